import { nameOf } from '../../../rules/kit/callbacks.ts';
import type { Call, CallId, FileFacts, FunctionId, ValueId } from '../../../rules/kit/facts.ts';
import type { Span } from '../../../rules/kit/finding.ts';
import type { FunctionRef, LibraryCallee, Situation } from '../../../rules/kit/flow.ts';
import type { InputPart } from '../../../rules/kit/inputs.ts';
import type { Origin } from '../../../rules/kit/origin.ts';
import { functionsAround } from '../../../rules/kit/regions.ts';
import { EACH, type FileFlow, mayHoldFunction } from './flow/file-flow.ts';
import type { Tracer } from './origins/tracer.ts';
import { awaitedCalls } from './sightings-awaited.ts';
import { decorated } from './sightings-decorated.ts';

/** What could not be understood although it may matter. */
export type BlindKind =
  /** Awaited, or made with an address or a time limit: it may leave the process. */
  | 'client'
  /** Takes a path and functions: the functions may answer requests. */
  | 'route'
  /** Takes functions that do something to the world: when and how often they run is not known. */
  | 'registration'
  /** Stands among the handlers of a route. */
  | 'middleware'
  /** Wraps a handler, which is therefore not seen as one. */
  | 'wrapper'
  /** Stands between the request and what a handler is given. */
  | 'pipe'
  /** Decides what a handler is given. */
  | 'parameter'
  /** Loads files that only the running process can name. */
  | 'dynamic';

/** One place of a blind spot, and what declares it. */
export interface Sighting {
  kind: BlindKind;
  path: string;
  at: Span;
  call: CallId;
  /** A package, or a file of the project. */
  from: string;
  /** Exported name; 'default' too; '' where the file itself is it. */
  name: string;
  /** Not the export is it but what calling the export gives. */
  made?: true;
  /** What of a request it hands on, where its own code shows it. */
  part?: InputPart;
}

/** What has to be asked of the project beyond the origins. */
export interface Around {
  effects(ref: FunctionRef): boolean;
  situations(ref: FunctionRef): readonly Situation[];
}

interface File {
  tracer: Tracer;
  around: Around;
  path: string;
  facts: FileFacts;
  flow: FileFlow;
}

/** The blind spots of one file; of one that answers for production traffic, the others do not matter. */
export function sightingsOf(
  tracer: Tracer,
  around: Around,
  path: string,
  facts: FileFacts,
  flow: FileFlow,
): Sighting[] {
  const file: File = { tracer, around, path, facts, flow };
  const found: Sighting[] = [];
  for (const [id, call] of facts.calls.entries()) {
    const callee = flow.callees[id];
    if (mayLoad(facts, call)) found.push(...dynamic(file, id, call));
    if (!callee) found.push(...unknownCallee(file, id, call));
    else if (callee.kind === 'library') found.push(...amongHandlers(file, id, call, callee));
    else if (call.args.length > 0) found.push(...wrapped(file, id, call, callee));
  }
  found.push(...decorated(tracer, path, facts, flow));
  return found;
}

function mayLoad({ values }: FileFacts, { how, callee }: Call): boolean {
  if (how !== 'call') return how === 'import';
  const value = values[callee];
  return value?.kind === 'global' && value.name === 'require';
}

/** `import(name)`, `require(path)`: which files these are, only the running process can tell. */
function dynamic({ tracer, path }: File, id: CallId, call: Call): Sighting[] {
  const [arg] = call.args;
  if (arg === undefined || tracer.value(path, arg)?.root === 'literal') return [];
  return [{ kind: 'dynamic', path, at: call.at, call: id, from: path, name: '' }];
}

function unknownCallee(file: File, id: CallId, call: Call): Sighting[] {
  const { tracer, path, facts } = file;
  if (call.how === 'import') return [];
  const declared = unknownExport(tracer, tracer.value(path, call.callee));
  if (!declared) return [];
  const found = (kind: BlindKind): Sighting[] => [{ kind, path, at: call.at, call: id, ...declared }];
  const functions = call.args.flatMap((arg) => functionAt(tracer, path, arg) ?? []);
  if (functions.length > 0 && call.args.some((arg) => isPath(tracer.value(path, arg)))) return found('route');
  const callee = facts.values[call.callee];
  const isEach = callee?.kind === 'member' && EACH.has(callee.name);
  if (!isEach && functions.some((fn) => file.around.effects(fn))) return found('registration');
  if (awaitedCalls(facts).has(id) || call.args.some((arg) => looksLikeOptions(facts, arg)))
    return found('client');
  return [];
}

/** The export of a package without a table that an origin begins with. */
export function unknownExport(
  { knowledge }: Tracer,
  origin: Origin | undefined,
): Pick<Sighting, 'from' | 'name' | 'made'> | undefined {
  if (origin?.root !== 'package' || origin.thing) return undefined;
  const [first = '', second] = origin.steps;
  const subpath = first.startsWith('/') ? first : '';
  if (knowledge.ofPackage(origin.name) ?? knowledge.ofPackage(origin.name + subpath)) return undefined;
  const name = subpath === '' ? first : (second ?? '');
  const isNamed = name !== '' && !NO_NAME.has(name);
  const next = origin.steps[(subpath === '' ? 0 : 1) + (isNamed ? 1 : 0)];
  return {
    from: origin.name + subpath,
    name: isNamed ? name : 'default',
    ...(next === '()' && { made: true }),
  };
}

const NO_NAME = new Set(['()', 'new', 'await', '[]']);

function functionAt(tracer: Tracer, path: string, arg: ValueId): FunctionRef | undefined {
  const facts = tracer.facts(path);
  if (!facts || !mayHoldFunction(facts, arg)) return undefined;
  const origin = tracer.value(path, arg);
  return origin?.root === 'function' && origin.steps.length === 0
    ? { path: origin.path, fn: origin.fn }
    : undefined;
}

function isPath(origin: Origin | undefined): boolean {
  return origin?.root === 'literal' && typeof origin.value === 'string' && origin.value.startsWith('/');
}

/** What is given an address, a secret or a time limit talks to somebody. */
const OPTIONS =
  /^(url|uri|baseURL|baseUrl|endpoint|host|hostname|timeout|timeoutMs|timeoutMillis|requestTimeout|apiKey|api_key|accessToken|headers)$/;

function looksLikeOptions({ values }: FileFacts, arg: ValueId): boolean {
  const value = values[arg];
  return value?.kind === 'object' && value.entries.some(({ key }) => key !== undefined && OPTIONS.test(key));
}

const ANSWERS: ReadonlySet<string> = new Set(['route', 'middleware', 'error-handler']);

/** `app.use(guard())` of a package that nothing is known of. */
function amongHandlers(
  { tracer, path, facts }: File,
  id: CallId,
  call: Call,
  { operation }: LibraryCallee,
): Sighting[] {
  const { callbacks } = operation;
  if (!callbacks || !Object.values(callbacks).some(({ runs }) => ANSWERS.has(runs))) return [];
  return call.args.flatMap((arg): Sighting[] => {
    const declared = unknownExport(tracer, tracer.value(path, arg));
    const value = facts.values[arg];
    if (!declared || !value) return [];
    const made = value.kind === 'call' ? facts.calls[value.call] : undefined;
    const wraps = made?.args.some((one) => functionAt(tracer, path, one) !== undefined) ?? false;
    return [{ kind: wraps ? 'wrapper' : 'middleware', path, at: value.at, call: id, ...declared }];
  });
}

const HANDLES: ReadonlySet<Situation> = new Set<Situation>(['route', 'middleware', 'error-handler', 'job']);

/**
 * A function of the project that makes a handler of a function: what it makes is seen to answer requests, what it was
 * given is not.
 */
function wrapped({ tracer, around, path }: File, id: CallId, call: Call, callee: FunctionRef): Sighting[] {
  if (!mayMakeFunction(tracer, callee)) return [];
  const given = call.args.flatMap((arg) => functionAt(tracer, path, arg) ?? []);
  const made = given.length > 0 ? tracer.result(callee.path, callee.fn) : undefined;
  if (made?.root !== 'function' || made.steps.length > 0) return [];
  const handles = (ref: FunctionRef) => around.situations(ref).some((one) => HANDLES.has(one));
  // One parameter and nothing done to the world: a predicate, no handler. What a handler is given has no type here.
  const isHandler = (ref: FunctionRef) =>
    around.effects(ref) || (tracer.elsewhere(ref.path)?.functions[ref.fn]?.params.length ?? 0) > 1;
  if (!given.some((one) => isHandler(one) && !handles(one)) || !handles(made)) return [];
  const name = namedAround(tracer.elsewhere(callee.path), callee.fn);
  return [{ kind: 'wrapper', path, at: call.at, call: id, from: callee.path, name }];
}

function mayMakeFunction(tracer: Tracer, { path, fn }: FunctionRef): boolean {
  const facts = tracer.elsewhere(path);
  const returns = facts?.functions[fn]?.returns ?? [];
  return returns.some(({ value }) => facts && value !== undefined && mayHoldFunction(facts, value));
}

/** `trace(options)(handler)`: what is called second stands in what has the name. */
function namedAround(facts: FileFacts | undefined, fn: FunctionId): string {
  const own = facts && nameOf(facts, fn);
  if (own || !facts) return own ?? 'default';
  const created = facts.functions[fn]?.created;
  const outer = created === undefined ? undefined : functionsAround(facts, created)[0];
  const index = outer ? facts.functions.indexOf(outer) : 0;
  return index > 0 ? namedAround(facts, index) : 'default';
}
