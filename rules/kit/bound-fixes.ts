import type { CallId } from './facts.ts';
import type { Fix, Span } from './finding.ts';
import type { Guard } from './library.ts';
import { editOption, optionText } from './option-edits.ts';
import { isAtCall, type RemoteCall } from './time-bound.ts';
import type { FileView } from './views.ts';

/** Ten seconds: longer than a healthy answer, shorter than the patience of whoever waits. */
const LIMIT = '10_000';

/** A limit at one call: in its options, or in what follows it. */
export function boundFix(file: FileView, id: CallId, { guards, callee }: RemoteCall): Fix[] {
  const call = file.facts.calls[id];
  if (!call || callee.operation.fails === 'event') return [];
  for (const guard of guards) {
    if (guard.at === 'chain') return chainFix(call.at, guard);
    if (!isAtCall(guard)) continue;
    const index =
      typeof guard.at === 'number' ? guard.at : (callee.operation.options ?? call.args.length - 1);
    const fixes = optionFix(file, id, index, guard);
    if (fixes.length > 0) return fixes;
  }
  return [];
}

/** A limit in the options with which a client is made. */
export function clientFix(file: FileView, id: CallId, { guards }: RemoteCall): Fix[] {
  const guard = guards.find(({ at, kind }) => at === 'constructor' && kind === 'timeout');
  const args = file.facts.calls[id]?.args ?? [];
  const object = args.findIndex((one) => file.facts.values[one]?.kind === 'object');
  if (!guard || (object < 0 && args.length > 0)) return [];
  return optionFix(file, id, Math.max(object, 0), guard);
}

function optionFix(file: FileView, id: CallId, index: number, { kind, key }: Guard): Fix[] {
  const limit = kind === 'signal' ? `AbortSignal.timeout(${LIMIT})` : LIMIT;
  const edit = editOption(file, id, index, key, limit);
  if (!edit) return [];
  const title = `Bound this by \`${optionText(key, limit)}\``;
  return [{ title, kind: 'suggestion', changes: [{ do: 'replace', ...edit }] }];
}

function chainFix([, end]: Span, { key }: Guard): Fix[] {
  const text = `.${key[0]}(${LIMIT})`;
  return [
    {
      title: `Bound this by \`${text}\``,
      kind: 'suggestion',
      changes: [{ do: 'replace', span: [end, end], text }],
    },
  ];
}
