import { dependsOn } from './depends.ts';
import type { CallId, FileFacts, Return, ValueId } from './facts.ts';
import { callsWithin, resultsIn } from './file-index.ts';
import type { FunctionRef, WitnessStep } from './flow.ts';
import { parts, regionsAround } from './regions.ts';
import { isService } from './result-errors.ts';
import type { ProjectView } from './views.ts';

const FLAGS = new Set(['success', 'ok']);

/**
 * What a function returns when a service that it calls has failed: `{ success: false, … }` on that way, true on
 * another. Where it says false of something else, nothing to do or somebody who is unknown, no failure is lost.
 */
export function failsByFlag(
  project: ProjectView,
  { path, fn }: FunctionRef,
): { name: string; way: readonly WitnessStep[] } | undefined {
  const facts = project.facts(path);
  const returns = facts?.functions[fn]?.returns ?? [];
  if (!facts || returns.length === 0) return undefined;
  const flags = returns.flatMap((one) => flagsOf(facts, one));
  const succeeds = new Set(flags.flatMap(({ name, said }) => (said === true ? [name] : [])));
  const failed = flags.filter(({ name, said }) => said === false && succeeds.has(name));
  if (failed.length === 0) return undefined;
  const services = servicesIn(project, { path, fn }, facts);
  if (services.size === 0) return undefined;
  for (const { name, from } of failed) {
    const call = failedOn(facts, from, [...services.keys()]);
    const way = call === undefined ? undefined : services.get(call);
    if (way) return { name, way };
  }
  return undefined;
}

interface Flag {
  name: string;
  said: unknown;
  from: Return;
}

function flagsOf({ values }: FileFacts, from: Return): Flag[] {
  const result = from.value === undefined ? undefined : values[from.value];
  if (result?.kind !== 'object') return [];
  return result.entries.flatMap(({ key, value }) => {
    const flag = values[value];
    return key !== undefined && FLAGS.has(key) && flag?.kind === 'literal'
      ? [{ name: key, said: flag.value, from }]
      : [];
  });
}

/** Calls in the function that ask another party, by themselves or through what they call, and how. */
function servicesIn(
  project: ProjectView,
  { path, fn }: FunctionRef,
  facts: FileFacts,
): ReadonlyMap<CallId, readonly WitnessStep[]> {
  const found = new Map<CallId, readonly WitnessStep[]>();
  for (const call of callsWithin(facts).get(fn) ?? []) {
    const callee = project.callee({ path }, call);
    const here = { path, fn, call };
    if (callee?.kind === 'library' && isService(callee.operation.effect)) found.set(call, [here]);
    if (callee?.kind !== 'function') continue;
    const effect = project.effects(callee.path, callee.fn).find((one) => isService(one.effect));
    if (effect) found.set(call, [here, ...effect.way]);
  }
  return found;
}

/** The call whose failure leads to that return: it is caught there, or what it gave is tested on the way. */
function failedOn(facts: FileFacts, { region }: Return, services: readonly CallId[]): CallId | undefined {
  for (const one of regionsAround(facts, region)) {
    if (one.kind === 'function') return undefined;
    const call = services.find((id) =>
      one.kind === 'catch'
        ? isTriedBy(facts, id, one.id)
        : one.kind === 'branch' && asks(facts, one.test, id),
    );
    if (call !== undefined) return call;
  }
  return undefined;
}

function isTriedBy(facts: FileFacts, id: CallId, handler: number): boolean {
  const from = facts.calls[id]?.region;
  return (
    from !== undefined &&
    regionsAround(facts, from).some((one) => one.kind === 'try' && one.handler === handler)
  );
}

function asks(facts: FileFacts, test: ValueId, id: CallId): boolean {
  const names = new Set(resultsIn(facts).get(id) ?? []);
  if (names.size > 0 && dependsOn(facts, test, { names })) return true;
  return [...parts(facts, test)].some((one) => one.kind === 'call' && one.call === id);
}
