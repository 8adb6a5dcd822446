import type { Call, FileFacts, ValueId } from '../facts.ts';
import type { Fix, RuleReport } from '../finding.ts';
import { inOrderOf } from '../log-call.ts';
import { isText } from '../printed.ts';
import type { FileView } from '../views.ts';
import { hasSpread, isCaught, type Reader, replaceArguments, tells } from './arguments.ts';
import { nestedError } from './nested-error.ts';

const TOKEN = /(?<!%)(?:%%)*%[sdifjoO]/g;

/** Fields, message, and one value for each token of the message: what is more is not written. */
export const pino: Reader = (file, call, configured) => {
  const { facts } = file;
  if (configured?.has('logMethod') || hasSpread(facts, call)) return undefined;
  const [first] = call.args;
  const message = call.args.findIndex((one) => isText(facts, one));
  if (first === undefined || message > 1) return undefined;
  if (message >= 0) {
    const tokens = textOf(facts, call.args[message] ?? -1).match(TOKEN)?.length ?? 0;
    const lost = call.args[message + 1 + tokens];
    if (lost !== undefined) return surplus(file, call, lost, message);
  }
  return message === 0 || configured === undefined || tells(configured, ['serializers', 'errorKey', 'log'])
    ? undefined
    : nestedError(file, call, first, ['err'], 'pino knows errors under `err` only');
};

function surplus(file: FileView, call: Call, lost: ValueId, message: number): RuleReport {
  const at = file.facts.values[lost]?.at ?? call.at;
  return {
    at,
    message: `\`${file.text(at).split('\n')[0]}\` is never logged: after its message pino writes only what a token like \`%s\` asks for. Put it into the fields before the message.`,
    fixes: message === 0 ? reordered(file, call) : [],
  };
}

function reordered(file: FileView, call: Call): Fix[] {
  const [message, fields, ...more] = call.args.map((one) => file.facts.values[one]);
  const isObject = fields?.kind === 'object' && more.length === 0;
  if (isObject && fields.entries.some((one) => isCaught(file.facts, one.value))) return [];
  const args =
    isObject && message
      ? [file.text(fields.at), file.text(message.at)]
      : inOrderOf(file, call, 'fields-first');
  return args ? [replaceArguments(call, file, args, 'Log it as a field, in front of the message')] : [];
}

function textOf(facts: FileFacts, id: ValueId): string {
  const value = facts.values[id];
  if (value?.kind === 'literal') return String(value.value);
  if (value?.kind === 'template') return value.texts.join(' ');
  return value?.kind === 'binary' ? textOf(facts, value.left) + textOf(facts, value.right) : '';
}
