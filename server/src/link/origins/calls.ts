import type { Call, CallId, FunctionId } from '../../../../rules/kit/facts.ts';
import type { Callback, Operation } from '../../../../rules/kit/library.ts';
import type { Origin, Site } from '../../../../rules/kit/origin.ts';
import { required } from './imports.ts';
import { awaited, baseOf, elementOf } from './members.ts';
import { step, type Tracer } from './tracer.ts';
import { typed } from './types.ts';

/** What a call gives. */
export function resultOf(tracer: Tracer, path: string, id: CallId): Origin | undefined {
  const call = tracer.facts(path)?.calls[id];
  if (!call) return undefined;
  if (call.how === 'import') return step(tracer, required(tracer, path, call.args[0]), 'await');
  const callee = tracer.value(path, call.callee);
  if (!callee) return undefined;
  if (callee.root === 'global' && callee.steps.length === 0 && callee.name === 'require')
    return required(tracer, path, call.args[0]);
  return passedOn(tracer, path, call, callee) ?? made(tracer, callee, call, { path, call: id });
}

const JOINERS = new Set(['all', 'allSettled']);

/** Calls that hand on what they were given or called on: `f.bind(x)`, `Promise.all([…])`, `p.catch(…)`, `xs.filter(…)`. */
function passedOn(
  tracer: Tracer,
  path: string,
  { args, callee: id }: Call,
  callee: Origin,
): Origin | undefined {
  const name = callee.steps.at(-1) ?? '';
  const [first] = args;
  if (callee.root === 'global' && callee.name === 'Promise' && JOINERS.has(name)) {
    const list = first === undefined ? undefined : tracer.value(path, first);
    return list?.root === 'array' ? list : awaited(tracer, list);
  }
  const value = tracer.facts(path)?.values[id];
  if (value?.kind !== 'member' || (callee.thing && tracer.knowledge.inherited(callee.thing.key, 'call')))
    return undefined;
  if (value.name === 'bind' || SAME_KIND.has(value.name)) return tracer.value(path, value.of);
  return ONE_OF.has(value.name) ? elementOf(tracer, tracer.value(path, value.of)) : undefined;
}

const SAME_KIND = new Set([
  'filter',
  'slice',
  'sort',
  'reverse',
  'concat',
  'toSorted',
  'toReversed',
  'catch',
  'finally',
]);
const ONE_OF = new Set(['find', 'findLast', 'at', 'pop', 'shift']);

function made(tracer: Tracer, callee: Origin, { how, args }: Call, site: Site): Origin | undefined {
  const here = callee.steps.length === 0;
  const isConstruction = how === 'new';
  if (callee.root === 'function' && here && !isConstruction) {
    return (
      returnedArgument(tracer, site.path, callee, args) ??
      tracer.result(callee.path, callee.fn) ??
      step(tracer, callee, '()')
    );
  }
  if (callee.root === 'signature' && here && callee.type.args?.[0])
    return typed(tracer, callee.path, callee.type.args[0]);
  const next = step(tracer, callee, isConstruction ? 'new' : '()');
  const operation = operationOf(tracer, callee, isConstruction ? 'new' : 'call');
  if (operation?.returns === 'instance') return instanceOf(callee);
  // Where a thing changes into another kind by the call, that call made it, with the options that hold for it.
  if (!next?.thing || next.thing.key === callee.thing?.receiver) return next;
  return { ...next, thing: { ...next.thing, made: site } };
}

/** `withLogging(client)` that returns its parameter gives its argument. */
function returnedArgument(
  tracer: Tracer,
  path: string,
  { path: home, fn }: Extract<Origin, { root: 'function' }>,
  args: readonly number[],
): Origin | undefined {
  const fact = tracer.facts(home)?.functions[fn];
  const only = fact?.returns.length === 1 ? fact.returns[0]?.value : undefined;
  const origin = only === undefined || !tracer.crossesFiles ? undefined : tracer.value(home, only);
  if (origin?.root !== 'parameter' || origin.steps.length > 0 || origin.path !== home) return undefined;
  const index = fact?.params.findIndex((one) => one.includes(origin.binding)) ?? -1;
  const arg = args[index];
  return arg === undefined ? undefined : tracer.value(path, arg);
}

/** An instance of the project's class that a library's static was called on. */
function instanceOf(callee: Origin): Origin | undefined {
  if (callee.root !== 'class') return undefined;
  return { root: 'class', path: callee.path, cls: callee.cls, steps: ['new'] };
}

export function operationOf(tracer: Tracer, callee: Origin, how: 'call' | 'new'): Operation | undefined {
  return callee.thing && tracer.knowledge.inherited(callee.thing.key, how);
}

/** What a class is to the library whose class it extends. */
export function thingOfClass(tracer: Tracer, path: string, cls: number): Origin['thing'] {
  const fact = tracer.facts(path)?.classes[cls];
  const base = fact && baseOf(tracer, path, fact);
  return base?.thing;
}

const EACH = new Set([
  'map',
  'forEach',
  'filter',
  'find',
  'some',
  'every',
  'flatMap',
  'findIndex',
  'findLast',
  'sort',
]);

/** What a function that is handed over gets as its parameter: by the library's tables, or as an element or a result. */
export function contextual(
  tracer: Tracer,
  path: string,
  fn: FunctionId,
  parameter: number,
): Origin | undefined {
  const taker = takerOf(tracer, path, fn);
  if (!taker) return undefined;
  const { call, index } = taker;
  const callee = tracer.value(path, call.callee);
  const known = callee && callbackAt(tracer, callee, call, index);
  if (callee && known) return parameterOf(tracer, callee, known, parameter);
  const value = tracer.facts(path)?.values[call.callee];
  if (value?.kind !== 'member' || parameter > 0 || index > 0) return undefined;
  if (EACH.has(value.name)) return elementOf(tracer, tracer.value(path, value.of));
  return value.name === 'then' ? awaited(tracer, tracer.value(path, value.of)) : undefined;
}

/** What the library does with the function at that place of the call. */
export function callbackAt(tracer: Tracer, callee: Origin, call: Call, index: number): Callback | undefined {
  const callbacks = operationOf(tracer, callee, call.how === 'new' ? 'new' : 'call')?.callbacks;
  const last = index === call.args.length - 1 ? callbacks?.['last'] : undefined;
  return callbacks?.[String(index)] ?? last ?? callbacks?.['all'];
}

function parameterOf(
  tracer: Tracer,
  callee: Origin,
  { params }: Callback,
  parameter: number,
): Origin | undefined {
  const shape = params?.[parameter];
  const library = callee.thing && tracer.knowledge.thing(callee.thing.key)?.library;
  if (!shape || !library) return undefined;
  if (shape === 'instance') return instanceOf(callee);
  const key = tracer.knowledge.keyOf(library, shape);
  return key === undefined ? undefined : { root: 'library', name: library, steps: [], thing: { key } };
}

/** The call that a function is handed to, directly or inside an array. */
export function takerOf(
  tracer: Tracer,
  path: string,
  fn: FunctionId,
): { call: Call; id: CallId; index: number } | undefined {
  const facts = tracer.facts(path);
  const taken = facts && takers(facts).get(fn);
  const call = taken && facts?.calls[taken.id];
  return taken && call ? { call, ...taken } : undefined;
}

type Takers = ReadonlyMap<FunctionId, { id: CallId; index: number }>;
const known = new WeakMap<object, Takers>();

/** Facts never change, so that what follows from them alone can be kept beside them. */
function takers(facts: NonNullable<ReturnType<Tracer['facts']>>): Takers {
  let found = known.get(facts);
  if (!found) {
    found = findTakers(facts);
    known.set(facts, found);
  }
  return found;
}

function findTakers({ calls, values }: NonNullable<ReturnType<Tracer['facts']>>): Takers {
  const found = new Map<FunctionId, { id: CallId; index: number }>();
  for (const [id, call] of calls.entries()) {
    for (const [index, arg] of call.args.entries()) {
      const value = values[arg];
      const inside = value?.kind === 'array' ? value.items.map((one) => values[one]) : [value];
      for (const one of inside) if (one?.kind === 'function') found.set(one.fn, { id, index });
    }
  }
  return found;
}
