import type { Call, FileFacts, FunctionId, TypeRef, ValueId } from '../../../../rules/kit/facts.ts';
import type { Callback } from '../../../../rules/kit/library.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import { ENTRY_FILES } from '../../../../rules/knowledge/entries.ts';
import { instanceOf, operationOf } from './calls.ts';
import { awaited, elementOf, walkPath } from './members.ts';
import { type Place, placesOf } from './places.ts';
import { NO_STEPS, type Tracer } from './tracer.ts';
import { typed, written } from './types.ts';

/** What a function gets as its parameter, by where it stands: by a library's tables, a type, an element or a result. */
export function contextual(
  tracer: Tracer,
  path: string,
  fn: FunctionId,
  parameter: number,
): Origin | undefined {
  const facts = tracer.facts(path);
  if (!facts || parameter < 0) return undefined;
  for (const place of placesOf(facts, fn)) {
    const found =
      place.kind === 'typed'
        ? given(tracer, expectedBy(tracer, path, place.type, place.keys), parameter)
        : handed(tracer, path, place, { parameter, arity: facts.functions[fn]?.params.length });
    if (found) return found;
  }
  return parameter === 0 ? ofEntry(path, facts, fn) : undefined;
}

/** What a framework hands to a function that it finds by the file's place and the name of the export. */
function ofEntry(path: string, facts: FileFacts, fn: FunctionId): Origin | undefined {
  const entry = ENTRY_FILES.find((one) => one.first !== undefined && one.path.test(path));
  if (!entry?.first) return undefined;
  const isExported = facts.exports.some(
    ({ name, value }) => value !== undefined && entry.exports.test(name) && holds(facts, value, fn),
  );
  const [library = ''] = entry.first.split('#');
  return isExported
    ? { root: 'library', name: library, steps: NO_STEPS, thing: { key: entry.first } }
    : undefined;
}

/** It is the function, or an object of several. */
function holds({ bindings, values }: FileFacts, id: ValueId, fn: FunctionId): boolean {
  const value = values[id];
  if (value?.kind === 'function') return value.fn === fn;
  if (value?.kind === 'object')
    return value.entries.some((one) => {
      const held = values[one.value];
      return held?.kind === 'function' && held.fn === fn;
    });
  const of = value?.kind === 'binding' ? bindings[value.binding]?.value : undefined;
  return of !== undefined && of !== id && holds({ bindings, values } as FileFacts, of, fn);
}

/** What a type says of what stands there inside an object. */
function expectedBy(
  tracer: Tracer,
  path: string,
  whole: TypeRef,
  keys: readonly string[],
): Origin | undefined {
  const { type, rest } = written(whole, keys);
  return walkPath(tracer, typed(tracer, path, type), rest);
}

/** What a function of that type is called with. */
function given(tracer: Tracer, type: Origin | undefined, parameter: number): Origin | undefined {
  if (type?.root === 'signature' && type.steps.length === 0) {
    const param = type.type.params?.[parameter];
    return param?.type && !param.rest ? typed(tracer, type.path, param.type) : undefined;
  }
  const key = type && (keyOfType(tracer, type) ?? type.thing?.key);
  const callback = key === undefined ? undefined : tracer.knowledge.inherited(key, 'new')?.callbacks?.['0'];
  return key !== undefined && callback && type
    ? parameterOf(tracer, { ...type, thing: { key } }, callback, parameter)
    : undefined;
}

/** `RequestHandler`: the tables say what a function of that type is given as if it were a constructor. */
function keyOfType({ knowledge }: Tracer, { root, steps, ...type }: Origin): string | undefined {
  if (root !== 'package' || steps.at(-1) !== 'new' || !('name' in type)) return undefined;
  const [subpath = ''] = steps;
  const isSubpath = subpath.startsWith('/');
  const start =
    (isSubpath ? knowledge.ofPackage(type.name + subpath) : undefined) ?? knowledge.ofPackage(type.name);
  const names = steps.slice(isSubpath ? 1 : 0, -1);
  return names.reduce<string | undefined>(
    (at, name) => (at === undefined ? undefined : knowledge.member(at, name)),
    start,
  );
}

type Argument = Extract<Place, { kind: 'argument' }>;

function handed(
  tracer: Tracer,
  path: string,
  { call: id, index, keys }: Argument,
  { parameter, arity }: { parameter: number; arity: number | undefined },
): Origin | undefined {
  const facts = tracer.facts(path);
  const call = facts?.calls[id];
  const callee = call && tracer.value(path, call.callee);
  if (!facts || !call) return undefined;
  const known =
    callee &&
    (ofEvent(tracer, callee, call, facts, index) ?? callbackAt(tracer, callee, call, { index, keys, arity }));
  if (callee && known) return parameterOf(tracer, callee, known, parameter);
  const expected = callee && expectedAt(tracer, callee, call, index, keys);
  const found = given(tracer, expected, parameter);
  const value = facts.values[call.callee];
  if (found || value?.kind !== 'member' || parameter > 0 || index > 0) return found;
  if (EACH.has(value.name)) return elementOf(tracer, tracer.value(path, value.of));
  return value.name === 'then' ? awaited(tracer, tracer.value(path, value.of)) : undefined;
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

/** The type of the parameter that the argument is for. */
function expectedAt(
  tracer: Tracer,
  callee: Origin,
  call: Call,
  index: number,
  keys: readonly string[],
): Origin | undefined {
  if (callee.steps.length > 0) return undefined;
  if (callee.root === 'signature') {
    const param = callee.type.params?.[index];
    return param?.type && expectedBy(tracer, callee.path, param.type, keys);
  }
  const fn = functionCalled(tracer, callee, call);
  const facts = fn && tracer.elsewhere(fn.path);
  const ids = facts?.functions[fn?.fn ?? -1]?.params[index] ?? [];
  for (const id of ids) {
    const pattern = facts?.bindings[id]?.path ?? [];
    const isOnWay = pattern.every((step, at) => step === keys[at]);
    if (fn && isOnWay) return ofParameter(tracer, fn.path, id, keys.slice(pattern.length));
  }
  return undefined;
}

function ofParameter(tracer: Tracer, path: string, id: number, keys: readonly string[]): Origin | undefined {
  const binding = tracer.elsewhere(path)?.bindings[id];
  return binding?.type && !binding.path
    ? expectedBy(tracer, path, binding.type, keys)
    : walkPath(tracer, tracer.binding(path, id), keys);
}

function functionCalled(
  tracer: Tracer,
  callee: Origin,
  call: Call,
): { path: string; fn: FunctionId } | undefined {
  if (callee.root === 'function') return callee;
  if (callee.root !== 'class' || call.how !== 'new') return undefined;
  const facts = tracer.elsewhere(callee.path);
  const own = facts?.classes[callee.cls]?.members.find((one) => one.kind === 'constructor');
  const value = own?.value === undefined ? undefined : facts?.values[own.value];
  return value?.kind === 'function' ? { path: callee.path, fn: value.fn } : undefined;
}

/** Which function of a call is meant: the argument, or what stands inside it; and how many parameters it takes. */
export interface Handed {
  index: number;
  keys?: readonly string[];
  arity?: number | undefined;
}

/** What the library does with the function at that place of the call. */
export function callbackAt(
  tracer: Tracer,
  callee: Origin,
  call: Call,
  { index, keys = [], arity = 0 }: Handed,
): Callback | undefined {
  const callbacks = operationOf(tracer, callee, call.how === 'new' ? 'new' : 'call')?.callbacks;
  if (!callbacks) return undefined;
  if (keys.length > 0)
    return patterns(index, keys).reduce<Callback | undefined>(
      (found, one) => found ?? callbacks[one],
      undefined,
    );
  const last = index === call.args.length - 1 ? callbacks['last'] : undefined;
  return callbacks[String(index)] ?? last ?? callbacks[`all/${arity}`] ?? callbacks['all'];
}

/** The way to a function in the options, and how tables write it where names are free. */
function patterns(index: number, keys: readonly string[]): string[] {
  const own = [index, ...keys];
  return [own, own.with(-1, '*'), [...own.slice(0, -2), '*', '*']].map((one) => one.join('.'));
}

/** What a listener gets may hang on the event's name: `socket.on('disconnect', …)`. */
function ofEvent(
  tracer: Tracer,
  callee: Origin,
  call: Call,
  { values }: FileFacts,
  index: number,
): Callback | undefined {
  const name = values[call.args[0] ?? -1];
  if (index === 0 || name?.kind !== 'literal') return undefined;
  return operationOf(tracer, callee, call.how === 'new' ? 'new' : 'call')?.callbacks?.[
    `${index}=${name.value}`
  ];
}

/** Whether it calls functions that stand inside its options. */
export function takesInside(tracer: Tracer, callee: Origin, call: Call): boolean {
  const callbacks = operationOf(tracer, callee, call.how === 'new' ? 'new' : 'call')?.callbacks;
  return callbacks !== undefined && Object.keys(callbacks).some((one) => one.includes('.'));
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
  if (shape === 'instance') return instanceOf(tracer, callee);
  const key = tracer.knowledge.keyOf(library, shape);
  return key === undefined ? undefined : { root: 'library', name: library, steps: NO_STEPS, thing: { key } };
}
