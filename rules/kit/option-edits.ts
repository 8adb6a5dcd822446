import type { CallId, ValueId } from './facts.ts';
import type { Span } from './finding.ts';
import type { FileView } from './views.ts';

interface Edit {
  span: Span;
  text: string;
}

/** `requestHandler: { socketTimeout: 10_000 }` for the key's two names. */
export function optionText([name = '', ...rest]: readonly string[], value: string): string {
  return `${name}: ${rest.length > 0 ? `{ ${optionText(rest, value)} }` : value}`;
}

/** Writes an option into the argument at that place, or gives the call that argument; undefined where neither goes. */
export function editOption(
  file: FileView,
  id: CallId,
  index: number,
  key: readonly string[],
  value: string,
): Edit | undefined {
  const call = file.facts.calls[id];
  const given = call?.args[index];
  if (given !== undefined) return intoObject(file, given, key, value);
  return call && asLast(file, call, index, `{ ${optionText(key, value)} }`);
}

function asLast(
  file: FileView,
  { at, args }: { at: Span; args: readonly ValueId[] },
  index: number,
  text: string,
): Edit | undefined {
  const [start, end] = at;
  if (index !== args.length || file.text([end - 1, end]) !== ')') return undefined;
  const last = args.length === 0 ? undefined : file.facts.values[args.at(-1) ?? -1];
  const behind = last && file.text([last.at[1], end]);
  // Nothing but a comma may stand between the last argument and the end.
  if (last && !/^\s*,?\s*\)$/.test(behind ?? '')) return undefined;
  if (last?.kind === 'spread') return undefined;
  const place = last ? last.at[1] : end - 1;
  return place > start ? { span: [place, place], text: `${last ? ', ' : ''}${text}` } : undefined;
}

function intoObject(file: FileView, given: ValueId, key: readonly string[], limit: string): Edit | undefined {
  const { values } = file.facts;
  const value = values[given];
  const [name, ...rest] = key;
  if (value?.kind !== 'object' || name === undefined) return undefined;
  const there = value.entries.find((one) => one.key === name);
  if (there && rest.length > 0) return intoObject(file, there.value, rest, limit);
  if (there) return { span: values[there.value]?.at ?? there.at, text: limit };
  const option = optionText(key, limit);
  const [first] = value.entries;
  if (!first) return { span: value.at, text: `{ ${option} }` };
  const gap = file.text([value.at[0] + 1, first.at[0]]);
  return /^\s*$/.test(gap)
    ? { span: [first.at[0], first.at[0]], text: `${option},${gap || ' '}` }
    : undefined;
}
