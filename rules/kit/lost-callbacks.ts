import type { LostCallback } from './failures.ts';
import type { Span } from './finding.ts';
import type { Callee, FunctionRef } from './flow.ts';
import { isInside } from './inside.ts';
import type { FileView, ProjectView } from './views.ts';

const REQUESTS = new Set(['route', 'middleware', 'error-handler', 'job']);
/** What the runtime itself calls back: timers, lists, its own emitters. */
const RUNTIME = /^(global|node-(?!http|net).*)#/;

/** Whether the callback runs for somebody outside: a request, a message, a connection. */
export function answersPeer(callee: Callee | undefined, { runs }: LostCallback): boolean {
  if (callee?.kind !== 'library' || runs === undefined) return false;
  // `on` is inherited from the emitter: whose event it is, the thing that it was called on says.
  return REQUESTS.has(runs) || (runs === 'event' && !RUNTIME.test(callee.receiver ?? callee.api));
}

/** `async` of a function written there; a name as it is. */
export function handedSpan({ facts }: FileView, value: number): Span {
  const handed = facts.values[value];
  if (handed?.kind === 'function') return asyncWord(handed.at);
  return handed?.at ?? [0, 0];
}

export function asyncWord([start]: Span): Span {
  return [start, start + 'async'.length];
}

/** `async` in name alone: it fails while it is called, as it would without that word. */
export function waitsForNothing(project: ProjectView, { path, fn }: FunctionRef): boolean {
  const { functions = [], values = [], regions = [] } = project.facts(path) ?? {};
  const fact = functions[fn];
  if (!fact || fact.expression !== undefined || fact.returns.some(({ value }) => value !== undefined))
    return false;
  return (
    !values.some((one) => one.kind === 'await' && isInside(one.at, fact.at)) &&
    !regions.some((one) => one.kind === 'loop' && one.loop === 'for-await' && isInside(one.at, fact.at))
  );
}
