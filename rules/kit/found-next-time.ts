import type { BindingId, FileFacts, Region, RegionId, ValueId } from './facts.ts';
import { calledBy, resultsIn } from './file-index.ts';
import { queryAt } from './queries.ts';
import { functionAround, idsAround, parts, regionsAround } from './regions.ts';
import { isSameTable, tableOf } from './table-names.ts';
import type { FileRef, FileView, ProjectView } from './views.ts';
import { lastOf, type WriteUnit } from './write-units.ts';
import { changedKeys } from './written-keys.ts';

interface Writes {
  first: WriteUnit;
  second: WriteUnit;
}

/**
 * Done only where it was looked for and not found, as `if (!viewer) viewer = await create(…)`: who comes again goes on with
 * the second, unless that is done for a new one alone.
 */
export function isFoundNextTime(project: ProjectView, file: FileView, { first, second }: Writes): boolean {
  const { facts } = file;
  const around = idsAround(facts, second.region);
  const own = regionsAround(facts, first.region).filter((one) => !around.has(one.id));
  const missed = new Set(own.flatMap((one) => notFound(facts, one)));
  const made = (resultsIn(facts).get(lastOf(first)) ?? []).filter((one) => missed.has(one));
  if (missed.size > 0 && first.kind !== 'delete')
    return !isForNew(facts, second.region, made.length > 0 ? new Set(made) : missed);
  if (first.kind === 'update') return own.some((one) => asksFor(facts, one, changedKeys(first)));
  return first.kind === 'insert' && isFoundOrMade(project, first);
}

/** `if (!viewer.verified) await update({ verified: true })`: once it is so, the next run passes it. */
function asksFor(facts: FileFacts, region: Region, keys: readonly string[]): boolean {
  return (
    region.kind === 'branch' &&
    [...parts(facts, region.test)].some((one) => one.kind === 'member' && keys.includes(one.name))
  );
}

/** The second is made by whoever comes next and does not find it. */
export function isMadeNextTime({ facts }: FileView, { first, second }: Writes): boolean {
  const around = idsAround(facts, first.region);
  return (
    second.kind === 'insert' &&
    regionsAround(facts, second.region).some((one) => !around.has(one.id) && notFound(facts, one).length > 0)
  );
}

/** A helper that gives what is there, and makes it where there is none. */
function isFoundOrMade(project: ProjectView, { way, table }: WriteUnit): boolean {
  const end = way.at(-1);
  const facts = way.length > 1 && end ? project.facts(end.path) : undefined;
  if (!end || !facts) return false;
  const from = facts.calls[end.call]?.region ?? 0;
  const fact = facts.functions[functionAround(facts, from) ?? 0];
  const missed = regionsAround(facts, from).flatMap((one) => notFound(facts, one));
  return (fact?.returns ?? []).some(({ value }) => {
    const given = value === undefined ? undefined : facts.values[value];
    // `return found.id`
    const returned = given?.kind === 'member' ? facts.values[given.of] : given;
    if (returned?.kind !== 'binding') return false;
    return missed.includes(returned.binding) || isRowOf(project, end, facts, returned.binding, table);
  });
}

/** What somebody asked the same table for: `if (given) return given` stands before what makes one. */
function isRowOf(
  project: ProjectView,
  file: FileRef,
  facts: FileFacts,
  id: BindingId,
  table: string | undefined,
): boolean {
  const { value, path } = facts.bindings[id] ?? {};
  const call = value === undefined || path ? undefined : calledBy(facts, value);
  const query = call === undefined ? undefined : queryAt(project, file, call);
  return query?.kind === 'read' && isSameTable(table, tableOf(facts, query));
}

/** Names of answers that a place is reached by not having. */
function notFound(facts: FileFacts, region: Region): BindingId[] {
  if (region.kind !== 'branch') return [];
  return missing(facts, region.test, region.holds).filter((id) => {
    const { value, assigned = [] } = facts.bindings[id] ?? {};
    return [value, ...assigned].some((one) => {
      const asked = one === undefined ? undefined : facts.values[one];
      return asked?.kind === 'await' || asked?.kind === 'call';
    });
  });
}

function missing(facts: FileFacts, id: ValueId, holds: boolean): BindingId[] {
  const test = facts.values[id];
  switch (test?.kind) {
    case 'binding':
      return holds ? [] : [test.binding];
    case 'unary':
      return test.op === '!' ? missing(facts, test.of, !holds) : [];
    case 'logical':
      return (test.op === '&&') === holds
        ? [test.left, test.right].flatMap((one) => missing(facts, one, holds))
        : [];
    case 'binary':
      return /^===?$/.test(test.op) === holds && isNothing(facts, test.right)
        ? missing(facts, test.left, false)
        : [];
    default:
      return [];
  }
}

function isNothing({ values }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  return (
    (value?.kind === 'literal' && value.value === null) ||
    (value?.kind === 'global' && value.name === 'undefined')
  );
}

/** Whether a place is reached only by not having one of these, or by what was worked out of that: `isNew`. */
function isForNew(facts: FileFacts, from: RegionId, names: ReadonlySet<BindingId>): boolean {
  const isWorkedOut = (id: BindingId) => {
    const made = facts.bindings[id]?.value;
    // What is asked for by its key is answered anew each time: `const credited = await find({ userId: user.id })`.
    return (
      made !== undefined &&
      facts.values[made]?.kind !== 'await' &&
      [...parts(facts, made)].some((of) => of.kind === 'binding' && names.has(of.binding))
    );
  };
  return regionsAround(facts, from).some((one) => {
    if (one.kind !== 'branch') return false;
    if (missing(facts, one.test, one.holds).some((id) => names.has(id))) return true;
    return [...parts(facts, one.test)].some((of) => of.kind === 'binding' && isWorkedOut(of.binding));
  });
}
