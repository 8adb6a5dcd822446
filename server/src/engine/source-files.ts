import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { Extraction } from '../facts/extract.ts';
import type { Depth } from '../facts/parse/parser.ts';
import type { Problem } from './finding.ts';
import type { Host } from './host.ts';
import { extractKept, extractNow } from './kept.ts';
import { Lines } from './lines.ts';

export interface SourceFile {
  path: string;
  text: string;
  lines: Lines;
  facts?: FileFacts;
  problem?: Problem;
}

/** Larger files are data or bundles; reading on would cost more than it could find. */
export const LARGEST = 2_000_000;

interface Known {
  /** The editor's text. */
  overlay: string | undefined;
  /** What was read of the disk already. */
  text: string | undefined;
  depth: Depth;
}

/** Reads and extracts one file; undefined where there is none. What goes wrong is named and stays with the file. */
export function loadSource(
  host: Host,
  path: string,
  { overlay, text: read, depth }: Known,
): SourceFile | undefined {
  try {
    const text = overlay ?? read ?? host.readUpTo(LARGEST, path);
    if (text === undefined) return undefined;
    if (typeof text === 'number') return unread(path, 'too large', tooLarge(text));
    if (text.length > LARGEST) return unread(path, 'too large', tooLarge(text.length));
    // Of what is typed hardly a state ever comes back.
    const find = overlay === undefined ? extractKept : extractNow;
    return fromText(path, text, find(host, path, text, depth));
  } catch (error) {
    return unread(path, 'unreadable', `the file cannot be read (${codeOf(error)}): check its permissions`);
  }
}

function tooLarge(size: number): string {
  const megabytes = (size / 1e6).toFixed(1);
  return `${megabytes} MB is more than the ${LARGEST / 1e6} MB that are read: exclude the file with "ignore" in readylint.json if it is generated`;
}

function unread(path: string, kind: Problem['kind'], message: string): SourceFile {
  return { path, text: '', lines: new Lines(''), problem: { path, kind, message } };
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? String(error);
}

function fromText(path: string, text: string, extraction: Extraction): SourceFile {
  const lines = new Lines(text);
  if ('failure' in extraction) return { path, text, lines, problem: { path, ...extraction.failure } };
  const { facts } = extraction;
  if (!facts.syntaxError) return { path, text, lines, facts };
  const { message, offset } = facts.syntaxError;
  const at = lines.position(offset);
  const told = `syntax error: ${message.replace(/\.$/, '')}; what stands around it is checked all the same`;
  return {
    path,
    text,
    lines,
    facts,
    problem: { path, kind: 'unparsed', message: told, range: { start: at, end: at } },
  };
}
