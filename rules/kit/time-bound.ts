import type { Call, CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import type { LibraryCallee } from './flow.ts';
import type { Defaults, Effect, Guard } from './library.ts';
import { type OptionState, optionState } from './options.ts';
import type { Site } from './origin.ts';
import { functionAround, parts } from './regions.ts';
import type { FileRef, ProjectView } from './views.ts';

/** Effects of calls to a service that another team or company runs; databases and queues have rules of their own. */
export const REMOTE: ReadonlySet<Effect> = new Set([
  'http',
  'llm',
  'mail',
  'message',
  'payment',
  'storage',
  'search',
  'rpc',
]);

export interface RemoteCall {
  callee: LibraryCallee;
  effect: Effect;
  /** What the library does when nobody says anything. */
  defaults: Defaults;
  guards: readonly Guard[];
}

/** A library that waits this long or longer by itself, in milliseconds, bounds nothing that a user waits for. */
const TOO_LONG = 300_000;

/** A call that leaves the process through a library whose own patience has no end that helps. */
export function unboundedByDefault(project: ProjectView, file: FileRef, id: CallId): RemoteCall | undefined {
  const callee = project.callee(file, id);
  if (callee?.kind !== 'library') return undefined;
  const { effect } = callee.operation;
  if (!effect || !REMOTE.has(effect)) return undefined;
  const known = project.limits(file, callee.api);
  const { defaults } = known ?? {};
  if (!known || defaults?.timeout === undefined) return undefined;
  if (defaults.timeout !== null && defaults.timeout < TOO_LONG) return undefined;
  return { callee, effect, defaults, guards: known.guards.filter(boundsTime) };
}

function boundsTime({ kind, bounds }: Guard): boolean {
  return (kind === 'timeout' || kind === 'signal') && bounds !== 'connect';
}

/** How the options of the call itself bound it. */
export function boundAtCall(
  project: ProjectView,
  file: FileRef,
  id: CallId,
  remote: RemoteCall,
): OptionState {
  const args = project.facts(file.path)?.calls[id]?.args ?? [];
  return strongest(
    remote.guards.flatMap((guard) => {
      if (!isAtCall(guard)) return [];
      const value = optionsAt(args, guard.at, remote.callee.operation.options);
      return [optionState(project, value === undefined ? undefined : { path: file.path, value }, guard.key)];
    }),
  );
}

/** Whether it stands among the arguments of the call itself. */
export function isAtCall(guard: Guard): guard is Guard & { at: number | 'last' } {
  return typeof guard.at === 'number' || guard.at === 'last';
}

/** The argument that holds the options. */
export function optionsAt(
  args: readonly ValueId[],
  at: number | 'last',
  options: number | undefined,
): ValueId | undefined {
  if (at !== 'last') return args[at];
  return options === undefined ? args.at(-1) : args[options];
}

/** How the place that made the client bounds its calls: its options, and what is assigned to it later. */
export function boundAtClient(project: ProjectView, made: Site, { guards }: RemoteCall): OptionState {
  const facts = project.facts(made.path);
  const args = facts?.calls[made.call]?.args ?? [];
  return strongest(
    guards.flatMap((guard) => {
      if (guard.at === 'assigned')
        return [isAssigned(project, guard, made) ? ('set' as const) : ('absent' as const)];
      if (guard.at !== 'constructor') return [];
      const states = args.map((value) => optionState(project, { path: made.path, value }, guard.key));
      return [strongest(states)];
    }),
  );
}

/** `axios.defaults.timeout = …` anywhere in the project holds for every call of that client. */
export function boundByAssignment(project: ProjectView, { guards }: RemoteCall): boolean {
  return guards.some((guard) => guard.at === 'assigned' && isAssigned(project, guard, undefined));
}

function isAssigned(project: ProjectView, { key }: Guard, made: Site | undefined): boolean {
  return project
    .writesOf(key)
    .some((one) =>
      made ? one.made?.path === made.path && one.made.call === made.call : one.made === undefined,
    );
}

/** Whether it is a function of the library itself, so that no client stands behind it whose options are not known. */
export function isModuleCall(project: ProjectView, file: FileRef, id: CallId): boolean {
  const call = project.facts(file.path)?.calls[id];
  const origin = call && project.origin(file, call.callee);
  const isModule = origin?.root === 'package' || origin?.root === 'global';
  return isModule && !origin.steps.some((one) => one === 'new' || one === '()');
}

/** What is given once is enough; what cannot be read may be enough. */
function strongest(states: readonly OptionState[]): OptionState {
  for (const one of ['set', 'unknown', 'off'] as const) if (states.includes(one)) return one;
  return 'absent';
}

/** Whether something around the call ends the wait: a race with a timer, a helper that bounds what it is given. */
export function isBoundedAround(project: ProjectView, { path }: FileRef, id: CallId): boolean {
  const facts = project.facts(path);
  const call = facts?.calls[id];
  if (!facts || !call) return false;
  const fn = functionAround(facts, call.region);
  if (fn !== undefined && project.situations(path, fn).some((one) => one.situation === 'bounded'))
    return true;
  return facts.calls.some(({ args }, taker) =>
    args.some((one, index) => holds(facts, one, id) && boundsArgument(project, { path }, taker, index)),
  );
}

/** `Promise.race([call, timer])`, `pTimeout(call, …)`, or a function of the project that does so with its parameter. */
function boundsArgument(project: ProjectView, { path }: FileRef, id: CallId, index: number): boolean {
  const facts = project.facts(path);
  const call = facts?.calls[id];
  if (!facts || !call) return false;
  const callee = project.callee({ path }, id);
  if (callee?.kind === 'library' && callee.operation.callbacks?.[index]?.runs === 'bounded') return true;
  if (isRace(facts, call)) return true;
  return callee?.kind === 'function' && racesParameter(project.facts(callee.path), callee.fn, index);
}

function isRace({ values }: FileFacts, { callee }: Call): boolean {
  const value = values[callee];
  return value?.kind === 'member' && value.name === 'race';
}

function racesParameter(facts: FileFacts | undefined, fn: FunctionId, index: number): boolean {
  const own = facts?.functions[fn]?.params[index] ?? [];
  return (facts?.calls ?? []).some(
    (call) => facts && isRace(facts, call) && call.args.some((arg) => namesOneOf(facts, arg, own)),
  );
}

function namesOneOf(facts: FileFacts, id: ValueId, bindings: readonly number[]): boolean {
  return [...parts(facts, id)].some((one) => one.kind === 'binding' && bindings.includes(one.binding));
}

/** Whether a value is what the call gives: by its name, in a list, or with `.then(…)` and the like behind it. */
function holds(facts: FileFacts, value: ValueId, call: CallId): boolean {
  const one = facts.values[value];
  if (one?.kind === 'array') return one.items.some((item) => holds(facts, item, call));
  if (one?.kind === 'call') {
    const callee = facts.values[facts.calls[one.call]?.callee ?? -1];
    const isChain = callee?.kind === 'member' && CHAIN.has(callee.name);
    return one.call === call || (isChain && holds(facts, callee.of, call));
  }
  if (one?.kind !== 'binding') return false;
  const source = facts.bindings[one.binding]?.value;
  return source !== undefined && holds(facts, source, call);
}

const CHAIN = new Set(['then', 'catch', 'finally']);
