import { takenIn } from './callbacks.ts';
import type { BindingId, Entry, FileFacts, ValueId } from './facts.ts';
import type { PerElement } from './per-element.ts';
import type { QueryWay } from './query-ways.ts';
import { childrenOf, parts } from './regions.ts';
import type { FileView, ProjectView } from './views.ts';

const NESTS = new Set(['create', 'connect', 'connectOrCreate', 'createMany']);

/** Rows with rows of other tables inside have no form for many. */
export function isNestedWrite(
  project: ProjectView,
  file: FileView,
  { chain }: PerElement,
  { query, way }: QueryWay,
): boolean {
  if (query.callee.library !== 'prisma') return false;
  const last = way.at(-1);
  const inner = last && project.facts(last.path);
  return (
    chain.calls.some(({ args }) => args.some((one) => nests(file.facts, one))) ||
    (inner !== undefined && query.args.some((one) => nests(inner, one)))
  );
}

function nests(facts: FileFacts, id: ValueId, seen = new Set<ValueId>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const value = facts.values[id];
  if (!value) return false;
  if (value.kind === 'object' && value.entries.some((one) => isNested(facts, one))) return true;
  if (value.kind === 'binding') {
    const made = facts.bindings[value.binding]?.value ?? listOf(facts, value.binding);
    return made !== undefined && nests(facts, made, seen);
  }
  const fn = value.kind === 'function' ? facts.functions[value.fn] : undefined;
  const given = [fn?.expression, ...(fn?.returns ?? []).map((one) => one.value)];
  if (given.some((one) => one !== undefined && nests(facts, one, seen))) return true;
  return childrenOf(value, facts.calls).some((one) => nests(facts, one, seen));
}

/** Whether a row is tied to others in words that only a single `create` takes. */
export function ties(facts: FileFacts, row: ValueId): boolean {
  return [...parts(facts, row)].some(
    (one) => one.kind === 'object' && one.entries.some(({ key }) => key !== undefined && NESTS.has(key)),
  );
}

/** What one key ties to one row a column says as well: `author: { connect: { id } }` is `authorId: id`. */
function isNested({ values }: FileFacts, { key, value }: Entry): boolean {
  if (key === undefined || !NESTS.has(key)) return false;
  const tied = key === 'connect' ? values[value] : undefined;
  return tied?.kind !== 'object' || tied.entries.length !== 1 || tied.entries[0]?.key !== 'id';
}

/** `rows.map((row) => …)`: of the element, the list. */
function listOf(facts: FileFacts, id: BindingId): ValueId | undefined {
  const { kind, owner, parameter } = facts.bindings[id] ?? {};
  const taken = kind === 'parameter' && parameter === 0 ? takenIn(facts).get(owner ?? -1) : undefined;
  const callee = facts.values[facts.calls[taken?.call ?? -1]?.callee ?? -1];
  return callee?.kind === 'member' ? callee.of : undefined;
}
