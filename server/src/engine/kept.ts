import { createHash } from 'node:crypto';
import { type Depth, type Extraction, extract } from '../facts/extract.ts';
import { dialectOf } from '../facts/parse/dialect.ts';
import type { Host } from './host.ts';

/** The facts of a text, from an earlier run where that had the same text. */
export function extractKept(host: Host, path: string, text: string, depth: Depth): Extraction {
  const dialect = dialectOf(path) ?? 'ts';
  if (!host.cache) return extract(path, text, dialect, host.parsers, depth);
  const key = digest([host.parsers.fast ? 'fast' : 'portable', dialect, depth, text]);
  const kept = host.cache.get(key);
  if (kept !== undefined) return JSON.parse(kept) as Extraction;
  const extraction = extract(path, text, dialect, host.parsers, depth);
  host.cache.put(key, JSON.stringify(extraction));
  return extraction;
}

export function digest(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
