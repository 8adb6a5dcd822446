import type { Call, Entry, ValueId } from '../facts.ts';
import type { Fix, RuleReport } from '../finding.ts';
import type { FileView } from '../views.ts';
import { isCaught, replaceArguments } from './arguments.ts';

/** `{ error }`: JSON knows no message and no stack of an error. */
export function nestedError(
  file: FileView,
  call: Call,
  fields: ValueId,
  known: readonly string[],
  why: string,
): RuleReport | undefined {
  const { facts } = file;
  const object = facts.values[fields];
  if (object?.kind !== 'object') return undefined;
  const entry = object.entries.find((one) => isCaught(facts, one.value) && !known.includes(one.key ?? ''));
  const value = entry && facts.values[entry.value];
  if (!entry || !value || object.entries.some((one) => known.includes(one.key ?? ''))) return undefined;
  const error = file.text(value.at);
  const fixes = known[0] ? [renamed(entry, known[0], error)] : onlyError(file, call, object.entries, error);
  return {
    at: entry.at,
    message: `The message and stack of \`${error}\` are not logged here: ${why}, and JSON under \`${entry.key}\` holds at most the fields of its own, like a \`code\`; ${known[0] ? `log it under \`${known[0]}\`` : 'hand over the error by itself'}.`,
    fixes,
  };
}

function renamed({ at }: Entry, key: string, error: string): Fix {
  const text = key === error ? key : `${key}: ${error}`;
  return { title: `Log it under \`${key}\``, kind: 'fix', changes: [{ do: 'replace', span: at, text }] };
}

function onlyError(file: FileView, call: Call, entries: readonly Entry[], error: string): Fix[] {
  if (entries.length > 1 || call.args.length > 2) return [];
  const [message] = call.args;
  const text = file.text(file.facts.values[message ?? -1]?.at ?? [0, 0]);
  return [replaceArguments(call, file, [text, error], 'Hand over the error itself')];
}
