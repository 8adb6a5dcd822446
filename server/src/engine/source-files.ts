import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { Depth } from '../facts/extract.ts';
import type { Problem } from './finding.ts';
import type { Host } from './host.ts';
import { extractKept } from './kept.ts';
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

/** Reads and extracts one file; undefined where there is none. What goes wrong is named and stays with the file. */
export function loadSource(
  host: Host,
  path: string,
  overlay: string | undefined,
  depth: Depth,
): SourceFile | undefined {
  const size = overlay?.length ?? sizeOf(host, path);
  if (size === undefined) return undefined;
  if (size > LARGEST) return unread(path, 'too large', tooLarge(size));
  try {
    const text = overlay ?? host.read(path);
    return text === undefined ? undefined : fromText(host, path, text, depth);
  } catch (error) {
    return unread(path, 'unreadable', `the file cannot be read (${codeOf(error)}): check its permissions`);
  }
}

export function sizeOf(host: Host, path: string): number | undefined {
  try {
    return host.size(path);
  } catch {
    // Reading it names the reason.
    return 0;
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

function fromText(host: Host, path: string, text: string, depth: Depth): SourceFile {
  const lines = new Lines(text);
  const extraction = extractKept(host, path, text, depth);
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
