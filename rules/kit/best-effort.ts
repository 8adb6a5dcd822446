import type { CallId, FileFacts } from './facts.ts';
import { isInside } from './inside.ts';
import type { Effect } from './library.ts';
import { queryAt } from './queries.ts';
import { idsAround, regionsAround } from './regions.ts';
import { isSameTable, tableOf } from './table-names.ts';
import type { FileView, ProjectView } from './views.ts';
import { lastOf, reaches, type WriteUnit } from './write-units.ts';

/** Whether the operation goes on on purpose where one of the two writes fails. */
export function isBestEffort(
  project: ProjectView,
  file: FileView,
  first: WriteUnit,
  second: WriteUnit,
): boolean {
  // What is written right here belongs to the operation, whatever becomes of its failure: unless each of many is tried.
  if ((!first.query || isOneOfMany(file, second, first)) && isTriedAlone(file, second, first)) return true;
  if ([first, second].some((one) => !one.query && neverFails(project, file, one))) return true;
  if (isLetPass(file.facts, first, second)) return true;
  return (!second.query || isOneOfMany(file, first, second)) && isTriedAlone(file, first, second);
}

/** A turn of a loop that the other is no part of. */
function isOneOfMany({ facts }: FileView, other: WriteUnit, one: WriteUnit): boolean {
  const around = idsAround(facts, other.region);
  return regionsAround(facts, one.region).some(({ id, kind }) => kind === 'loop' && !around.has(id));
}

/**
 * Whether the catch around the second writes something, too: it takes back what the first has done. One around both does
 * where it writes to the same table or by the same helper: it says what became of them.
 */
export function isTakenBack(
  project: ProjectView,
  file: FileView,
  first: WriteUnit,
  second: WriteUnit,
): boolean {
  const { calls, regions } = file.facts;
  const around = idsAround(file.facts, first.region);
  return regionsAround(file.facts, second.region).some((one) => {
    const handler = one.kind === 'try' && one.handler !== undefined ? regions[one.handler]?.at : undefined;
    if (!handler) return false;
    return calls.some(
      ({ at }, id) =>
        isInside(at, handler) &&
        (around.has(one.id)
          ? [first, second].some((unit) => isOfSame(project, file, unit, id))
          : writesAt(project, file, id)),
    );
  });
}

function writesAt(project: ProjectView, file: FileView, id: CallId): boolean {
  const callee = project.callee(file, id);
  if (callee?.kind === 'library') return callee.operation.effect === 'write';
  return callee !== undefined && reaches(project.effects(callee.path, callee.fn), WRITES);
}

/** Whether a call changes the same table again. */
function isOfSame(project: ProjectView, file: FileView, { table, call }: WriteUnit, id: CallId): boolean {
  const [callee, own] = [id, call].map((one) => project.callee(file, one));
  if (callee?.kind === 'function')
    return own?.kind === 'function' && own.path === callee.path && own.fn === callee.fn;
  const query = callee && queryAt(project, file, id);
  return query !== undefined && query.kind !== 'read' && isSameTable(table, tableOf(file.facts, query));
}

const WRITES: ReadonlySet<Effect | undefined> = new Set<Effect>(['write']);

/** A function that deals with all its failures itself: its caller could not roll back for them. */
function neverFails(project: ProjectView, file: FileView, { call }: WriteUnit): boolean {
  const callee = project.callee(file, call);
  if (callee?.kind !== 'function') return false;
  return (['throws', 'rejects'] as const).every((how) => project.failing(callee, how) === undefined);
}

/** `try { await errors.create(…) } catch {}`: what is added and may be missing is no part of anything. */
function isLetPass(facts: FileFacts, first: WriteUnit, second: WriteUnit): boolean {
  const around = idsAround(facts, first.region);
  if (second.kind !== 'insert') return false;
  return regionsAround(facts, second.region).some((one) => {
    const handler = one.kind === 'try' && !around.has(one.id) ? facts.regions[one.handler ?? -1] : undefined;
    return handler?.kind === 'catch' && handler.empty;
  });
}

/** `await remove(id).catch((error) => log(error))` */
function isCaught(facts: FileFacts, id: CallId): boolean {
  return facts.calls.some(({ callee, args: [handler = -1] }) => {
    const [caught, given] = [facts.values[callee], facts.values[handler]];
    const on = caught?.kind === 'member' && caught.name === 'catch' ? facts.values[caught.of] : undefined;
    return (
      on?.kind === 'call' &&
      on.call === id &&
      given?.kind === 'function' &&
      facts.functions[given.fn]?.throws.length === 0
    );
  });
}

/** Another piece of work in a `try` of its own, or with a `.catch`, that lets the operation go on. */
function isTriedAlone({ facts }: FileView, first: WriteUnit, second: WriteUnit): boolean {
  if (isCaught(facts, lastOf(second))) return true;
  const around = idsAround(facts, first.region);
  for (const region of regionsAround(facts, second.region)) {
    if (around.has(region.id)) return false;
    if (region.kind !== 'try' || region.handler === undefined) continue;
    const ends = facts.functions.some(({ returns, throws }) =>
      [...returns, ...throws].some((one) =>
        regionsAround(facts, one.region).some(({ id }) => id === region.handler),
      ),
    );
    if (!ends) return true;
  }
  return false;
}
