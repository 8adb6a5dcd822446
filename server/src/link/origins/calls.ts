import type { Call, CallId, TypeRef } from '../../../../rules/kit/facts.ts';
import type { Operation } from '../../../../rules/kit/library.ts';
import type { Origin, Site } from '../../../../rules/kit/origin.ts';
import { classOrigin } from './classes.ts';
import { required } from './imports.ts';
import { awaited, elementOf } from './members.ts';
import { NO_STEPS, step, type Tracer } from './tracer.ts';
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

type ClassOrigin = Extract<Origin, { root: 'class' }>;

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
  if (value.name === 'map' || value.name === 'flatMap') return mapped(tracer, path, first);
  if (value.name === 'bind' || SAME_KIND.has(value.name)) return tracer.value(path, value.of);
  return ONE_OF.has(value.name) ? elementOf(tracer, tracer.value(path, value.of)) : undefined;
}

/** A list of what the function gives for each element. */
function mapped(tracer: Tracer, path: string, fn: number | undefined): Origin | undefined {
  const origin = fn === undefined ? undefined : tracer.value(path, fn);
  return origin?.root === 'function' && origin.steps.length === 0
    ? tracer.result(origin.path, origin.fn)
    : undefined;
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
      givenByCallback(tracer, site.path, callee, args) ??
      tracer.result(callee.path, callee.fn) ??
      step(tracer, callee, '()')
    );
  }
  if (callee.root === 'signature' && here && callee.type.args?.[0])
    return typed(tracer, callee.path, callee.type.args[0]);
  const next = step(tracer, callee, isConstruction ? 'new' : '()');
  const operation = operationOf(tracer, callee, isConstruction ? 'new' : 'call');
  if (operation?.returns === 'instance') return instanceOf(tracer, callee);
  if (callee.root === 'package' && !callee.thing && !isConstruction) {
    const own = ownFunctions(tracer, site.path, args[0]);
    if (own) return own;
  }
  const handedBack = operation && argumentReturned(tracer, operation, args, site.path);
  if (handedBack !== undefined) return handedBack.origin;
  if (operation?.returns === 'this' && callee.root === 'class') return receiverOf(tracer, callee);
  // Where a thing changes into another kind by the call, that call made it, with the options that hold for it.
  if (!next?.thing || (next.thing.key === callee.thing?.receiver && !operation?.makes)) return next;
  const { made: _own, ...thing } = next.thing;
  const maker = operation?.through === undefined ? site : lender(tracer, operation.through, args, site.path);
  return { ...next, thing: maker ? { ...thing, made: maker } : thing };
}

/**
 * `bindTo({ findUser, saveUser }, { db })` of a package that nobody knows: what gets functions of the project by their
 * names, and nothing else, gives them back with something around them.
 */
function ownFunctions(tracer: Tracer, path: string, arg: number | undefined): Origin | undefined {
  const facts = tracer.facts(path);
  const value = arg === undefined ? undefined : facts?.values[arg];
  if (value?.kind !== 'object' || value.entries.length < 2 || arg === undefined) return undefined;
  const isOwn = value.entries.every((one) => {
    const named = facts?.values[one.value];
    return named?.kind === 'binding' && tracer.value(path, one.value)?.root === 'function';
  });
  return isOwn ? { root: 'object', path, value: arg, steps: NO_STEPS } : undefined;
}

/** Where the client was made that an option holds: `new Upload({ client })`. */
function lender(
  tracer: Tracer,
  key: string,
  [first = -1]: readonly number[],
  path: string,
): Site | undefined {
  const options = tracer.elsewhere(path)?.values[first];
  const held = options?.kind === 'object' ? options.entries.find((one) => one.key === key) : undefined;
  return held && tracer.value(path, held.value)?.thing?.made;
}

/** `withLogging(client)` that returns its parameter gives its argument. */
function returnedArgument(
  tracer: Tracer,
  path: string,
  { path: home, fn }: Extract<Origin, { root: 'function' }>,
  args: readonly number[],
): Origin | undefined {
  const fact = tracer.elsewhere(home)?.functions[fn];
  const only = fact?.returns.length === 1 ? fact.returns[0]?.value : undefined;
  const origin = only === undefined ? undefined : tracer.value(home, only);
  if (origin?.root !== 'parameter' || origin.steps.length > 0 || origin.path !== home) return undefined;
  const index = fact?.params.findIndex((one) => one.includes(origin.binding)) ?? -1;
  const arg = args[index];
  return arg === undefined ? undefined : tracer.value(path, arg);
}

/** An instance of the project's class that a library's static was called on. */
export function instanceOf(tracer: Tracer, callee: Origin): Origin | undefined {
  if (callee.root !== 'class') return undefined;
  return step(tracer, classOrigin(tracer, callee.path, callee.cls), 'new');
}

/** What a builder's method was called on: a class of the project keeps its own members by that. */
function receiverOf(tracer: Tracer, { path, cls, steps }: ClassOrigin): Origin | undefined {
  const own = classOrigin(tracer, path, cls);
  return steps[0] === 'new' ? step(tracer, own, 'new') : own;
}

/** `remember<T>(name: string, make: () => T): T` gives what the function gives that it is handed. */
function givenByCallback(
  tracer: Tracer,
  path: string,
  { path: home, fn }: Extract<Origin, { root: 'function' }>,
  args: readonly number[],
): Origin | undefined {
  const { functions, bindings } = tracer.elsewhere(home) ?? {};
  const fact = functions?.[fn];
  const given = ofPromise(fact?.returnType)?.binding;
  const name = given === undefined ? undefined : bindings?.[given];
  if (!fact || name?.kind !== 'type' || name.declares !== undefined) return undefined;
  const index = fact.params.findIndex(([only = -1]) => {
    const type = bindings?.[only]?.type;
    return type?.name === '=>' && ofPromise(type.args?.[0])?.binding === given;
  });
  return mapped(tracer, path, args[index]);
}

function ofPromise(type: TypeRef | undefined): TypeRef | undefined {
  return type?.name === 'Promise' ? type.args?.[0] : type;
}

/** `promisify(f)` is `f`; `container.resolve(Users)` an instance of the class that it is given. */
function argumentReturned(
  tracer: Tracer,
  { returns }: Operation,
  args: readonly number[],
  path: string,
): { origin: Origin | undefined } | undefined {
  const [, what, index] = (typeof returns === 'string' && /^(argument|instance):(\d+)$/.exec(returns)) || [];
  if (what === undefined) return undefined;
  const arg = args[Number(index)];
  const origin = arg === undefined ? undefined : tracer.value(path, arg);
  if (what === 'argument') return { origin };
  const isClass = origin?.root === 'class' || origin?.root === 'package';
  return { origin: isClass ? step(tracer, origin, 'new') : undefined };
}

export function operationOf(tracer: Tracer, callee: Origin, how: 'call' | 'new'): Operation | undefined {
  return callee.thing && tracer.knowledge.inherited(callee.thing.key, how);
}
