import { errorIn } from './caught.ts';
import type { Call, FileFacts, ValueId } from './facts.ts';
import { keyFor, unwrapJson } from './field-keys.ts';
import type { FileView } from './views.ts';

/** A value beside the message. */
export interface PrintedValue {
  /** What the field is called; undefined where the code has no name for it. */
  key: string | undefined;
  text: string;
  /** Reads well inside a text: no object, no list. */
  isPlain: boolean;
}

/** What a console call prints, taken apart: one message, errors, and values. */
export interface Printed {
  /** Source text of a string expression; undefined where the call only shows values. */
  message: string | undefined;
  /** printf tokens in the message that take the values after it. */
  tokens: number;
  errors: string[];
  values: PrintedValue[];
  /** All arguments as written, where the order is to be kept. */
  all: string[];
}

/** Undefined where the arguments cannot be told one by one. */
export function takeApart(file: FileView, { args }: Call): Printed | undefined {
  const { facts } = file;
  if (args.some((one) => facts.values[one]?.kind === 'spread')) return undefined;
  const [first, ...others] = args;
  const message = first !== undefined && isText(facts, first) ? sourceOf(file, first) : undefined;
  const rest = message === undefined ? args : others;
  const errors = rest.flatMap((one) => errorIn(file, one) ?? []);
  const values = rest.filter((one) => errorIn(file, one) === undefined);
  return {
    message: message === undefined ? undefined : tidy(message, rest.length > 0),
    tokens: rest.length > 0 && message !== undefined ? (message.match(TOKEN)?.length ?? 0) : 0,
    errors: [...new Set(errors)],
    values: values.map((one) => printedValue(file, one)),
    all: args.map((one) => sourceOf(file, one)),
  };
}

/** `%%` is a percent sign. */
const TOKEN = /(?<!%)(?:%%)*%[sdifjoO]/g;

function sourceOf(file: FileView, id: ValueId): string {
  const value = file.facts.values[id];
  return value ? file.text(value.at) : '';
}

function printedValue(file: FileView, id: ValueId): PrintedValue {
  const shown = unwrapJson(file.facts, id);
  const key = keyFor(file.facts, shown);
  return { key, text: sourceOf(file, shown), isPlain: isPlain(file.facts, shown, key) };
}

const PLAIN_NAME =
  /(^|_)(id|ip|url|uri|key|name|email|count|total|size|length|index|port|path|host|ms|status|code|type|token|date|day|hash|version|method|level|message|text|title|label|n|i|seconds|minutes|duration|amount|price|percent)s?$|(Id|Ip|Url|Uri|Key|Name|Email|Count|Total|Size|Length|Index|Port|Path|Host|Ms|Status|Code|Type|Date|Day|Version|Method|Level|Message|Text|Title|Label|Seconds|Minutes|Duration|Amount|Price|Percent)$/;
const GIVES_TEXT = new Set([
  'toISOString',
  'toFixed',
  'toString',
  'toLocaleString',
  'join',
  'String',
  'Number',
  'trim',
]);

function isPlain(facts: FileFacts, id: ValueId, key: string | undefined): boolean {
  const value = facts.values[id];
  switch (value?.kind) {
    case 'literal':
    case 'template':
      return true;
    case 'binary':
      return true;
    case 'binding':
    case 'member':
      return PLAIN_NAME.test(key ?? '');
    case 'call': {
      const callee = facts.values[facts.calls[value.call]?.callee ?? -1];
      return (callee?.kind === 'member' || callee?.kind === 'global') && GIVES_TEXT.has(callee.name);
    }
    default:
      return false;
  }
}

export function isText(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'template') return true;
  if (value?.kind === 'literal') return typeof value.value === 'string';
  return (
    value?.kind === 'binary' && value.op === '+' && (isText(facts, value.left) || isText(facts, value.right))
  );
}

const QUOTED = /^(['"`])([\s\S]*)\1$/;

/** `'\n  failed: '` before a value reads `'failed'` once the value is a field. */
function tidy(source: string, isFollowed: boolean): string {
  const [, quote = '', inner = ''] = QUOTED.exec(source) ?? [];
  // A concatenation of texts begins and ends with quotes, too.
  if (!quote || inner.includes(quote)) return source;
  const blank = String.raw`(?:\s|\\n|\\t)`;
  const text = inner.replace(new RegExp(`^${blank}+|${blank}+$`, 'g'), '');
  const ended = isFollowed ? text.replace(new RegExp(`(?:[:=>\\-]|${blank})+$`), '') : text;
  return `${quote}${ended}${quote}`;
}

/** Rules and blank lines that only look good on a terminal. */
export function isDecoration(message: string | undefined): boolean {
  return message !== undefined && !/[\p{L}\p{N}]/u.test(message.replaceAll(/\\[nt]/g, ''));
}

/** The text of a quoted message as it stands inside a template literal; undefined for a computed one. */
export function asTemplateText(message: string): string | undefined {
  const [, quote, inner] = QUOTED.exec(message) ?? [];
  if (
    inner === undefined ||
    (quote && quote !== '`' && inner.includes(quote) && !inner.includes(`\\${quote}`))
  )
    return undefined;
  if (quote === '`') return inner;
  return inner
    .replaceAll(`\\${quote}`, quote ?? '')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${');
}
