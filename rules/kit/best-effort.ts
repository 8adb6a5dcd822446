import { isInside } from './inside.ts';
import type { Effect } from './library.ts';
import { regionsAround } from './regions.ts';
import type { FileView, ProjectView } from './views.ts';
import { reaches, type WriteUnit } from './write-units.ts';

/** Whether the operation goes on on purpose where one of the two writes fails. */
export function isBestEffort(
  project: ProjectView,
  file: FileView,
  first: WriteUnit,
  second: WriteUnit,
): boolean {
  // What is written right here belongs to the operation, whatever becomes of its failure: unless each of many is tried.
  if ((!first.query || isOneOfMany(file, second, first)) && isTriedAlone(file, second, first)) return true;
  if (!second.query && neverFails(project, file, second)) return true;
  return (!second.query || isOneOfMany(file, first, second)) && isTriedAlone(file, first, second);
}

/** A turn of a loop that the other is no part of. */
function isOneOfMany({ facts }: FileView, other: WriteUnit, one: WriteUnit): boolean {
  const around = new Set(regionsAround(facts, other.region).map(({ id }) => id));
  return regionsAround(facts, one.region).some(({ id, kind }) => kind === 'loop' && !around.has(id));
}

/** Whether the catch around the second writes something, too: it takes back what the first has done. */
export function isTakenBack(
  project: ProjectView,
  file: FileView,
  first: WriteUnit,
  second: WriteUnit,
): boolean {
  const { calls, regions } = file.facts;
  const around = new Set(regionsAround(file.facts, first.region).map(({ id }) => id));
  const handlers = regionsAround(file.facts, second.region).flatMap((one) =>
    one.kind === 'try' && !around.has(one.id) && one.handler !== undefined ? [regions[one.handler]?.at] : [],
  );
  return calls.some(({ at }, id) => {
    if (!handlers.some((handler) => isInside(at, handler))) return false;
    const callee = project.callee(file, id);
    if (callee?.kind === 'library') return callee.operation.effect === 'write';
    return callee !== undefined && reaches(project.effects(callee.path, callee.fn), WRITES);
  });
}

const WRITES: ReadonlySet<Effect | undefined> = new Set<Effect>(['write']);

/** A function that deals with all its failures itself: its caller could not roll back for them. */
function neverFails(project: ProjectView, file: FileView, { call }: WriteUnit): boolean {
  const callee = project.callee(file, call);
  if (callee?.kind !== 'function') return false;
  return (['throws', 'rejects'] as const).every((how) => project.failing(callee, how) === undefined);
}

/** Another piece of work in a `try` of its own, whose catch lets the operation go on. */
function isTriedAlone({ facts }: FileView, first: WriteUnit, second: WriteUnit): boolean {
  const around = new Set([...regionsAround(facts, first.region)].map(({ id }) => id));
  for (const region of regionsAround(facts, second.region)) {
    if (around.has(region.id)) return false;
    if (region.kind !== 'try' || region.handler === undefined) continue;
    const ends = facts.functions.some(({ returns, throws }) =>
      [...returns, ...throws].some((one) =>
        [...regionsAround(facts, one.region)].some(({ id }) => id === region.handler),
      ),
    );
    if (!ends) return true;
  }
  return false;
}
