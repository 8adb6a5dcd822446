import type {
  Binding,
  BindingId,
  FileFacts,
  PathStep,
  TypeRef,
  ValueId,
} from '../../../../rules/kit/facts.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import { contextual } from './contexts.ts';
import { imported } from './imports.ts';
import { elementOf, walkPath } from './members.ts';
import { declaredOr } from './told-types.ts';
import { NO_STEPS, type Tracer } from './tracer.ts';
import { typed, written } from './types.ts';

/** What a name stands for. */
export function bound(
  tracer: Tracer,
  path: string,
  binding: Binding | undefined,
  id: BindingId,
): Origin | undefined {
  if (!binding) return undefined;
  if (binding.kind === 'import') return imported(tracer, path, binding);
  if (binding.kind === 'parameter') return parameterOf(tracer, path, binding, id);
  let origin = agreed(tracer, path, sources(tracer, path, binding, id));
  if (binding.element) origin = elementOf(tracer, origin);
  return declaredOr(walkPath(tracer, origin, binding.path ?? []), () => annotated(tracer, path, binding));
}

/** Of several values: which one it is here only the flow would tell, unless they are all of one kind. */
function agreed(tracer: Tracer, path: string, [first, ...others]: readonly ValueId[]): Origin | undefined {
  const origin = first === undefined ? undefined : tracer.value(path, first);
  return others.every((one) => isSameKind(origin, tracer.value(path, one))) ? origin : undefined;
}

/** `let db = null; … db = connect()` has one value that counts; `query = query.where()` only goes on with it. */
function sources(
  tracer: Tracer,
  path: string,
  { value, assigned, path: pattern }: Binding,
  id: BindingId,
): ValueId[] {
  const first = value === undefined ? [] : [value];
  if (pattern) return first;
  const all = [...first, ...(assigned ?? [])];
  if (all.length <= 1) return all;
  return all.filter((one) => !isEmpty(tracer, path, one) && !goesOn(tracer.facts(path), one, id));
}

function isEmpty(tracer: Tracer, path: string, id: ValueId): boolean {
  const value = tracer.facts(path)?.values[id];
  return (
    (value?.kind === 'literal' && value.value === null) ||
    (value?.kind === 'global' && value.name === 'undefined')
  );
}

function parameterOf(tracer: Tracer, path: string, binding: Binding, id: BindingId): Origin | undefined {
  const declared = annotated(tracer, path, binding);
  if (declared) return declared;
  const origin = contextual(tracer, path, binding.owner, binding.parameter ?? -1);
  return walkPath(
    tracer,
    origin ?? { root: 'parameter', path, binding: id, steps: NO_STEPS },
    binding.path ?? [],
  );
}

/** What a name is by its annotation, or that of the pattern it stands in. */
function annotated(tracer: Tracer, path: string, { type, path: pattern = [] }: Binding): Origin | undefined {
  return type && partOfType(tracer, path, type, pattern);
}

/** `{ db, ...user }: { db: Database } & User`: whichever of the types has the part. */
function partOfType(
  tracer: Tracer,
  path: string,
  type: TypeRef,
  pattern: readonly PathStep[],
): Origin | undefined {
  const parts = type.name === '&' && pattern.length > 0 ? type.args : undefined;
  if (parts) {
    for (const one of parts) {
      const found = partOfType(tracer, path, one, pattern);
      if (found && (found.thing || found.steps.at(-1) !== pattern.at(-1))) return found;
    }
    return undefined;
  }
  const { type: own, rest } = written(type, pattern);
  return walkPath(tracer, typed(tracer, path, own), rest);
}

function isSameKind(a: Origin | undefined, b: Origin | undefined): boolean {
  if (!a || !b || a.root !== b.root) return false;
  if (a.root === 'class' && b.root === 'class')
    return a.path === b.path && a.cls === b.cls && a.steps.join() === b.steps.join();
  return a.thing !== undefined && a.thing.key === b.thing?.key;
}

/** Whether a value is a chain of calls on the name that it is assigned to. */
function goesOn(facts: FileFacts | undefined, id: ValueId, binding: BindingId): boolean {
  const value = facts?.values[id];
  switch (value?.kind) {
    case 'binding':
      return value.binding === binding;
    case 'member':
      return goesOn(facts, value.of, binding);
    case 'call':
      return goesOn(facts, facts?.calls[value.call]?.callee ?? -1, binding);
    default:
      return false;
  }
}
