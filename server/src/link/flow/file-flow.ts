import type { Call, CallId, FileFacts, FunctionId, RegionId, ValueId } from '../../../../rules/kit/facts.ts';
import type { CallbackRun, Callee, FunctionRef, Situation } from '../../../../rules/kit/flow.ts';
import type { Effect } from '../../../../rules/kit/library.ts';
import { regionsAround } from '../../../../rules/kit/regions.ts';
import { callbackAt, type Handed, takesInside } from '../origins/contexts.ts';
import { heldBy } from '../origins/places.ts';
import type { Tracer } from '../origins/tracer.ts';
import { calleeOf } from './callees.ts';
import { entriesOf } from './entries.ts';

/** One file's part of the call graph. */
export interface FileFlow {
  callees: (Callee | undefined)[];
  /** What each call calls or hands over to be called, and what the place of the call adds. */
  edges: Edge[];
  acts: Act[];
  roots: Root[];
}

export interface Edge {
  from: FunctionId;
  to: FunctionRef;
  call: CallId;
  /** What holds for the callee through this call: the loop, the try, the transaction it stands in. */
  adds: readonly Situation[];
}

/** A function does something to the world itself. */
export interface Act {
  fn: FunctionId;
  call: CallId;
  effect: Effect;
}

/** A function that somebody outside the project's own calls runs. */
export interface Root extends FunctionRef {
  situation: Situation;
  /** The registration, where there is one. */
  by?: { path: string; call: CallId };
}

export function fileFlow(tracer: Tracer, path: string, facts: FileFacts): FileFlow {
  const flow: FileFlow = { callees: [], edges: [], acts: [], roots: entriesOf(tracer, path, facts) };
  for (const [id, call] of facts.calls.entries()) {
    const place = placeOf(facts, call.region);
    const callee = calleeOf(tracer, path, id);
    flow.callees.push(callee);
    if (callee?.kind === 'function')
      flow.edges.push({ from: place.fn, to: callee, call: id, adds: place.adds });
    const effect = callee?.kind === 'library' ? callee.operation.effect : undefined;
    if (effect) flow.acts.push({ fn: place.fn, call: id, effect });
    for (const [index] of call.args.entries())
      handOver(tracer, path, facts, { id, call, index, ...place }, flow);
  }
  return flow;
}

interface HandedOver {
  id: CallId;
  call: Call;
  index: number;
  fn: FunctionId;
  adds: Situation[];
}

/** Functions among the arguments: what the taker is known to do with them, else they run as part of the call. */
function handOver(
  tracer: Tracer,
  path: string,
  facts: FileFacts,
  { id, call, index, fn, adds }: HandedOver,
  flow: FileFlow,
): void {
  const callee = tracer.value(path, call.callee);
  const known = (handed: Omit<Handed, 'index'>) =>
    callee && callbackAt(tracer, callee, call, { index, ...handed });
  const isRegistration = registers(facts, call) || known({}) !== undefined;
  const isOptions = callee !== undefined && takesInside(tracer, callee, call);
  for (const { value, keys } of argumentParts(facts, call.args[index] ?? -1, isOptions)) {
    // An argument is taken for called where nothing is known of it; an option is not.
    if (keys.length > 0 && !known({ keys })) continue;
    const isExpected = keys.length > 0 || isRegistration;
    const origin = mayBeFunction(facts, value, isExpected) ? tracer.value(path, value) : undefined;
    if (origin?.root !== 'function' || origin.steps.length > 0) continue;
    const to = { path: origin.path, fn: origin.fn };
    const arity = tracer.elsewhere(to.path)?.functions[to.fn]?.params.length;
    const runs = known({ keys, arity })?.runs ?? runsByName(facts, call, index);
    const situation = DETACHED[runs];
    if (situation) flow.roots.push({ ...to, situation, by: { path, call: id } });
    else flow.edges.push({ from: fn, to, call: id, adds: [...adds, ...(ADDS[runs] ?? [])] });
  }
}

/** The argument, each of a list of them, or what its options hold. */
function argumentParts(
  facts: FileFacts,
  arg: ValueId,
  isOptions: boolean,
): { value: ValueId; keys: readonly string[] }[] {
  const value = facts.values[arg];
  if (value?.kind === 'array') return value.items.map((one) => ({ value: one, keys: [] }));
  return isOptions ? heldBy(facts, arg) : [{ value: arg, keys: [] }];
}

/** Most arguments are data: what could be a function but is nowhere known to be taken as one is not looked into. */
function mayBeFunction({ values, bindings }: FileFacts, id: number, isRegistration: boolean): boolean {
  const value = values[id];
  if (value?.kind === 'function') return true;
  if (value?.kind === 'member' || value?.kind === 'call') return isRegistration;
  const binding = value?.kind === 'binding' ? bindings[value.binding] : undefined;
  if (!binding || binding.kind === 'function') return binding !== undefined;
  if (binding.kind === 'import') return isRegistration;
  return binding.value !== undefined && values[binding.value]?.kind === 'function';
}

/** Names under which libraries and event sources take functions, whoever they are. */
const TAKES =
  /^(get|post|put|patch|delete|all|use|on|once|add|addListener|then|catch|finally|route|handle|register|schedule|subscribe|process)$/;

function registers({ values }: FileFacts, { callee }: Call): boolean {
  const value = values[callee];
  return value?.kind === 'member' && (TAKES.test(value.name) || EACH.has(value.name));
}

/** Runs a function once for each element, whatever it is called on. */
export const EACH: ReadonlySet<string> = new Set([
  'map',
  'forEach',
  'filter',
  'flatMap',
  'reduce',
  'some',
  'every',
  'find',
  'reduceRight',
  'findIndex',
]);

function runsByName({ values }: FileFacts, { callee }: Call, index: number): CallbackRun {
  const value = values[callee];
  return index === 0 && value?.kind === 'member' && EACH.has(value.name) ? 'each' : 'inline';
}

/** Runs apart from the code that hands it over. */
const DETACHED: Partial<Record<CallbackRun, Situation>> = {
  route: 'route',
  middleware: 'middleware',
  'error-handler': 'error-handler',
  job: 'job',
  schedule: 'schedule',
  event: 'event',
  timer: 'timer',
  test: 'test',
};

const ADDS: Partial<Record<CallbackRun, Situation[]>> = {
  each: ['loop'],
  transaction: ['transaction'],
  retry: ['retry'],
  bounded: ['bounded'],
};

/** The function that a place belongs to, and what stands around it inside that function. */
export function placeOf(facts: FileFacts, region: RegionId): { fn: FunctionId; adds: Situation[] } {
  const adds = new Set<Situation>();
  for (const one of regionsAround(facts, region)) {
    if (one.kind === 'function') return { fn: one.fn, adds: [...adds] };
    if (one.kind === 'loop') adds.add('loop');
    if (one.kind === 'try' && one.handler !== undefined) adds.add('try');
  }
  return { fn: 0, adds: [...adds] };
}
