import { chainAround } from './chains.ts';
import type { CallId, FileFacts, ValueId } from './facts.ts';
import type { Look, Scope } from './read-scope.ts';
import { isOfStaff } from './staff.ts';

export const isKey = (column: string) => /^_?id$|^uuid$/i.test(column);

/** A value that is written out chooses a kind of rows; one that differs from call to call, those of somebody. */
export function ofEquality(look: Look, column: string, id: ValueId): Scope {
  if (isConstant(look, id)) return isOfStaff(look, column, [id]) ? 'one' : 'all';
  return isKey(column) ? 'keys' : 'one';
}

export function isConstant({ project, file, facts }: Look, id: ValueId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'literal') return true;
  if (value?.kind === 'unary') return isConstant({ project, file, facts } as Look, value.of);
  if (value?.kind !== 'member' && value?.kind !== 'binding') return false;
  const origin = project.origin(file, id);
  if (origin?.root === 'literal') return true;
  let of: typeof value | undefined = value;
  while (of?.kind === 'member') of = facts.values[of.of] as typeof value | undefined;
  const root = of?.kind === 'binding' ? facts.bindings[of.binding] : undefined;
  // `Status.ACTIVE`, of this file or another.
  return (
    value.kind === 'member' &&
    (root?.kind === 'enum' || (/^[A-Z]/.test(root?.name ?? '') && root?.kind !== 'parameter'))
  );
}

/** The read whose rows a list of keys is made of: `users.map((one) => one.id)`. */
export function rowsBehind(facts: FileFacts, id: ValueId, depth = 0): CallId | undefined {
  const value = facts.values[id];
  if (depth > 5) return undefined;
  if (value?.kind === 'await') return rowsBehind(facts, value.of, depth + 1);
  if (value?.kind === 'binding') {
    const { value: made, path } = facts.bindings[value.binding] ?? {};
    return made === undefined || path ? undefined : rowsBehind(facts, made, depth + 1);
  }
  if (value?.kind !== 'call') return undefined;
  const call = facts.calls[value.call];
  const callee = call && facts.values[call.callee];
  if (callee?.kind === 'member' && (callee.name === 'map' || callee.name === 'filter'))
    return rowsBehind(facts, callee.of, depth + 1);
  return chainAround(facts, value.call).calls.find(({ name }) => FORMS_LISTS.test(name))?.id;
}

const FORMS_LISTS = /^(findMany|findAll|find|select|selectDistinct)$/;
