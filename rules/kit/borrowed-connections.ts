import type { BindingId, CallId, FileFacts, FunctionId } from './facts.ts';
import { callsWithin, resultsIn } from './file-index.ts';
import type { Span } from './finding.ts';
import { functionAround, regionsAround } from './regions.ts';
import type { FileView, ProjectView } from './views.ts';

/** A connection that a function takes out of a pool, and does not give back on every way. */
export interface Borrowed {
  name: string;
  /** Where it is given back while nothing fails. */
  releases: Span[];
}

const TAKES =
  /^(pg#Pool\.connect|mysql#Pool\.getConnection|mysql-promise#Pool\.getConnection|typeorm#DataSource\.createQueryRunner)$/;
const GIVES = /^(release|end|destroy)$/;

export function borrowedAt(project: ProjectView, file: FileView, id: CallId): Borrowed | undefined {
  const { facts } = file;
  const call = facts.calls[id];
  const callee = call && project.callee(file, id);
  if (!call || callee?.kind !== 'library' || !TAKES.test(callee.api)) return undefined;
  if (call.args.some((one) => facts.values[one]?.kind === 'function')) return undefined;
  const fn = functionAround(facts, call.region);
  const [binding, ...more] = resultsIn(facts).get(id) ?? [];
  const own = binding === undefined ? undefined : facts.bindings[binding];
  if (fn === undefined || binding === undefined || !own || more.length > 0) return undefined;
  if (own.kind !== 'const' || own.path || own.owner !== fn || isUsing(file, own.at)) return undefined;
  if (escapes(facts, binding)) return undefined;
  const releases = releasesOf(facts, fn, binding);
  if (releases.some((one) => isOnEveryWay(facts, facts.calls[one]?.region ?? 0, fn))) return undefined;
  if (releases.length > 0 && !mayFailBefore(facts, id, releases, binding)) return undefined;
  return {
    name: own.name,
    releases: releases.flatMap((one) => (facts.calls[one] ? [facts.calls[one].at] : [])),
  };
}

function isUsing(file: FileView, [start]: Span): boolean {
  return /\busing\s+$/.test(file.text([Math.max(0, start - 20), start]));
}

/** Handed on, kept or returned: somebody else gives it back. */
function escapes(facts: FileFacts, binding: BindingId): boolean {
  const isIt = (id: number | undefined): boolean => {
    const value = id === undefined ? undefined : facts.values[id];
    if (value?.kind === 'await') return isIt(value.of);
    return value?.kind === 'binding' && value.binding === binding;
  };
  return (
    facts.calls.some(({ args }) => args.some(isIt)) ||
    facts.writes.some(({ value }) => isIt(value)) ||
    facts.functions.some(
      ({ returns, expression }) => isIt(expression) || returns.some(({ value }) => isIt(value)),
    ) ||
    facts.values.some(
      (one) =>
        (one.kind === 'object' && one.entries.some(({ value }) => isIt(value))) ||
        (one.kind === 'array' && one.items.some(isIt)) ||
        (one.kind === 'assignment' && isIt(one.value)) ||
        // `const { release } = client`, `client.release.bind(client)`: what is done with it is not followed.
        (one.kind === 'spread' && isIt(one.of)),
    ) ||
    facts.bindings.some(({ value, path }) => value !== undefined && path !== undefined && isIt(value))
  );
}

function releasesOf(facts: FileFacts, fn: FunctionId, binding: BindingId): CallId[] {
  return (callsWithin(facts).get(fn) ?? []).filter((id) => {
    const callee = facts.values[facts.calls[id]?.callee ?? -1];
    const of = callee?.kind === 'member' && GIVES.test(callee.name) ? facts.values[callee.of] : undefined;
    return of?.kind === 'binding' && of.binding === binding;
  });
}

/** In `finally`, after a failure too, or in a function that runs whenever it will. */
function isOnEveryWay(facts: FileFacts, from: number, fn: FunctionId): boolean {
  for (const region of regionsAround(facts, from)) {
    if (region.kind === 'finally' || region.kind === 'catch') return true;
    if (region.kind === 'function') return region.fn !== fn;
  }
  return false;
}

/** Something is asked of it before it is given back, outside of a `try` that goes on. */
function mayFailBefore(
  facts: FileFacts,
  taken: CallId,
  releases: readonly CallId[],
  binding: BindingId,
): boolean {
  const from = facts.calls[taken]?.at[1] ?? 0;
  const to = Math.max(...releases.map((one) => facts.calls[one]?.at[0] ?? 0));
  return facts.calls.some((call, id) => {
    const callee = facts.values[call.callee];
    const of = callee?.kind === 'member' ? facts.values[callee.of] : undefined;
    const isOn = of?.kind === 'binding' && of.binding === binding && !releases.includes(id);
    if (!isOn || call.at[0] < from || call.at[1] > to) return false;
    return !regionsAround(facts, call.region).some((one) => one.kind === 'try' && one.handler !== undefined);
  });
}
