import { createHash } from 'node:crypto';
import { type Extraction, extract } from '../facts/extract.ts';
import { dialectOf } from '../facts/parse/dialect.ts';
import type { Depth, Dialect } from '../facts/parse/parser.ts';
import type { Host } from './host.ts';

/** The facts of a text, from an earlier run where that had the same text. */
export function extractKept(host: Host, path: string, text: string, depth: Depth): Extraction {
  if (!host.cache) return extractNow(host, path, text, depth);
  const key = digest([host.parsers.fast ? 'fast' : 'portable', dialectFor(path), depth, text]);
  const kept = host.cache.get(key);
  if (kept !== undefined) return JSON.parse(kept) as Extraction;
  const extraction = extractNow(host, path, text, depth);
  host.cache.put(key, JSON.stringify(extraction));
  return extraction;
}

export function extractNow(host: Host, path: string, text: string, depth: Depth): Extraction {
  return extract(path, text, dialectFor(path), host.parsers, depth);
}

function dialectFor(path: string): Dialect {
  return dialectOf(path) ?? 'ts';
}

export function digest(parts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
