import type { Call, FileFacts, Value, ValueId } from './facts.ts';
import type { Change, Fix } from './finding.ts';
import type { LoggerStyle, LoggerUse } from './loggers.ts';
import { functionsAround } from './regions.ts';
import type { FileView } from './views.ts';

/** What a console call prints, taken apart: one message, errors, and named values. */
interface Printed {
  /** Source text of a string expression. */
  message: string | undefined;
  errors: string[];
  fields: { key: string; text: string }[];
  /** All arguments as written, where the order is to be kept. */
  all: string[];
  /** Something has no name to log it under. */
  nameless: boolean;
  hasTokens: boolean;
}

/** The console call as a call of the project's logger, in that logger's own order of arguments. */
export function logInstead(file: FileView, call: Call, consoleMethod: string, logger: LoggerUse): Fix[] {
  const printed = takeApart(file, call);
  const method = methodFor(consoleMethod, logger, printed);
  const args = method && argumentsFor(logger.style, printed, nameOfPlace(file.facts, call));
  if (!method || !args || call.args.some((one) => file.facts.values[one]?.kind === 'spread')) return [];
  const target = `${logger.expression}.${method}`;
  const changes: Change[] = [{ do: 'replace', span: call.at, text: `${target}(${args.join(', ')})` }];
  if (logger.declaration) {
    const { at, text } = logger.declaration;
    changes.push({ do: 'replace', span: [at, at], text });
  }
  if (logger.import) changes.push({ do: 'import', ...logger.import });
  const from = logger.path ? ` from ${logger.path}` : '';
  return [{ title: `Log with \`${target}\`${from}`, kind: 'suggestion', changes }];
}

const LEVELS: Record<string, readonly string[]> = {
  log: ['info', 'log'],
  info: ['info', 'log'],
  debug: ['debug'],
  warn: ['warn', 'warning'],
  error: ['error'],
  trace: ['trace', 'silly', 'verbose'],
  dir: ['debug'],
  table: ['debug'],
};

function methodFor(
  consoleMethod: string,
  { methods, style }: LoggerUse,
  printed: Printed,
): string | undefined {
  const onlyData = consoleMethod === 'log' && printed.message === undefined && printed.errors.length === 0;
  const wanted =
    style !== 'as-console' && onlyData ? ['debug', 'info', 'log'] : (LEVELS[consoleMethod] ?? []);
  return wanted.find((one) => methods.has(one));
}

function takeApart(file: FileView, call: Call): Printed {
  const { facts } = file;
  const printed: Printed = {
    message: undefined,
    errors: [],
    fields: [],
    all: [],
    nameless: false,
    hasTokens: false,
  };
  for (const [index, arg] of call.args.entries()) {
    const value = facts.values[arg];
    if (!value) continue;
    printed.all.push(file.text(value.at));
    if (index === 0 && isText(facts, arg)) {
      const wanted = call.args.length > 1 ? withoutColon(file.text(value.at)) : file.text(value.at);
      printed.message = wanted;
      printed.hasTokens = call.args.length > 1 && /%[sdifjoO]/.test(wanted);
    } else addValue(file, value, printed);
  }
  const keys = printed.fields.map((one) => one.key);
  if (new Set(keys).size < keys.length) printed.nameless = true;
  return printed;
}

function addValue(file: FileView, value: Value, printed: Printed): void {
  const { facts } = file;
  if (isError(facts, value)) {
    printed.errors.push(file.text(value.at));
    return;
  }
  const shown = unwrapJson(facts, value) ?? value;
  const key = keyFor(facts, shown);
  if (key === undefined) printed.nameless = true;
  else printed.fields.push({ key, text: file.text(shown.at) });
}

function isText(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'template') return true;
  if (value?.kind === 'literal') return typeof value.value === 'string';
  return (
    value?.kind === 'binary' && value.op === '+' && (isText(facts, value.left) || isText(facts, value.right))
  );
}

/** `'failed: '` before a value reads `'failed'` once the value is a field. */
function withoutColon(text: string): string {
  return /^['"`]/.test(text) ? text.replace(/[\s:=\->]+(['"`])$/, '$1') : text;
}

/** The error of a catch, or what is named like one. */
function isError(facts: FileFacts, value: Value): boolean {
  if (value.kind !== 'binding') return false;
  const binding = facts.bindings[value.binding];
  return (
    binding?.kind === 'catch' || /^(e|err|error|ex|exception|reason)$|(Error|Err)$/.test(binding?.name ?? '')
  );
}

function unwrapJson(facts: FileFacts, value: Value): Value | undefined {
  const call = value.kind === 'call' ? facts.calls[value.call] : undefined;
  const callee = call && facts.values[call.callee];
  const [arg] = call?.args ?? [];
  return callee?.kind === 'member' && callee.name === 'stringify' && arg !== undefined
    ? facts.values[arg]
    : undefined;
}

function keyFor(facts: FileFacts, value: Value): string | undefined {
  switch (value.kind) {
    case 'binding':
      return facts.bindings[value.binding]?.name;
    case 'member':
      return ownerKey(facts, value);
    case 'await':
      return keyFor(facts, facts.values[value.of] ?? { kind: 'other', at: value.at });
    case 'call': {
      const callee = facts.values[facts.calls[value.call]?.callee ?? -1];
      return callee && keyFor(facts, callee);
    }
    case 'object':
      return 'data';
    case 'array':
      return 'items';
    default:
      return undefined;
  }
}

/** `user.id` is `userId`: a bare `id` beside another would clash. */
function ownerKey(facts: FileFacts, { of, name }: Extract<Value, { kind: 'member' }>): string | undefined {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return undefined;
  const owner = facts.values[of];
  const ownerName = owner?.kind === 'binding' ? facts.bindings[owner.binding]?.name : undefined;
  return name === 'id' && ownerName ? `${ownerName}Id` : name;
}

function argumentsFor(style: LoggerStyle, printed: Printed, place: string): string[] | undefined {
  switch (style) {
    case 'as-console':
      return printed.all.length > 0 ? printed.all : undefined;
    case 'fields-first':
      return fieldsFirst(printed, place);
    case 'fields-last':
      return fieldsLast(printed, place);
    case 'fields-only-last':
      return messageAndFields(printed, place);
    case 'nest':
      return nest(printed, place);
    case 'message-only':
      return messageOnly(printed);
  }
}

function fieldsFirst(printed: Printed, place: string): string[] | undefined {
  // printf tokens are filled from what follows the message, here as in console.
  if (printed.hasTokens) return printed.all;
  const entries = fieldEntries(printed);
  if (!entries) return undefined;
  const message = messageOf(printed, place);
  return entries.length === 0 ? [message] : [`{ ${entries.join(', ')} }`, message];
}

/** winston reads one object; an Error there is merged, inside an object it is lost. */
function fieldsLast(printed: Printed, place: string): string[] | undefined {
  if (printed.hasTokens || printed.errors.length > 1) return undefined;
  const [error] = printed.errors;
  if (error === undefined) return messageAndFields(printed, place);
  const message = withValues(messageOf(printed, place), printed);
  return message === undefined ? undefined : [message, error];
}

function messageAndFields(printed: Printed, place: string): string[] | undefined {
  const entries = printed.hasTokens ? undefined : fieldEntries(printed);
  if (!entries) return undefined;
  const message = messageOf(printed, place);
  return entries.length === 0 ? [message] : [message, `{ ${entries.join(', ')} }`];
}

/** Nest takes the stack as second argument of `error`, and prints what is no string as a message of its own. */
function nest(printed: Printed, place: string): string[] | undefined {
  if (printed.hasTokens || printed.errors.length > 1) return undefined;
  const message = withValues(messageOf(printed, place), printed);
  const [error] = printed.errors;
  if (message === undefined) return undefined;
  return error === undefined ? [message] : [message, `${error} instanceof Error ? ${error}.stack : ${error}`];
}

function messageOnly(printed: Printed): string[] | undefined {
  return printed.message !== undefined && printed.all.length === 1 ? [printed.message] : undefined;
}

function fieldEntries({ fields, errors, nameless }: Printed): string[] | undefined {
  if (nameless || errors.length > 1) return undefined;
  const [error] = errors;
  const own = fields.map(({ key, text }) => (key === text ? key : `${key}: ${text}`));
  if (error === undefined) return own;
  return [error === 'err' ? 'err' : `err: ${error}`, ...own.filter((one) => one !== 'err')];
}

/** Values that have no field to go to stand in the text; an object would print as [object Object] there. */
function withValues(message: string, { fields, nameless }: Printed): string | undefined {
  if (nameless || fields.some((one) => /^[[{]/.test(one.text))) return undefined;
  if (fields.length === 0) return message;
  const inner = /^(['"`])([\s\S]*)\1$/.exec(message)?.[2];
  if (inner === undefined) return undefined;
  const text = message.startsWith('`')
    ? inner
    : inner.replaceAll('\\"', '"').replaceAll("\\'", "'").replaceAll('`', '\\`');
  return `\`${text} ${fields.map((one) => `\${${one.text}}`).join(' ')}\``;
}

/** A line without words is told by where it is. */
function messageOf({ message, errors, fields }: Printed, place: string): string {
  if (message !== undefined) return message;
  const [field] = fields;
  const text = errors.length > 0 ? `${place} failed` : (field?.key ?? place);
  return `'${text}'`;
}

function nameOfPlace(facts: FileFacts, { region }: Call): string {
  return functionsAround(facts, region).find((one) => one.name)?.name ?? 'module';
}
