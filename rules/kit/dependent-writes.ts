import type { FileFacts, ValueId } from './facts.ts';
import { resultsIn } from './file-index.ts';
import { givenBack, goesInto } from './helper-results.ts';
import { childrenOf } from './regions.ts';
import { isSameTable } from './table-names.ts';
import { sharedKey, sharesRecord } from './value-paths.ts';
import type { ProjectView } from './views.ts';
import { lastOf, type WriteUnit } from './write-units.ts';
import { isTouch } from './written-keys.ts';

/** What goes wrong when the second of two writes fails. */
export type Dependence =
  /** What the first has made lacks what belongs to it. */
  | 'part'
  /** The old is gone, the new not there. */
  | 'replace'
  /** Only a part of what should go is gone. */
  | 'removal'
  /** All are reset, none is set. */
  | 'choice'
  /** Taken here, not given there. */
  | 'transfer'
  /** Two tables tell different things about one. */
  | 'agreement';

const MAKES = new Set(['insert', 'bulk']);

/** How the second depends on the first; undefined where each is right without the other. */
export function dependence(
  project: ProjectView,
  facts: FileFacts,
  a: WriteUnit,
  b: WriteUnit,
): Dependence | undefined {
  if (a.library !== b.library || isSameRow(facts, a, b)) return undefined;
  const isSame = isSameTable(a.table, b.table);
  if (MAKES.has(a.kind) && b.kind !== 'delete' && usesResult(project, facts, a, b))
    return isSame && movesOn(a, b) ? undefined : 'part';
  if (a.kind === 'delete') {
    if (isSame) return MAKES.has(b.kind) ? 'replace' : undefined;
    if (b.kind === 'delete') return sharedKey(facts, a.paths, b.paths) ? 'removal' : undefined;
  }
  if (a.kind === 'update' && b.kind === 'update' && isSame) return ofUpdates(facts, a, b);
  if (isSame || a.kind === 'upsert' || b.kind === 'upsert' || a.table === undefined || b.table === undefined)
    return undefined;
  // Two new rows that name the same third are each right without the other.
  if (MAKES.has(a.kind) && MAKES.has(b.kind) && !sharesRecord(facts, a.paths, b.paths)) return undefined;
  if ([a, b].some((one) => isTouch(facts, one))) return undefined;
  return sharedKey(facts, a.paths, b.paths) === 'own' ? 'agreement' : undefined;
}

/** Somebody else writes down what became of what was made. */
function movesOn(a: WriteUnit, b: WriteUnit): boolean {
  return b.kind === 'update' && (!a.query || !b.query);
}

/** One row saved twice is a state that moves on. */
function isSameRow({ values }: FileFacts, a: WriteUnit, b: WriteUnit): boolean {
  const row = ({ query }: WriteUnit) =>
    query?.isOnRow && query.chain.on !== undefined ? values[query.chain.on] : undefined;
  const [one, other] = [row(a), row(b)];
  return one?.kind === 'binding' && other?.kind === 'binding' && one.binding === other.binding;
}

/** The row that the first makes, or what it returns, goes into the second. */
function usesResult(project: ProjectView, facts: FileFacts, a: WriteUnit, b: WriteUnit): boolean {
  const made = new Set(resultsIn(facts).get(lastOf(a)) ?? []);
  for (const one of [a.query?.isOnRow ? a.query.chain.on : undefined, ...(a.query?.args ?? [])]) {
    const value = one === undefined ? undefined : facts.values[one];
    if (value?.kind === 'binding' && isMadeHere(facts, value.binding)) made.add(value.binding);
  }
  const used = [...made].filter((one) => b.paths.bindings.has(one));
  if (used.length === 0) return false;
  const given = givenBack(project, a);
  return used.some((one) => goesInto(facts, one, given, b.paths));
}

/** `new Order(…)`, `repository.create(…)`, and what has a name before it is saved. */
function isMadeHere({ bindings, values }: FileFacts, id: number): boolean {
  const binding = bindings[id];
  const value = binding?.value === undefined || binding.path ? undefined : values[binding.value];
  return binding?.kind === 'const' && value?.kind === 'call';
}

/** All are reset and one is set, or something goes from one row to another. */
function ofUpdates(facts: FileFacts, a: WriteUnit, b: WriteUnit): Dependence | undefined {
  const [one, other] = [changesOf(facts, a), changesOf(facts, b)];
  const keys = [...one.keys].filter((key) => other.keys.has(key) && !/At$|^updated|^modified/.test(key));
  if (keys.length === 0) return undefined;
  if (one.counts && other.counts) return 'transfer';
  const isConstant = [...one.flags].some((key) => keys.includes(key) && other.flags.has(key));
  // A flag of one row, off and on again, is a state that moves on.
  const isNarrower = [...b.paths.paths].some((path) => !a.paths.paths.has(path));
  return isConstant && isNarrower && sharedKey(facts, a.paths, b.paths) ? 'choice' : undefined;
}

interface Changes {
  keys: Set<string>;
  /** Keys that get `true`, `false` or `null`. */
  flags: Set<string>;
  /** Something is added or taken away. */
  counts: boolean;
}

const COUNTS = /^(increment|decrement|\$inc)$/;

function changesOf(facts: FileFacts, { query }: WriteUnit): Changes {
  const found: Changes = { keys: new Set(), flags: new Set(), counts: COUNTS.test(query?.method ?? '') };
  for (const one of query?.args ?? []) collect(facts, one, found);
  return found;
}

function collect(facts: FileFacts, id: ValueId, found: Changes): void {
  const value = facts.values[id];
  if (!value) return;
  if (value.kind === 'object')
    for (const { key, value: held } of value.entries) {
      if (key === undefined) continue;
      found.keys.add(key);
      if (COUNTS.test(key)) found.counts = true;
      const flag = facts.values[held];
      if (flag?.kind === 'literal' && (typeof flag.value === 'boolean' || flag.value === null))
        found.flags.add(key);
    }
  if (value.kind === 'binary' && (value.op === '+' || value.op === '-')) found.counts = true;
  for (const one of childrenOf(value, facts.calls)) collect(facts, one, found);
}
