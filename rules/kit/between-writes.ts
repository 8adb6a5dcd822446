import type { CallId, FileFacts } from './facts.ts';
import type { Effect } from './library.ts';
import { idsAround, regionsAround } from './regions.ts';
import { REMOTE } from './time-bound.ts';
import type { FileView, ProjectView } from './views.ts';
import { reaches, type WriteUnit } from './write-units.ts';

/** What a transaction cannot hold back. */
const GOES_OUT: ReadonlySet<Effect | undefined> = new Set([...REMOTE, 'enqueue', 'spawn'] as const);

/**
 * Between the two something is asked that may take its time, or a job is handed to a queue, whose worker must find the
 * row already: a state that moves on, not one change.
 */
export function asksBetween(project: ProjectView, file: FileView, a: WriteUnit, b: WriteUnit): boolean {
  return callsBetween(file, a, b).some((id) => {
    if (isHandedIn(file.facts, id)) return true;
    const callee = project.callee(file, id);
    if (callee?.kind === 'library') return GOES_OUT.has(callee.operation.effect);
    if (callee?.kind !== 'function') return false;
    return reaches(project.effects(callee.path, callee.fn), GOES_OUT);
  });
}

/** Between the two something is put into or taken out of another store, however deep: no transaction holds both. */
export function storesBetween(project: ProjectView, file: FileView, a: WriteUnit, b: WriteUnit): boolean {
  return callsBetween(file, a, b).some((id) => {
    const callee = project.callee(file, id);
    if (callee?.kind === 'library') return callee.operation.effect === 'storage';
    if (callee?.kind !== 'function') return false;
    return project.effects(callee.path, callee.fn).some(({ effect }) => effect === 'storage');
  });
}

function callsBetween({ facts }: FileView, a: WriteUnit, b: WriteUnit): CallId[] {
  const { calls } = facts;
  // The other turns of a loop that only the first stands in come between, too.
  const around = idsAround(facts, b.region);
  const loop = regionsAround(facts, a.region).findLast(({ id, kind }) => kind === 'loop' && !around.has(id));
  const from = loop?.at[0] ?? calls[a.call]?.at[1] ?? 0;
  const to = calls[b.call]?.at[1] ?? 0;
  return calls.flatMap(({ at }, id) => (at[1] > from && at[1] < to && id !== a.call ? [id] : []));
}

/** Work that the caller gave: `await step(action)`. */
function isHandedIn({ calls, values, bindings }: FileFacts, id: CallId): boolean {
  const value = values[calls[id]?.callee ?? -1];
  return value?.kind === 'binding' && bindings[value.binding]?.kind === 'parameter';
}
