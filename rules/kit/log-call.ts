import { nameOf, takerOf } from './callbacks.ts';
import { declare } from './declare-logger.ts';
import type { Call, FileFacts, ValueId } from './facts.ts';
import { keyFor } from './field-keys.ts';
import type { Change, Fix, Span } from './finding.ts';
import { argumentsFor, type Situation } from './log-arguments.ts';
import type { LoggerMethods, LoggerStyle, LoggerUse } from './loggers.ts';
import { isDecoration, type Printed, takeApart } from './printed.ts';
import { functionsAround, regionsAround } from './regions.ts';
import { valuesAsFields } from './template-fields.ts';
import type { FileView } from './views.ts';

/** The console call as a call of the project's logger, in that logger's own order of arguments. */
export function logInstead(file: FileView, call: Call, consoleMethod: string, logger: LoggerUse): Fix[] {
  // What follows the data of these says how a terminal is to show it.
  const shown =
    consoleMethod === 'table' || consoleMethod === 'dir' ? { ...call, args: call.args.slice(0, 1) } : call;
  const printed = takeApart(file, shown);
  if (!printed || saysNothing(printed)) return [];
  const situation = situationOf(file, call);
  const asWritten = variant(consoleMethod, logger, printed, situation);
  const taken = valuesAsFields(file, shown, printed);
  const asFields = taken && variant(consoleMethod, logger, taken, situation);
  const differs = asFields?.hasFields && asFields.text !== asWritten?.text;
  return [
    ...(asWritten ? [fix(file, call.at, asWritten, logger)] : []),
    ...(asFields && differs ? [fix(file, call.at, asFields, logger, ', its values as fields')] : []),
  ];
}

interface LogCall {
  target: string;
  text: string;
  hasFields: boolean;
}

function variant(
  consoleMethod: string,
  { expression, methods }: LoggerUse,
  printed: Printed,
  situation: Situation,
): LogCall | undefined {
  const method = methodFor(consoleMethod, methods, printed);
  const style = method && methods.get(method);
  const args = style && argumentsFor(style, printed, situation);
  if (!args) return undefined;
  const target = `${expression}.${method}`;
  const hasFields = style !== 'as-console' && args.some((one) => one.startsWith('{ '));
  return { target, text: `${target}(${args.join(', ')})`, hasFields };
}

/** `work().catch(console.error)`, `rows.forEach(console.log)`: what was handed over becomes a function of its own. */
export function logInCallback(
  file: FileView,
  call: Call,
  handed: { at: Span; consoleMethod: string },
  logger: LoggerUse,
): Fix[] {
  const callee = file.facts.values[call.callee];
  if (callee?.kind !== 'member') return [];
  const takesError = handsError(file.facts, callee.name, call);
  const called = calledName(file.facts, callee.of);
  const place = takesError ? called : (keyFor(file.facts, callee.of) ?? called);
  const name = takesError ? 'err' : 'value';
  const printed: Printed = {
    message: takesError ? undefined : `'${place}'`,
    tokens: 0,
    errors: takesError ? [name] : [],
    values: takesError ? [] : [{ key: name, text: name, isPlain: false }],
    all: takesError ? [`'${place} failed'`, name] : [name],
  };
  const logged = variant(handed.consoleMethod, logger, printed, { place, asError: errorAsError(file) });
  if (!logged) return [];
  return [fix(file, handed.at, { ...logged, text: `(${name}) => ${logged.text}` }, logger)];
}

/** The arguments of a call in the order that its logger reads; undefined where one of them has no name to go by. */
export function inOrderOf(file: FileView, call: Call, style: LoggerStyle): string[] | undefined {
  const printed = takeApart(file, call);
  return printed && argumentsFor(style, printed, situationOf(file, call));
}

/** A line that logs a caught error, with what must be added to the file for it. */
export function logCaught(
  file: FileView,
  { error, what }: { error: string; what: string },
  logger: LoggerUse,
): { text: string; target: string; changes: Change[] } | undefined {
  const printed: Printed = {
    message: `'${what} failed'`,
    tokens: 0,
    errors: [error],
    values: [],
    all: [`'${what} failed'`, error],
  };
  const logged = variant('error', logger, printed, { place: what, asError: errorAsError(file) });
  return logged && { text: `${logged.text};`, target: logged.target, changes: neededBy(file, logger) };
}

/** `.catch(f)`, `.on('error', f)`. */
function handsError(facts: FileFacts, taker: string, { args: [first] }: Call): boolean {
  const event = first === undefined ? undefined : facts.values[first];
  return taker === 'catch' || (event?.kind === 'literal' && /err/i.test(String(event.value)));
}

function fix(file: FileView, span: Span, { target, text }: LogCall, logger: LoggerUse, how = ''): Fix {
  const changes: Change[] = [{ do: 'replace', span, text }, ...neededBy(file, logger)];
  const from = logger.import && logger.path ? ` from ${logger.path}` : '';
  return { title: `Log with \`${target}\`${from}${how}`, kind: 'suggestion', changes };
}

/** Where both go to one place, the import comes first. */
function neededBy(file: FileView, logger: LoggerUse): Change[] {
  return [
    ...(logger.import ? [{ do: 'import' as const, ...logger.import }] : []),
    ...(logger.declaration ? [declare(file, logger.declaration)] : []),
  ];
}

/** A rule across the terminal, or a value that only looks good there: it has no name to be logged under. */
function saysNothing({ message, errors, values }: Printed): boolean {
  if (errors.length > 0) return false;
  if (message !== undefined) return values.length === 0 && isDecoration(message);
  return values.length === 0 || values.every((one) => one.key === undefined);
}

const LEVELS: Record<string, readonly string[]> = {
  log: ['info', 'log'],
  info: ['info', 'log'],
  debug: ['debug', 'verbose'],
  warn: ['warn', 'warning'],
  error: ['error'],
  trace: ['trace', 'silly', 'verbose', 'debug'],
  dir: ['debug'],
  table: ['debug'],
};

/** Whatever a line was printed with: an error is logged as one, and a value alone is there for debugging. */
function methodFor(consoleMethod: string, methods: LoggerMethods, printed: Printed): string | undefined {
  const wanted = LEVELS[consoleMethod] ?? [];
  const isSaid = printed.message !== undefined;
  const first =
    consoleMethod !== 'log' ? [] : printed.errors.length > 0 ? ['error'] : isSaid ? [] : ['debug'];
  return [...first, ...wanted].find((one) => methods.has(one));
}

function situationOf(file: FileView, call: Call): Situation {
  return { place: nameOfPlace(file, call), asError: errorAsError(file) };
}

/** A caught value is `unknown`: only what is proven to be an Error is accepted as one. */
function errorAsError({ path }: FileView): Situation['asError'] {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  return (error) => (isTyped ? `${error} instanceof Error ? ${error} : new Error(String(${error}))` : error);
}

/** The function that the line is in; else what was called, where the line tells of its failure; else the file. */
function nameOfPlace({ facts, path }: FileView, { region }: Call): string {
  for (const one of regionsAround(facts, region)) {
    if (one.kind !== 'function') continue;
    const name = facts.functions[one.fn]?.kind === 'module' ? undefined : nameOf(facts, one.fn);
    if (name && name !== 'constructor') return name;
    const caught = caughtFrom(facts, one.fn);
    if (caught) return caught;
  }
  const cls = functionsAround(facts, region)[0]?.cls;
  return facts.classes[cls ?? -1]?.name ?? path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

function caughtFrom(facts: FileFacts, fn: number): string | undefined {
  const call = takerOf(facts, fn);
  const callee = call && facts.values[call.callee];
  return callee?.kind === 'member' && callee.name === 'catch' ? calledName(facts, callee.of) : undefined;
}

/** `sendMail` of `sendMail(…).then(…)`. */
function calledName(facts: FileFacts, id: ValueId): string {
  const value = facts.values[id];
  if (value?.kind === 'await') return calledName(facts, value.of);
  if (value?.kind === 'binding') return facts.bindings[value.binding]?.name ?? 'call';
  const callee = value?.kind === 'call' ? facts.calls[value.call]?.callee : undefined;
  const target = callee === undefined ? undefined : facts.values[callee];
  if (target?.kind === 'member') {
    return /^(then|catch|finally)$/.test(target.name) ? calledName(facts, target.of) : target.name;
  }
  return target?.kind === 'binding' ? (facts.bindings[target.binding]?.name ?? 'call') : 'call';
}
