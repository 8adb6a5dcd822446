import type { Call, CallId, FileFacts } from '../facts.ts';
import { placeOf } from '../failure-way.ts';
import type { Place } from '../finding.ts';
import type { Callee, WitnessStep } from '../flow.ts';
import { idsInside, isInside } from '../inside.ts';
import type { Effect } from '../library.ts';
import { regionsAround } from '../regions.ts';
import type { FileView, ProjectView } from '../views.ts';
import { calledName, cleansUp } from './cleanup.ts';
import { type Handler, isUnder } from './handlers.ts';
import { keepsItsFailures, rethrows } from './kept-failures.ts';

/** A call in front of a handler that can fail for reasons outside the program. */
export interface Risk {
  call: CallId;
  /** Undefined for a call that is awaited and of which nothing else is known. */
  effect: Effect | undefined;
  /** From the call down to what does it. */
  way: readonly WitnessStep[];
}

/** These fail because of what they were given, and that is what they are called for. */
const ASKS: ReadonlySet<string> = new Set(['authenticate', 'validate']);
const HARMLESS: ReadonlySet<string> = new Set(['log', 'respond', 'redirect', 'exit', 'listen']);
/** How a failure shows that no handler of rejections sees. */
const ELSEWHERE: ReadonlySet<string> = new Set(['result', 'never', 'event', 'callback']);
/** Whether something is there is asked by trying. */
const PROBES = /\.(access|stat|lstat|exists|realpath|readlink|pathExists)(Sync)?$/;
/** What is sent about the program, not by it. */
const TELEMETRY = /^(posthog|sentry|opentelemetry|observability|newrelic|datadog|segment|mixpanel|analytics)/;

/** What can fail in front of the handler; validation and verification count where `asks` says so. */
export function risksOf(file: FileView, project: ProjectView, handler: Handler): Risk[] {
  const { facts } = file;
  const awaited = spansOfAwaited(facts, handler);
  const risks = idsInside(facts, 'calls', handler.tried.at).flatMap((id) => {
    const call = facts.calls[id];
    if (!call || !isTried(facts, handler, call)) return [];
    return (
      riskOf(
        file,
        project,
        id,
        awaited.some((one) => isInside(call.at, one)),
      ) ?? []
    );
  });
  return risks.filter((one) => !isMadeForCall(facts, one, risks));
}

/** `read(ids.join(','))`: of two calls that nothing is known of, the outer one is what is waited for. */
function isMadeForCall(facts: FileFacts, { call, effect }: Risk, risks: readonly Risk[]): boolean {
  const at = facts.calls[call]?.at;
  return (
    effect === undefined &&
    at !== undefined &&
    risks.some((one) =>
      facts.calls[one.call]?.args.some((arg) => isInside(at, facts.values[arg]?.at ?? [0, 0])),
    )
  );
}

/** From the call in front of the handler down to what does it, where that is elsewhere. */
export function riskPlaces(file: FileView, project: ProjectView, { call, way }: Risk): Place[] {
  if (way.length === 0) return [];
  const steps = [{ path: file.path, fn: 0, call }, ...way];
  return steps.flatMap((step, index) =>
    placeOf(project, step, index < way.length ? 'the failure comes through this call' : 'this can fail'),
  );
}

/** Expected outcomes aside: what an outage, a full disk or a bug of the other side would break. */
export function isOutside({ effect }: Risk): boolean {
  return effect !== undefined && !ASKS.has(effect);
}

function riskOf(file: FileView, project: ProjectView, call: CallId, isAwaited: boolean): Risk | undefined {
  const fact = file.facts.calls[call];
  const callee = project.callee(file, call);
  if (!fact || cleansUp(file.facts, fact, callee)) return undefined;
  if (callee?.kind === 'library') {
    const { effect } = callee.operation;
    if (!effect || !failsOutside(callee) || PROBES.test(callee.api)) return undefined;
    return TELEMETRY.test(callee.library) ? undefined : { call, effect, way: [] };
  }
  if (callee?.kind !== 'function') return isAwaited && mayFail(file.facts, fact) ? unknown(call) : undefined;
  const effects = project.effects(callee.path, callee.fn).filter((one) => !HARMLESS.has(one.effect));
  const first = effects.find((one) => !ASKS.has(one.effect)) ?? effects[0];
  if (first && keepsItsFailures(file, project, callee, first.way)) return undefined;
  if (first) return { call, effect: first.effect, way: first.way };
  return isAwaited ? unknown(call) : undefined;
}

/** A library does something there that can fail, and the failure comes to whoever calls. */
export function failsOutside(callee: Callee | undefined): boolean {
  if (callee?.kind !== 'library') return false;
  const { effect, fails } = callee.operation;
  return effect !== undefined && !HARMLESS.has(effect) && !ELSEWHERE.has(fails ?? '');
}

function unknown(call: CallId): Risk {
  return { call, effect: undefined, way: [] };
}

const WAITS =
  /^(sleep|delay|wait|all|allSettled|race|any|resolve|map|filter|then|catch|finally|flatMap|from|keys|values|entries)$/;
/** Reading on what came: the text of an answer, the body of a request. */
const READS_ON = /^(json|text|arrayBuffer|formData|blob|buffer)$/;

export function mayFail(facts: FileFacts, call: Call): boolean {
  const name = calledName(facts, call);
  return call.how === 'call' && !WAITS.test(name) && !READS_ON.test(name);
}

function isTried(facts: FileFacts, { tried }: Handler, call: Call): boolean {
  if (tried.kind === 'promise') return isInside(call.at, tried.at);
  if (!isUnder(facts, call.region, tried.region)) return false;
  for (const one of regionsAround(facts, call.region)) {
    if (one.id === tried.region) return true;
    if (one.kind === 'try' && one.handler !== undefined && !rethrows(facts, one.handler)) return false;
  }
  return true;
}

function spansOfAwaited(facts: FileFacts, { tried }: Handler) {
  if (tried.kind === 'promise') return [tried.at];
  return idsInside(facts, 'values', tried.at).flatMap((id) => {
    const one = facts.values[id];
    return one?.kind === 'await' ? [one.at] : [];
  });
}
