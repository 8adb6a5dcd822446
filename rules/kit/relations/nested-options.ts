import type { ValueId } from '../facts.ts';
import type { Span } from '../finding.ts';
import { editOption, optionText } from '../option-edits.ts';
import type { FileView } from '../views.ts';

export interface Edit {
  span: Span;
  text: string;
}

/** Writes an option below these keys of a call's options, behind what stands there; undefined where it has no place. */
export function placeOption(
  file: FileView,
  call: number,
  index: number,
  keys: readonly string[],
  text: string,
): Edit | 'there' | undefined {
  const given = file.facts.calls[call]?.args[index];
  return given === undefined
    ? editOption(file, call, index, keys, text)
    : intoObject(file, given, keys, text);
}

export function intoObject(
  file: FileView,
  id: ValueId,
  [key, ...rest]: readonly string[],
  text: string,
): Edit | 'there' | undefined {
  const { values } = file.facts;
  const value = values[id];
  if (value?.kind !== 'object' || key === undefined) return undefined;
  const there = value.entries.find((one) => one.key === key);
  if (there && rest.length > 0) return intoObject(file, there.value, rest, text);
  const held = there && values[there.value]?.at;
  if (held) return file.text(held) === text && text === 'true' ? 'there' : undefined;
  // What is spread may hold the same key.
  if (there || value.entries.some((one) => one.key === undefined)) return undefined;
  return behindLast(file, value.at, value.entries, optionText([key, ...rest], text));
}

function behindLast(
  { text, facts }: FileView,
  at: Span,
  entries: readonly { at: Span; value: ValueId }[],
  option: string,
): Edit | undefined {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return { span: at, text: `{ ${option} }` };
  const gap = text([at[0] + 1, first.at[0]]);
  const end = Math.max(last.at[1], facts.values[last.value]?.at[1] ?? 0);
  return /^\s*$/.test(gap) ? { span: [end, end], text: `,${gap || ' '}${option}` } : undefined;
}

/** Adds to the list that an option of a call holds, or gives it a list of this one. */
export function listOption(
  file: FileView,
  call: number,
  index: number,
  key: string,
  text: string,
): Edit | undefined {
  const { calls, values } = file.facts;
  const options = values[calls[call]?.args[index] ?? -1];
  const there = options?.kind === 'object' ? options.entries.find((one) => one.key === key) : undefined;
  if (!there) {
    const edit = placeOption(file, call, index, [key], `[${text}]`);
    return edit === 'there' ? undefined : edit;
  }
  const list = values[there.value];
  const last = list?.kind === 'array' ? values[list.items.at(-1) ?? -1] : undefined;
  if (list?.kind !== 'array') return undefined;
  if (!last) return { span: list.at, text: `[${text}]` };
  const gap = /^\s*/.exec(file.text([list.at[0] + 1, last.at[0]]))?.[0];
  return { span: [last.at[1], last.at[1]], text: `,${gap || ' '}${text}` };
}
