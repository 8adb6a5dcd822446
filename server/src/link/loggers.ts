import type { ClassFact, FileFacts, FunctionFact, TypeParameter, TypeRef } from '../../../rules/kit/facts.ts';
import { hasLevels, isLevel, type LoggerMethods, type LoggerStyle } from '../../../rules/kit/loggers.ts';
import type { Origin } from '../../../rules/kit/origin.ts';
import { knownLogger, type LoggerLibrary, loggerAmong } from '../../../rules/knowledge/loggers.ts';
import type { Tracer } from './origins/tracer.ts';

export interface LoggerKind {
  methods: LoggerMethods;
  /** The project's own making, rather than a library's instance: only its name tells it from a toast. */
  homemade: boolean;
  /** The config names it. */
  declared?: true;
}

/** What kind of logger a value is, by where it comes from; undefined where it is none. */
export function loggerKind(
  origin: Origin | undefined,
  { facts, own }: Pick<Tracer, 'facts' | 'own'>,
): LoggerKind | undefined {
  switch (origin?.root) {
    case 'package':
      return fromPackage(own.loggers, origin.name, origin.steps);
    case 'object':
      return origin.steps.length === 0 ? fromObject(origin, facts(origin.path)) : undefined;
    case 'class':
      return fromClass(origin, facts(origin.path));
    case 'type':
      return origin.steps.length === 0 ? fromType(origin, facts(origin.path)) : undefined;
    default:
      return undefined;
  }
}

/** What the config names comes before what is known of libraries. */
function fromPackage(
  declared: readonly LoggerLibrary[],
  name: string,
  steps: readonly string[],
): LoggerKind | undefined {
  const own = loggerAmong(declared, name, steps);
  if (own) return { ...kindOf(own), declared: true };
  const known = knownLogger(name, steps);
  return known && kindOf(known);
}

function kindOf({ methods, style }: Pick<LoggerLibrary, 'methods' | 'style'>): LoggerKind {
  return { methods: new Map(methods.map((one) => [one, style])), homemade: false };
}

interface Parameter {
  rest: boolean;
  type?: string;
}

function fromObject(
  { value }: Extract<Origin, { root: 'object' }>,
  facts?: FileFacts,
): LoggerKind | undefined {
  const object = facts?.values[value];
  if (!facts || object?.kind !== 'object') return undefined;
  const methods = new Map<string, Parameter[] | undefined>();
  for (const { key, value: id } of object.entries) {
    const member = facts.values[id];
    if (key === undefined || !member) continue;
    if (member.kind === 'function') methods.set(key, parametersOf(facts, facts.functions[member.fn]));
    else if (member.kind === 'member' || member.kind === 'binding' || member.kind === 'call')
      methods.set(key, undefined);
  }
  return homemade(methods);
}

function fromClass(
  { cls, steps }: Extract<Origin, { root: 'class' }>,
  facts?: FileFacts,
): LoggerKind | undefined {
  const fact: ClassFact | undefined = facts?.classes[cls];
  const isInstance = steps.length === 1 && steps[0] === 'new';
  if (!facts || !fact || (steps.length > 0 && !isInstance)) return undefined;
  const methods = new Map<string, Parameter[] | undefined>();
  for (const one of fact.members) {
    if (Boolean(one.static) === isInstance || one.value === undefined) continue;
    const value = facts.values[one.value];
    if (value?.kind === 'function') methods.set(one.name, parametersOf(facts, facts.functions[value.fn]));
  }
  return homemade(methods);
}

function fromType({ type }: Extract<Origin, { root: 'type' }>, facts?: FileFacts): LoggerKind | undefined {
  const fact = facts?.types[type];
  const members = fact?.members ?? fact?.is?.members ?? [];
  return homemade(new Map(members.map((one) => [one.name, one.type?.params?.map(ofType)])));
}

function ofType({ type, rest }: TypeParameter): Parameter {
  const name = plainName(type);
  return { rest: Boolean(rest), ...(name !== undefined && { type: name }) };
}

const NOTHING = new Set(['undefined', 'null', 'void']);

/** `Error | undefined` takes an Error, `string | Error` takes a text. */
function plainName(type: TypeRef | undefined): string | undefined {
  if (type?.name !== '|') return type?.name;
  const names = (type.args ?? []).map((one) => one.name).filter((one) => !NOTHING.has(one));
  return names.length === 1 || names.includes('string')
    ? (names.find((one) => one === 'string') ?? names[0])
    : '|';
}

function parametersOf(facts: FileFacts, fn: FunctionFact | undefined): Parameter[] | undefined {
  return fn?.params.map((bindings) => {
    const binding = facts.bindings[bindings[0] ?? -1];
    const type = plainName(binding?.type);
    return { rest: binding?.path?.[0] === '...', ...(type && { type }) };
  });
}

/** Levels whose signature is unlike any known way to log are left out: nobody could tell what to hand them. */
function homemade(methods: ReadonlyMap<string, Parameter[] | undefined>): LoggerKind | undefined {
  if (!hasLevels([...methods.keys()])) return undefined;
  const known = [...methods].flatMap(([name, signature]): [string, LoggerStyle][] => {
    const style = isLevel(name) ? styleOf(signature) : undefined;
    return style ? [[name, style]] : [];
  });
  return { methods: new Map(known), homemade: true };
}

const TEXT = new Set(['string', undefined, 'any', 'unknown']);
const ANYTHING = new Set([undefined, 'any', 'unknown', '|']);
const NO_OBJECT = new Set(['string', 'number', 'boolean']);

/** Read off the signature; where there is none to read, only what any logger takes. */
function styleOf(signature: Parameter[] | undefined): LoggerStyle | undefined {
  const [first, second] = signature ?? [];
  if (!first || !signature) return 'message-only';
  if (first.rest) return 'as-console';
  if (!TEXT.has(first.type)) return takesFieldsFirst(first, second) ? 'fields-first' : undefined;
  if (!second) return 'message-only';
  if (second.rest) return 'as-console';
  if (second.type === 'Error') return 'error-last';
  // A context or a scope: a text of its own, not what is logged.
  if (NO_OBJECT.has(second.type ?? '')) return 'message-only';
  return ANYTHING.has(second.type) ? 'fields-last' : 'fields-only-last';
}

function takesFieldsFirst(first: Parameter, second: Parameter | undefined): boolean {
  return (
    !NO_OBJECT.has(first.type ?? '') &&
    /^(\{\}|object|Record)$|(Fields|Data|Meta|Context|Object|Extra)$/.test(first.type ?? '') &&
    (second === undefined || second.type === 'string')
  );
}

/** A file of which everything serves to log: functions, a class or an object named like levels. */
export function isLoggerModule(path: string, { exports, classes, values }: FileFacts): boolean {
  if (!/(^|[-_.a-z/])log(ger|ging)?s?\.[^/]*$/i.test(path.slice(path.lastIndexOf('/')))) return false;
  const plain = (name: string) => name.replace(/^log_?(?=[A-Z_a-z])/, '').toLowerCase();
  return (
    hasLevels(exports.map(({ name }) => plain(name))) ||
    classes.some(({ members }) => hasLevels(members.map(({ name }) => name))) ||
    values.some((one) => one.kind === 'object' && hasLevels(one.entries.flatMap(({ key }) => key ?? [])))
  );
}
