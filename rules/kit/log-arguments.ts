import type { LoggerStyle } from './loggers.ts';
import { asTemplateText, type Printed, type PrintedValue } from './printed.ts';

/** The place that a message is named after where the call has none. */
export interface Situation {
  place: string;
  /** The expression of an error as the type `Error`. */
  asError(error: string): string;
}

/** The arguments of a logger's method, in its own order; undefined where something would be lost. */
export function argumentsFor(
  style: LoggerStyle,
  printed: Printed,
  situation: Situation,
): string[] | undefined {
  if (printed.errors.length > 1) return undefined;
  const message = messageOf(printed, situation.place);
  switch (style) {
    case 'as-console':
      return printed.all.length > 0 ? printed.all : undefined;
    case 'fields-first':
      return fieldsFirst(printed, message);
    case 'fields-last':
      return fieldsLast(withoutTokens(printed), situation);
    case 'fields-only-last':
      return messageAndFields(withoutTokens(printed), situation.place);
    case 'error-last':
      return errorLast(withoutTokens(printed), situation);
    case 'nest':
      return nest(withoutTokens(printed), situation.place);
    case 'message-only':
      return messageOnly(withoutTokens(printed), situation.place);
  }
}

/** Tokens are filled from what follows the message, here as in console; what is left over would be dropped. */
function fieldsFirst(printed: Printed, message: string): string[] | undefined {
  const used = printed.all.slice(1, printed.tokens + 1);
  const values = printed.values.filter((one) => !used.includes(one.text));
  const entries = fieldEntries({ ...printed, values });
  if (!entries) return undefined;
  const rest = printed.tokens > 0 ? used : [];
  return entries.length === 0 ? [message, ...rest] : [`{ ${entries.join(', ')} }`, message, ...rest];
}

/** winston reads one object; an Error there is merged, inside an object it is lost. */
function fieldsLast(printed: Printed | undefined, { place }: Situation): string[] | undefined {
  const [error] = printed?.errors ?? [];
  if (!printed || error === undefined) return messageAndFields(printed, place);
  const message = textWithValues(printed, place);
  return message === undefined ? undefined : [message, error];
}

function errorLast(printed: Printed | undefined, { place, asError }: Situation): string[] | undefined {
  const [error] = printed?.errors ?? [];
  const message = printed && textWithValues(printed, place);
  return message === undefined || error === undefined ? undefined : [message, asError(error)];
}

function messageAndFields(printed: Printed | undefined, place: string): string[] | undefined {
  const entries = printed && fieldEntries(printed);
  if (!entries) return undefined;
  const message = messageOf(printed, place);
  return entries.length === 0 ? [message] : [message, `{ ${entries.join(', ')} }`];
}

/** Nest takes the stack as second argument of `error`, and prints what is no string as a message of its own. */
function nest(printed: Printed | undefined, place: string): string[] | undefined {
  const [error] = printed?.errors ?? [];
  const text = printed && textWithValues(printed, place);
  if (!printed || (text === undefined && error !== undefined)) return undefined;
  if (text === undefined) {
    const values = printed.values.map((one) => one.text);
    return printed.message === undefined ? values : [printed.message, ...values];
  }
  return error === undefined
    ? [text]
    : [text, `${error} instanceof Error ? ${error}.stack : String(${error})`];
}

function messageOnly(printed: Printed | undefined, place: string): string[] | undefined {
  if (!printed || printed.errors.length > 0) return undefined;
  const text = textWithValues(printed, place);
  return text === undefined ? undefined : [text];
}

function fieldEntries({ values, errors }: Printed): string[] | undefined {
  const [error] = errors;
  const isOnlyError = (one: PrintedValue) => one.key === 'error' && error === undefined;
  const fields = values.map((one) => (isOnlyError(one) ? { ...one, key: 'err' } : one));
  const keys = [...fields.map((one) => one.key), ...(error === undefined ? [] : ['err'])];
  if (keys.includes(undefined) || new Set(keys).size < keys.length) return undefined;
  const own = fields.map(({ key, text }) => (key === text ? text : `${key}: ${text}`));
  if (error === undefined) return own;
  return [error === 'err' ? 'err' : `err: ${error}`, ...own];
}

/** Values that have no field to go to stand in the text; an object would print as [object Object] there. */
function textWithValues(printed: Printed, place: string): string | undefined {
  const message = messageOf(printed, place);
  if (printed.values.length === 0) return message;
  if (printed.message === undefined && printed.values.length === 1 && !printed.values[0]?.isPlain)
    return undefined;
  const text = asTemplateText(message);
  if (text === undefined || printed.values.some((one) => !one.isPlain)) return undefined;
  return `\`${text} ${printed.values.map((one) => `\${${one.text}}`).join(' ')}\``;
}

/** For loggers that read no tokens: the values stand where they would be printed. */
function withoutTokens(printed: Printed): Printed | undefined {
  if (printed.tokens === 0) return printed;
  const text = printed.message === undefined ? undefined : asTemplateText(printed.message);
  const values = printed.all.slice(1);
  if (text === undefined || values.length < printed.tokens) return undefined;
  const used = values.slice(0, printed.tokens);
  const filled = used.reduce((done, one) => done.replace(/%[sdifjoO]/, () => `\${${one}}`), text);
  return {
    ...printed,
    message: `\`${filled}\``,
    tokens: 0,
    values: printed.values.filter((one) => !used.includes(one.text)),
  };
}

/** A line without words is told by where it is. */
function messageOf({ message, errors, values }: Printed, place: string): string {
  if (message !== undefined) return message;
  return `'${errors.length > 0 ? `${place} failed` : (values[0]?.key ?? place)}'`;
}
