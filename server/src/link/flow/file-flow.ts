import type { Call, CallId, FileFacts, FunctionId, ValueId } from '../../../../rules/kit/facts.ts';
import type { CallbackRun, Callee, FunctionRef, PackageCall, Situation } from '../../../../rules/kit/flow.ts';
import type { Callback, Effect } from '../../../../rules/kit/library.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import { callbackAt, type Handed, takesInside } from '../origins/contexts.ts';
import { heldBy, itemsOf } from '../origins/places.ts';
import type { Tracer } from '../origins/tracer.ts';
import { calleeOf } from './callees.ts';
import { entriesOf } from './entries.ts';
import { implementationsOf } from './implemented.ts';
import { parameterCalled } from './parameters.ts';
import { bitOf, MODULE, surroundingsIn } from './surroundings.ts';

/** One file's part of the call graph. */
export interface FileFlow {
  callees: readonly (Callee | undefined)[];
  /** What each call calls or hands over to be called, and what the place of the call adds. */
  edges: readonly Edge[];
  /** What a call of an interface's method runs, where several classes have one: one of them, nobody says which. */
  alternatives: readonly Edge[];
  acts: readonly Act[];
  roots: readonly Root[];
  deferred: readonly Deferred[];
  /** Calls that lead into a package, known or not. */
  packages: readonly PackageCall[];
}

type Growing = { [Key in keyof FileFlow]: FileFlow[Key][number][] };

/** A function calls what its maker was given: `wrap(handler)` runs nothing, what it hands back does. */
export interface Deferred {
  owner: FunctionId;
  index: number;
  fn: FunctionId;
  call: CallId;
  adds: number;
}

export interface Edge {
  from: FunctionId;
  to: FunctionRef;
  call: CallId;
  /** What holds for the callee through this call, as bits: the loop, the try, the transaction it stands in. */
  adds: number;
  /** Present where the function is handed over instead of called. */
  handed?: HandedFunction;
}

export interface HandedFunction {
  value: ValueId;
  /** Of the argument that it is, or stands in. */
  index: number;
  /** What the tables say of that place. */
  callback?: Callback;
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
  by?: { path: string; call: CallId; handed: HandedFunction };
}

/** Has to be asked on behalf of the file: what it finds elsewhere is what it hangs on. */
export function fileFlow(tracer: Tracer, path: string, facts: FileFacts): FileFlow {
  const flow: Growing = {
    callees: new Array<Callee | undefined>(facts.calls.length),
    edges: [],
    alternatives: [],
    acts: [],
    roots: entriesOf(tracer, path, facts),
    deferred: [],
    packages: [],
  };
  const surroundings = surroundingsIn(facts);
  facts.calls.forEach((call, id) => {
    const origin = call.how === 'import' ? undefined : tracer.value(path, call.callee);
    if (origin?.root === 'package') flow.packages.push({ id, name: origin.name, steps: origin.steps });
    const named = origin && calleeOf(tracer, origin, call);
    const implementations = implementationsOf(tracer, path, facts.values[call.callee], named, origin);
    const only = implementations.length === 1 ? implementations[0] : undefined;
    const another = implementations.length > 1;
    const callee: Callee | undefined = only ? { kind: 'function', path: only.path, fn: only.fn } : named;
    flow.callees[id] = callee;
    const { fn, adds } = surroundings[call.region] ?? MODULE;
    if (another) for (const to of implementations) flow.alternatives.push({ from: fn, to, call: id, adds });
    const parameter = parameterCalled(facts, call);
    if (parameter && parameter.owner !== fn) flow.deferred.push({ ...parameter, fn, call: id, adds });
    if (callee?.kind === 'function') flow.edges.push({ from: fn, to: callee, call: id, adds });
    const effect = callee?.kind === 'library' ? callee.operation.effect : undefined;
    if (effect) flow.acts.push({ fn, call: id, effect });
    if (call.args.some((one) => mayHoldFunction(facts, one)))
      handOver(tracer, path, facts, { id, call, fn, adds, origin }, flow);
  });
  return trimmed(flow);
}

/** A list that grew keeps room for more, and these stay as long as the file; most of them are empty. */
function trimmed({ callees, edges, alternatives, acts, roots, deferred, packages }: Growing): FileFlow {
  return {
    callees: callees.length === 0 ? NOTHING : callees,
    edges: sized(edges),
    alternatives: sized(alternatives),
    acts: sized(acts),
    roots: sized(roots),
    deferred: sized(deferred),
    packages: sized(packages),
  };
}

function sized<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NOTHING : list.slice();
}

const NOTHING: readonly never[] = [];

interface HandingOver {
  id: CallId;
  call: Call;
  fn: FunctionId;
  adds: number;
  /** Of what is called. */
  origin: Origin | undefined;
}

/** Functions among the arguments: what the taker is known to do with them, else they run as part of the call. */
function handOver(
  tracer: Tracer,
  path: string,
  facts: FileFacts,
  { id, call, fn, adds, origin: callee }: HandingOver,
  flow: Growing,
): void {
  const known = (handed: Handed) => callee && callbackAt(tracer, callee, call, handed);
  const isRegistering = registers(facts, call);
  const isOptions = callee !== undefined && takesInside(tracer, callee, call);
  call.args.forEach((arg, index) => {
    if (!mayHoldFunction(facts, arg)) return;
    const isRegistration = isRegistering || known({ index }) !== undefined;
    for (const { value, keys } of argumentParts(facts, arg, isOptions)) {
      // An argument is taken for called where nothing is known of it; an option is not.
      if (keys.length > 0 && !known({ index, keys })) continue;
      const isExpected = keys.length > 0 || isRegistration;
      const origin = mayBeFunction(facts, value, isExpected) ? tracer.value(path, value) : undefined;
      for (const to of functionsOf(tracer, origin)) {
        const arity = tracer.elsewhere(to.path)?.functions[to.fn]?.params.length;
        const callback = known({ index, keys, arity });
        const handed: HandedFunction = { value, index, ...(callback && { callback }) };
        const runs = callback?.runs ?? runsByName(facts, call, index);
        const situation = DETACHED[runs];
        if (situation) flow.roots.push({ ...to, situation, by: { path, call: id, handed } });
        else flow.edges.push({ from: fn, to, call: id, adds: adds | (ADDS[runs] ?? 0), handed });
      }
    }
  });
}

/** The function that it is, or those of a list that has a name: `export const create = [validate, save]`. */
function functionsOf(tracer: Tracer, origin: Origin | undefined, depth = 0): readonly FunctionRef[] {
  if (!origin || origin.steps.length > 0) return NO_FUNCTIONS;
  if (origin.root === 'function') return [{ path: origin.path, fn: origin.fn }];
  const facts = origin.root === 'array' && depth < DEEPEST_LIST ? tracer.elsewhere(origin.path) : undefined;
  if (origin.root !== 'array' || !facts) return NO_FUNCTIONS;
  return itemsOf(facts, origin.value).flatMap((one) =>
    functionsOf(tracer, tracer.value(origin.path, one), depth + 1),
  );
}

/** Lists that are spread into lists. */
const DEEPEST_LIST = 3;
const NO_FUNCTIONS: readonly FunctionRef[] = [];

/** Most arguments are data, of which nothing can be called. */
export function mayHoldFunction(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'array') return value.items.some((one) => mayHoldFunction(facts, one));
  if (value?.kind === 'spread') return mayHoldFunction(facts, value.of);
  if (value?.kind === 'object') return value.entries.some((one) => mayHoldFunction(facts, one.value));
  return mayBeFunction(facts, id, true);
}

/** The argument, each of a list of them, or what its options hold. */
function argumentParts(
  facts: FileFacts,
  arg: ValueId,
  isOptions: boolean,
): { value: ValueId; keys: readonly string[] }[] {
  const value = facts.values[arg];
  if (value?.kind === 'array') return value.items.map((one) => ({ value: one, keys: [] }));
  if (value?.kind === 'spread') return argumentParts(facts, value.of, isOptions);
  return isOptions ? heldBy(facts, arg) : [{ value: arg, keys: [] }];
}

/** What could be a function but is nowhere known to be taken as one is not looked into. */
function mayBeFunction({ values, bindings }: FileFacts, id: number, isRegistration: boolean): boolean {
  const value = values[id];
  if (value?.kind === 'function') return true;
  if (value?.kind === 'member' || value?.kind === 'call') return isRegistration;
  const binding = value?.kind === 'binding' ? bindings[value.binding] : undefined;
  if (!binding || binding.kind === 'function') return binding !== undefined;
  if (binding.kind === 'import') return isRegistration;
  const kind = binding.value === undefined ? undefined : values[binding.value]?.kind;
  return kind === 'function' || (isRegistration && kind === 'array');
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

const ADDS: Partial<Record<CallbackRun, number>> = {
  each: bitOf('loop'),
  transaction: bitOf('transaction'),
  retry: bitOf('retry'),
  bounded: bitOf('bounded'),
};
