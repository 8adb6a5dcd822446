import { awaitedIn, callsWithin } from './file-index.ts';
import type { Effect } from './library.ts';
import type { PerElement } from './per-element.ts';
import type { QueryWay } from './query-ways.ts';
import { storeOf } from './stores.ts';
import { isSameTable } from './table-names.ts';
import type { FileView, ProjectView } from './views.ts';

export const OUTSIDE: ReadonlySet<Effect | undefined> = new Set([
  ...(['http', 'llm', 'mail', 'message', 'payment', 'storage', 'search', 'rpc', 'spawn'] as const),
]);

/** What a piece of work asks on its way is little beside the work; what it changes in several tables has no form for many. */
export function isWork(project: ProjectView, file: FileView, found: PerElement): boolean {
  // Messages go out to many at once.
  if (acts(project, file, found, (effect) => effect !== 'message' && OUTSIDE.has(effect))) return true;
  if (awaitsElse(project, file, found)) return true;
  if (!writes(project, file, found)) return false;
  return found.ways.every(({ query }) => query.kind === 'read') || !areOfOneTable(project, found.ways);
}

/** Of a function that waits for more than one thing nobody can tell the query is one part, where even that is a helper's. */
function awaitsElse(project: ProjectView, file: FileView, { chain, ways }: PerElement): boolean {
  if (ways.some(({ way }) => way.length <= 2)) return false;
  return chain.calls.some(({ id }) => {
    const callee = project.callee(file, id);
    const facts = callee?.kind === 'function' ? project.facts(callee.path) : undefined;
    if (callee?.kind !== 'function' || !facts) return false;
    const inside = callsWithin(facts).get(callee.fn) ?? [];
    const dark = inside.filter((one) => awaitedIn(facts).has(one) && !project.callee(callee, one));
    return dark.length > 1;
  });
}

function areOfOneTable(project: ProjectView, ways: readonly QueryWay[]): boolean {
  const [first, ...others] = ways.map(({ query, way }) => storeOf(project, query, way));
  return others.every((one) => isSameTable(first, one));
}

/** A function that also writes, whatever its queries are asked for. */
export function writes(project: ProjectView, file: FileView, found: PerElement): boolean {
  return acts(project, file, found, (effect) => effect === 'write');
}

export function acts(
  project: ProjectView,
  file: FileView,
  { chain }: PerElement,
  is: (effect: Effect) => boolean,
): boolean {
  return chain.calls.some(({ id }) => {
    const callee = project.callee(file, id);
    return (
      callee?.kind === 'function' && project.effects(callee.path, callee.fn).some(({ effect }) => is(effect))
    );
  });
}
