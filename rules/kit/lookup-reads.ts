import type { CallId, FileFacts, Value, ValueId } from './facts.ts';
import { awaitedIn, callsWithin, resultsIn } from './file-index.ts';
import { heldBy, isOnlyCounted, usesOf } from './held.ts';
import { isInside } from './inside.ts';
import { goesOut } from './paging/goes-out.ts';
import type { Query } from './queries.ts';
import type { FileView, ProjectView } from './views.ts';

const FEW = 2;
const EACH = new Set(['map', 'filter', 'reduce', 'forEach', 'flatMap', 'some', 'every', 'find']);

/**
 * Whether a read takes two short values of each row, of which a table in memory is made that only is right whole: a
 * hundred thousand of these are a few megabytes. Rows that are handed on, asked for one by one or named in another
 * query cost more than themselves.
 */
export function isLookup(project: ProjectView, file: FileView, query: Query): boolean {
  const { facts } = file;
  if (!isNarrow(facts, query) || goesOut(project, file, query)) return false;
  const names = resultsIn(facts).get(query.chain.calls.at(-1)?.id ?? -1) ?? [];
  const uses = names.flatMap((one) => usesOf(facts)(one)).filter((one) => !isOnlyCounted(facts, one));
  return uses.length > 0 && uses.every((one) => isWorkedOut(project, file, one));
}

/** `select: { id: true, days: true }` */
function isNarrow(facts: FileFacts, { call }: Query): boolean {
  const options = facts.values[facts.calls[call]?.args[0] ?? -1];
  const chosen = options?.kind === 'object' ? options.entries.find(({ key }) => key === 'select') : undefined;
  const select = facts.values[chosen?.value ?? -1];
  return (
    select?.kind === 'object' &&
    select.entries.length === FEW &&
    select.entries.every(({ key, value }) => {
      const held = facts.values[value];
      return key !== undefined && held?.kind === 'literal' && held.value === true;
    })
  );
}

function isWorkedOut(project: ProjectView, file: FileView, use: ValueId): boolean {
  const { facts } = file;
  const loop = facts.regions.find((one) => one.kind === 'loop' && one.over === use);
  if (loop) return callsAt(facts, loop.at).every((one) => isLocal(project, file, one));
  const [holder] = heldBy(facts).get(use) ?? [];
  if (holder?.value.kind !== 'member' || !EACH.has(holder.value.name)) return false;
  const call = facts.calls.find(({ callee }) => callee === holder.id);
  const given = facts.values[call?.args[0] ?? -1];
  if (given?.kind !== 'function' || facts.functions[given.fn]?.async) return false;
  if (holder.value.name === 'map' && !isBoth(facts, given)) return false;
  return (callsWithin(facts).get(given.fn) ?? []).every((one) => isLocal(project, file, one));
}

/** The keys alone are what goes into another query. */
function isBoth({ functions, values }: FileFacts, { fn }: Extract<Value, { kind: 'function' }>): boolean {
  const { expression, returns = [] } = functions[fn] ?? {};
  return [expression, ...returns.map(({ value }) => value)].every((one) => {
    const value = one === undefined ? undefined : values[one];
    return one === undefined || value?.kind === 'object' || value?.kind === 'array';
  });
}

function callsAt({ calls }: FileFacts, at: readonly [number, number]): CallId[] {
  return calls.flatMap((one, id) => (isInside(one.at, at) ? [id] : []));
}

function isLocal(project: ProjectView, file: FileView, id: CallId): boolean {
  if (awaitedIn(file.facts).has(id)) return false;
  const callee = project.callee(file, id);
  if (callee?.kind === 'library') return callee.operation.effect === undefined;
  return callee === undefined || project.effects(callee.path, callee.fn).length === 0;
}
