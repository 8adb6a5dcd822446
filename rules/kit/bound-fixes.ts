import type { CallId } from './facts.ts';
import type { Fix } from './finding.ts';
import type { Guard } from './library.ts';
import type { RemoteCall } from './time-bound.ts';
import type { FileView } from './views.ts';

/** Ten seconds: longer than a healthy answer, shorter than the patience of whoever waits. */
const LIMIT = '10_000';

/** A limit in the options of one call. */
export function boundFix(file: FileView, id: CallId, { guards, callee }: RemoteCall): Fix[] {
  const guard = guards.find(
    (one) => (typeof one.at === 'number' || one.at === 'last') && one.key.length === 1,
  );
  const args = file.facts.calls[id]?.args ?? [];
  if (!guard || callee.operation.fails === 'event') return [];
  const index = typeof guard.at === 'number' ? guard.at : (callee.operation.options ?? args.length - 1);
  return insertOption(file, id, index, guard);
}

/** A limit in the options with which a client is made. */
export function clientFix(file: FileView, id: CallId, { guards }: RemoteCall): Fix[] {
  const guard = guards.find(
    (one) => one.at === 'constructor' && one.kind === 'timeout' && one.key.length === 1,
  );
  const args = file.facts.calls[id]?.args ?? [];
  const object = args.findIndex((one) => file.facts.values[one]?.kind === 'object');
  if (!guard || (object < 0 && args.length > 0)) return [];
  return insertOption(file, id, Math.max(object, 0), guard);
}

function insertOption(file: FileView, id: CallId, index: number, { kind, key }: Guard): Fix[] {
  const call = file.facts.calls[id];
  const name = key.join('.');
  const limit = kind === 'signal' ? `AbortSignal.timeout(${LIMIT})` : LIMIT;
  const edit = call && editFor(file, call.at, call.args, index, { name, limit });
  if (!edit) return [];
  const title = `Bound this by \`${name}: ${limit}\``;
  return [{ title, kind: 'suggestion', changes: [{ do: 'replace', ...edit }] }];
}

function editFor(
  file: FileView,
  [start, end]: readonly [number, number],
  args: readonly number[],
  index: number,
  { name, limit }: { name: string; limit: string },
): { span: readonly [number, number]; text: string } | undefined {
  const { values } = file.facts;
  const option = `${name}: ${limit}`;
  const given = args[index];
  if (given === undefined) {
    const last = args.length === 0 ? undefined : values[args.at(-1) ?? -1];
    if (index !== args.length || file.text([end - 1, end]) !== ')') return undefined;
    // Nothing but a comma and a comment may stand between the last argument and the end.
    if (last && !/^\s*\)$/.test(file.text([last.at[1], end]))) return undefined;
    const at = last ? last.at[1] : end - 1;
    return at > start ? { span: [at, at], text: `${last ? ', ' : ''}{ ${option} }` } : undefined;
  }
  const value = values[given];
  if (value?.kind !== 'object') return undefined;
  const off = value.entries.find((one) => one.key === name);
  if (off) return { span: values[off.value]?.at ?? off.at, text: limit };
  const [first] = value.entries;
  const open = value.at[0] + 1;
  if (!first) return { span: value.at, text: `{ ${option} }` };
  const gap = file.text([open, first.at[0]]);
  return /^\s*$/.test(gap)
    ? { span: [first.at[0], first.at[0]], text: `${option},${gap || ' '}` }
    : undefined;
}
