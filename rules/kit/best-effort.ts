import { regionsAround } from './regions.ts';
import type { FileView, ProjectView } from './views.ts';
import type { WriteUnit } from './write-units.ts';

/** Whether the operation goes on on purpose where one of the two writes fails. */
export function isBestEffort(
  project: ProjectView,
  file: FileView,
  first: WriteUnit,
  second: WriteUnit,
): boolean {
  // What is written right here belongs to the operation, whatever becomes of its failure.
  if (!first.query && isTriedAlone(file, second, first)) return true;
  return !second.query && (neverFails(project, file, second) || isTriedAlone(file, first, second));
}

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
