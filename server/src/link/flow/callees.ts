import type { Call } from '../../../../rules/kit/facts.ts';
import type { Callee } from '../../../../rules/kit/flow.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import { operationOf } from '../origins/calls.ts';
import { baseOf } from '../origins/members.ts';
import type { Tracer } from '../origins/tracer.ts';

/**
 * What a call calls, by the origin of what stands before its brackets: a function of the project, or what a library
 * does; undefined where it cannot be told.
 */
export function calleeOf(tracer: Tracer, origin: Origin, { how }: Call): Callee | undefined {
  if (origin.root === 'function' && origin.steps.length === 0)
    return { kind: 'function', path: origin.path, fn: origin.fn };
  const isConstruction = how === 'new';
  if (isConstruction && origin.root === 'class' && origin.steps.length === 0) {
    const own = constructorOf(tracer, origin.path, origin.cls);
    if (own) return own;
  }
  return fromLibrary(tracer, origin, isConstruction ? 'new' : 'call');
}

function fromLibrary(tracer: Tracer, origin: Origin, how: 'call' | 'new'): Callee | undefined {
  const operation = operationOf(tracer, origin, how);
  const { thing } = origin;
  const library = thing && tracer.knowledge.thing(thing.key)?.library;
  if (!operation || !thing || library === undefined) return undefined;
  const { key: api, receiver, made } = thing;
  if (receiver && made) return { kind: 'library', api, library, operation, receiver, made };
  if (receiver) return { kind: 'library', api, library, operation, receiver };
  return made
    ? { kind: 'library', api, library, operation, made }
    : { kind: 'library', api, library, operation };
}

/** The constructor that runs: the class's own, or the nearest one above. */
function constructorOf(tracer: Tracer, path: string, cls: number): Callee | undefined {
  const facts = tracer.elsewhere(path);
  const fact = facts?.classes[cls];
  const member = fact?.members.find((one) => one.kind === 'constructor');
  const value = member?.value === undefined ? undefined : facts?.values[member.value];
  if (value?.kind === 'function') return { kind: 'function', path, fn: value.fn };
  const base = fact && baseOf(tracer, path, fact);
  return base?.root === 'class' && base.steps.length === 0 && !(base.path === path && base.cls === cls)
    ? constructorOf(tracer, base.path, base.cls)
    : undefined;
}
