import { parsePortable } from '../../host/compiler/portable.ts';
import { fastParser } from '../../host/fast-parser.ts';
import { type Extraction, extract } from '../extract.ts';
import { dialectOf } from '../parse/dialect.ts';
import type { Parse, Parsers } from '../parse/parser.ts';

const fast = await fastParser();
const portable = (): Parse => parsePortable;

export const BOTH: Parsers = { ...(fast && { fast }), portable };
const PORTABLE: Parsers = { portable };

export interface Comparison {
  /** Which parser made the facts that a user gets. */
  by: 'fast' | 'portable' | 'neither';
  /** Where the facts of the two parsers differ, the first few. */
  differences: string[];
}

export function compareParsers(path: string, text: string): Comparison {
  const dialect = dialectOf(path) ?? 'ts';
  const used = extract(path, text, dialect, BOTH);
  const by = 'facts' in used ? used.facts.parser : 'neither';
  if (by !== 'fast') return { by, differences: [] };
  return {
    by,
    differences: differences(comparable(used), comparable(extract(path, text, dialect, PORTABLE))),
  };
}

/** Only `parser` may differ, and which words each uses for an error. */
function comparable(extraction: Extraction): unknown {
  if (!('facts' in extraction)) return extraction;
  return JSON.parse(JSON.stringify({ ...extraction.facts, parser: undefined }));
}

const MOST = 5;

export function differences(one: unknown, other: unknown, place = ''): string[] {
  if (Object.is(one, other)) return [];
  if (!isRecord(one) || !isRecord(other)) {
    return [
      `${place}: ${JSON.stringify(one)?.slice(0, 200)} against ${JSON.stringify(other)?.slice(0, 200)}`,
    ];
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  const found: string[] = [];
  for (const key of keys) {
    found.push(...differences(one[key], other[key], `${place}/${key}`));
    if (found.length >= MOST) break;
  }
  return found;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
