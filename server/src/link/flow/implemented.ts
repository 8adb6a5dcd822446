import type { Value } from '../../../../rules/kit/facts.ts';
import type { Callee, FunctionRef } from '../../../../rules/kit/flow.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import type { ClassRef } from '../implementers.ts';
import { baseOf } from '../origins/members.ts';
import type { Tracer } from '../origins/tracer.ts';
import { typed } from '../origins/types.ts';
import { isTestPath } from '../tests.ts';

/** What a call of an interface's or an abstract class's method may run: the method of each class that implements it. */
export function implementationsOf(
  tracer: Tracer,
  path: string,
  method: Value | undefined,
  callee: Callee | undefined,
  origin: Origin | undefined,
): readonly FunctionRef[] {
  if (method?.kind !== 'member' || callee?.kind === 'library') return NONE;
  if (callee && !(origin?.root === 'function' && origin.abstract)) return NONE;
  const receiver = tracer.value(path, method.of);
  if (receiver?.root !== 'type' && receiver?.root !== 'class') return NONE;
  return methodsBelow(tracer, receiver, method.name, 0);
}

const NONE: readonly FunctionRef[] = [];

/** A class that implements it for an abstract one, and no more. */
const DEEPEST = 3;

function methodsBelow(tracer: Tracer, above: Origin, name: string, depth: number): FunctionRef[] {
  const found = depth > DEEPEST ? [] : classesBelow(tracer, above);
  const own = found.filter(({ path }) => !isTestPath(path));
  return (own.length > 0 ? own : found).flatMap(({ path, cls }): FunctionRef[] => {
    const method = tracer.member(path, cls, name, true);
    if (method?.root !== 'function' || method.steps.length > 0) return [];
    if (!method.abstract) return [{ path: method.path, fn: method.fn }];
    return methodsBelow(tracer, { root: 'class', path, cls, steps: ['new'] }, name, depth + 1);
  });
}

function classesBelow(tracer: Tracer, above: Origin): ClassRef[] {
  if (above.root === 'type' && above.steps.length === 0) {
    const { path, type } = above;
    const name = tracer.elsewhere(path)?.types[type]?.name;
    return classesUnder(tracer, name, (one) => {
      const fact = tracer.elsewhere(one.path)?.classes[one.cls];
      return (fact?.implements ?? []).some((ref) => {
        const origin = typed(tracer, one.path, ref);
        return origin?.root === 'type' && origin.path === path && origin.type === type;
      });
    });
  }
  if (above.root !== 'class' || above.steps.join() !== 'new') return [];
  const { path, cls } = above;
  const name = tracer.elsewhere(path)?.classes[cls]?.name;
  return classesUnder(tracer, name, (one) => {
    const fact = tracer.elsewhere(one.path)?.classes[one.cls];
    const base = fact && baseOf(tracer, one.path, fact);
    return base?.root === 'class' && base.path === path && base.cls === cls;
  });
}

function classesUnder(
  tracer: Tracer,
  name: string | undefined,
  isBelow: (one: ClassRef) => boolean,
): ClassRef[] {
  return name === undefined ? [] : tracer.implementers(name).filter(isBelow);
}
