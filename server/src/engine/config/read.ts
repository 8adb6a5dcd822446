import { type ConfigMistake, type JsonPath, readDocument } from './json.ts';
import type { ConfigPart, ConfigSchema } from './schema.ts';
import { slipsOf } from './slips.ts';

export interface ReadPart {
  part: ConfigPart;
  mistakes: ConfigMistake[];
  /** Not even JSON: nothing of it can be in force. */
  broken: boolean;
  /** As it is written, with what is wrong in it: places are counted in it. */
  value: unknown;
  /** Where a part of it stands, for what is found wrong later. */
  spanOf(path: JsonPath): ConfigMistake['span'];
}

/** Data only: nothing in it is executed. What is wrong is named at its place; the rest stays in force. */
export function readPart(text: string, schema: ConfigSchema, within?: string): ReadPart | undefined {
  const document = readDocument(text, within);
  if (!document) return undefined;
  if ('message' in document)
    return { part: {}, mistakes: [document], broken: true, value: undefined, spanOf: () => document.span };
  const parsed = schema.safeParse(document.value);
  const slips = slipsOf(schema, document.value, parsed.error?.issues ?? []);
  const mistakes = slips.map(({ message, path, show }) => ({
    message,
    span: show === 'key' ? document.keySpan(path) : document.valueSpan(path),
  }));
  const part = parsed.success
    ? parsed.data
    : salvage(
        schema,
        document.value,
        slips.map(({ path }) => path),
      );
  return {
    part,
    mistakes: [...mistakes, ...document.duplicates].sort((a, b) => a.span[0] - b.span[0]),
    broken: false,
    value: document.value,
    spanOf: document.valueSpan,
  };
}

/** Leaves out what is wrong until the rest is right. */
function salvage(schema: ConfigSchema, value: unknown, wrong: readonly JsonPath[]): ConfigPart {
  const rest: unknown = structuredClone(value);
  // From the end, so that no index moves before its turn.
  for (const path of wrong.toSorted((a, b) => compare(b, a))) {
    if (path.length === 0) return {};
    remove(rest, path);
  }
  const parsed = schema.safeParse(rest);
  if (parsed.success) return parsed.data;
  return salvage(
    schema,
    rest,
    slipsOf(schema, rest, parsed.error.issues).map(({ path }) => path),
  );
}

function remove(root: unknown, path: JsonPath): void {
  let holder = root;
  for (const key of path.slice(0, -1))
    holder = (holder as Record<string | number, unknown> | undefined)?.[key];
  const last = path.at(-1);
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, last ?? '');
}

function compare(a: JsonPath, b: JsonPath): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (one === other) continue;
    if (typeof one === 'number' && typeof other === 'number') return one - other;
    return String(one) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}
