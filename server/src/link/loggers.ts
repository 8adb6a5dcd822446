import type { ClassFact, FileFacts, FunctionFact, TypeParameter } from '../../../rules/kit/facts.ts';
import type { LoggerStyle } from '../../../rules/kit/loggers.ts';
import type { Origin } from '../../../rules/kit/origin.ts';
import {
  LEVEL_NAMES,
  LOGGER_LIBRARIES,
  type LoggerLibrary,
  REQUEST_LOGGERS,
} from '../../../rules/knowledge/loggers.ts';

export interface LoggerKind {
  style: LoggerStyle;
  methods: ReadonlySet<string>;
  /** The project's own making, rather than a library's instance. */
  homemade: boolean;
}

/** Three methods named like levels make a logger; fewer are something else that can warn. */
const ENOUGH_LEVELS = 3;

/** What kind of logger a value is, by where it comes from; undefined where it is none. */
export function loggerKind(
  origin: Origin | undefined,
  facts: (path: string) => FileFacts | undefined,
): LoggerKind | undefined {
  switch (origin?.root) {
    case 'package':
      return fromLibrary(origin.name, origin.steps);
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

function fromLibrary(name: string, steps: readonly string[]): LoggerKind | undefined {
  const library = LOGGER_LIBRARIES.find((one) => one.package === name && makesIt(one, steps));
  const bound = REQUEST_LOGGERS.find(
    (one) => one.package === name && same(steps, [one.type, 'new', one.member]),
  );
  const found = library ?? bound;
  return found && { style: found.style, methods: new Set(found.methods), homemade: false };
}

function makesIt({ makes, children = [] }: LoggerLibrary, steps: readonly string[]): boolean {
  let made = steps;
  while (made.at(-1) === '()' && children.includes(made.at(-2) ?? '')) made = made.slice(0, -2);
  return makes.some((one) => same(one, made));
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

type Parameter = { rest: boolean; name: string; type?: string };

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

function ofType({ name, type, rest }: TypeParameter): Parameter {
  return { name, rest: Boolean(rest), ...(type && { type: type.name }) };
}

function parametersOf(facts: FileFacts, fn: FunctionFact | undefined): Parameter[] | undefined {
  return fn?.params.map((bindings) => {
    const binding = facts.bindings[bindings[0] ?? -1];
    const type = binding?.type?.name;
    return { name: binding?.name ?? '', rest: binding?.path?.[0] === '...', ...(type && { type }) };
  });
}

function homemade(methods: ReadonlyMap<string, Parameter[] | undefined>): LoggerKind | undefined {
  const levels = [...methods.keys()].filter((one) => LEVEL_NAMES.has(one));
  if (levels.length < ENOUGH_LEVELS) return undefined;
  const signature = methods.get('error') ?? methods.get('info') ?? methods.get('warn');
  return { style: styleOf(signature), methods: new Set(methods.keys()), homemade: true };
}

const TEXT = new Set(['string', undefined, 'any', 'unknown']);
const ANYTHING = new Set([undefined, 'any', 'unknown', 'Error', '|']);

/** Read off the signature; where there is none to read, only what any logger takes. */
function styleOf(signature: Parameter[] | undefined): LoggerStyle {
  const [first, second] = signature ?? [];
  if (!first || !signature) return 'message-only';
  if (signature.some((one) => one.rest)) return 'as-console';
  if (!second) return TEXT.has(first.type) ? 'message-only' : 'fields-first';
  if (!TEXT.has(first.type) && second.type === 'string') return 'fields-first';
  return ANYTHING.has(second.type) ? 'fields-last' : 'fields-only-last';
}
