import type { CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import type { WitnessStep } from './flow.ts';
import { type OptionState, optionState } from './options.ts';
import { functionAround, parts, regionsAround } from './regions.ts';
import { isAtCall, optionsAt, REMOTE, type RemoteCall, unboundedByDefault } from './time-bound.ts';
import type { FileRef, ProjectView } from './views.ts';

/** A function that leaves it to its callers to bound the call inside: by which parameter, under which keys. */
export interface Delegation {
  parameter: number;
  keys: readonly (readonly string[])[];
}

interface Source {
  parameter: number;
  keys: readonly string[];
}

/** Whether the limit of a call hangs on what the function around it is given. */
export function delegationOf(
  project: ProjectView,
  { path }: FileRef,
  id: CallId,
  { guards, callee }: RemoteCall,
): Delegation | undefined {
  const facts = project.facts(path);
  const call = facts?.calls[id];
  const fn = facts && call ? functionAround(facts, call.region) : undefined;
  if (!facts || !call || fn === undefined) return undefined;
  const sources = guards.filter(isAtCall).flatMap(({ at, key }) => {
    const value = optionsAt(call.args, at, callee.operation.options);
    return value === undefined ? [] : sourcesOf(facts, value, key, fn);
  });
  const [first] = sources;
  if (!first || sources.some((one) => one === null || one.parameter !== first.parameter)) return undefined;
  return { parameter: first.parameter, keys: sources.flatMap((one) => (one ? [one.keys] : [])) };
}

/** What of the options' key the parameters decide; null where something else may decide it. */
function sourcesOf(facts: FileFacts, id: ValueId, key: readonly string[], fn: FunctionId): (Source | null)[] {
  const value = facts.values[id];
  if (value?.kind !== 'object') {
    const source = fromParameter(facts, id, fn);
    return source ? [{ ...source, keys: [...source.keys, ...key] }] : [];
  }
  const own = value.entries.findLast((one) => one.key === key[0]);
  if (own) return limitSources(facts, own.value, fn);
  return value.entries.flatMap((one) => (one.key === undefined ? sourcesOf(facts, one.value, key, fn) : []));
}

/** `controller?.signal ?? options.signal`: each part comes from a parameter, or from a timer that one switches on. */
function limitSources(facts: FileFacts, id: ValueId, fn: FunctionId): (Source | null)[] {
  const value = facts.values[id];
  if (value?.kind === 'logical' && value.op !== '&&')
    return [...limitSources(facts, value.left, fn), ...limitSources(facts, value.right, fn)];
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  // A default holds for those who give nothing.
  if (binding?.assigned?.length) return [null];
  const direct = fromParameter(facts, id, fn);
  if (direct) return [direct];
  if (binding?.value !== undefined && !binding.path) return limitSources(facts, binding.value, fn);
  const controller = value?.kind === 'member' ? facts.values[value.of] : undefined;
  if (controller?.kind !== 'binding') return [null];
  const timers = abortsOf(facts, controller.binding).map((one) => conditionsOf(facts, one, fn));
  const isConditional = timers.length > 0 && timers.every((one) => one.length > 0);
  return isConditional ? timers.flat() : [null];
}

/** Where `controller.abort()` stands. */
function abortsOf(facts: FileFacts, controller: number): number[] {
  return facts.calls.flatMap(({ callee, region }) => {
    const member = facts.values[callee];
    const of = member?.kind === 'member' && member.name === 'abort' ? facts.values[member.of] : undefined;
    return of?.kind === 'binding' && of.binding === controller ? [region] : [];
  });
}

/** What of the parameters has to be there for that place of the function to be reached. */
function conditionsOf(facts: FileFacts, region: number, fn: FunctionId): Source[] {
  const found: Source[] = [];
  for (const one of regionsAround(facts, region)) {
    if (one.kind === 'function' && one.fn === fn) break;
    if (one.kind !== 'branch' || !one.holds) continue;
    found.push(...namedIn(facts, one.test, fn));
  }
  return found;
}

function namedIn(facts: FileFacts, test: ValueId, fn: FunctionId): Source[] {
  const value = facts.values[test];
  if (value?.kind === 'logical')
    return [...namedIn(facts, value.left, fn), ...namedIn(facts, value.right, fn)];
  if (value?.kind === 'binary' || value?.kind === 'call')
    return [...parts(facts, test)].flatMap((one) => {
      const id = one === value ? -1 : facts.values.indexOf(one);
      const source = id < 0 ? undefined : fromParameter(facts, id, fn);
      return source && source.keys.length > 0 ? [source] : [];
    });
  const source = fromParameter(facts, test, fn);
  return source && source.keys.length > 0 ? [source] : [];
}

/** The parameter that a value is read from, with the members on the way. */
function fromParameter(facts: FileFacts, id: ValueId, fn: FunctionId): Source | undefined {
  const value = facts.values[id];
  if (value?.kind === 'member') {
    const of = fromParameter(facts, value.of, fn);
    return of && { ...of, keys: [...of.keys, value.name] };
  }
  if (value?.kind === 'logical') return fromParameter(facts, value.left, fn);
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  if (!binding) return undefined;
  const below = (binding.path ?? []).filter((one) => one !== '...').map(String);
  if (binding.kind === 'parameter')
    return binding.owner === fn ? { parameter: binding.parameter ?? 0, keys: below } : undefined;
  const source = binding.value === undefined ? undefined : fromParameter(facts, binding.value, fn);
  return source && { ...source, keys: [...source.keys, ...below] };
}

/**
 * Callers of the function around a call that give no limit, and whether any does: then the others are told, not the
 * function. Where no caller is known, one may.
 */
export function callersWithout(
  project: ProjectView,
  { path }: FileRef,
  id: CallId,
  delegation: Delegation,
): { without: WitnessStep[]; isGivenBySome: boolean } {
  const facts = project.facts(path);
  const fn = facts && functionAround(facts, facts.calls[id]?.region ?? 0);
  const callers = fn === undefined ? [] : project.callers(path, fn);
  const states = callers.map((one) => ({ one, state: givenBy(project, one, delegation) }));
  const without = states.filter(({ state }) => state === 'absent').map(({ one }) => one);
  return { without, isGivenBySome: without.length === 0 || states.some(({ state }) => state === 'set') };
}

export function givesNothing(project: ProjectView, step: WitnessStep, delegation: Delegation): boolean {
  return givenBy(project, step, delegation) === 'absent';
}

/** What cannot be read may hold a limit: only what is written out does. */
function givenBy(
  project: ProjectView,
  { path, call }: WitnessStep,
  { parameter, keys }: Delegation,
): OptionState {
  const value = project.facts(path)?.calls[call]?.args[parameter];
  const at = value === undefined ? undefined : { path, value };
  const states = keys.map((key) => optionState(project, at, key));
  return states.includes('set') ? 'set' : (states.find((one) => one !== 'absent') ?? 'absent');
}

/** The call inside a function of the project that its callers have to bound. */
export function delegatingCall(
  project: ProjectView,
  file: FileRef,
  id: CallId,
): { step: WitnessStep; remote: RemoteCall; delegation: Delegation } | undefined {
  const callee = project.callee(file, id);
  if (callee?.kind !== 'function') return undefined;
  for (const { effect, way } of project.effects(callee.path, callee.fn)) {
    const [step, ...more] = way;
    if (!REMOTE.has(effect) || !step || more.length > 0) continue;
    const remote = unboundedByDefault(project, step, step.call);
    const delegation = remote && delegationOf(project, step, step.call, remote);
    if (remote && delegation) return { step, remote, delegation };
  }
  return undefined;
}
