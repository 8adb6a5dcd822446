import { dependsOn } from './depends.ts';
import { callsUnder } from './errors/handlers.ts';
import type { CallId, FileFacts, RegionId, Return, ValueId } from './facts.ts';
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
  const denials = flags.filter(({ name, said }) => said === false && succeeds.has(name));
  if (denials.length === 0) return undefined;
  const services = servicesIn(project, { path, fn }, facts);
  if (services.size === 0) return undefined;
  for (const { name, from } of denials) {
    const failed = failedOn(facts, from, [...services.keys()]);
    const way = failed && services.get(failed.call);
    if (way && !isLogged(project, path, facts, failed)) return { name, way };
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

/** The call whose failure leads to that return: it is caught there, or what it gave is asked whether it failed. */
function failedOn(facts: FileFacts, { region }: Return, services: readonly CallId[]): Failed | undefined {
  for (const one of regionsAround(facts, region)) {
    if (one.kind === 'function') return undefined;
    const call = services.find((id) =>
      one.kind === 'catch'
        ? isTriedBy(facts, id, one.id)
        : one.kind === 'branch' && tellsFailure(facts, one.test) && asks(facts, one.test, id),
    );
    if (call !== undefined) return { call, region: one.id };
  }
  return undefined;
}

interface Failed {
  call: CallId;
  /** Runs only then. */
  region: RegionId;
}

/** Whoever calls need not tell it once more. */
function isLogged(project: ProjectView, path: string, facts: FileFacts, { region }: Failed): boolean {
  return callsUnder(facts, region).some((call) => {
    const callee = project.callee({ path }, call);
    if (callee?.kind === 'library') return callee.operation.effect === 'log';
    return (
      callee?.kind === 'function' &&
      project.effects(callee.path, callee.fn).some((one) => one.effect === 'log')
    );
  });
}

/** What results of a call say of its failure. */
const OUTCOME = new Set(['ok', 'error', 'errors', 'success', 'status', 'statusCode']);

function tellsFailure(facts: FileFacts, test: ValueId): boolean {
  return [...parts(facts, test)].some((one) => {
    if (one.kind === 'member') return OUTCOME.has(one.name);
    const path = one.kind === 'binding' ? facts.bindings[one.binding]?.path : undefined;
    return path?.some((key) => OUTCOME.has(String(key))) ?? false;
  });
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
