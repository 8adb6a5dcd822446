import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Entry, Host } from '../engine/host.ts';
import type { Parse } from '../facts/parse/parser.ts';
import { cacheFolder, DiskCache } from './disk-cache.ts';
import { fastParser, fastParserNow } from './fast-parser.ts';
import { ForkedOracle } from './oracle/forked-oracle.ts';

/** Says which sources this was built from; what another build kept may mean something else. */
declare const __BUILD__: string;

type Compiler = typeof import('./compiler/index.ts');

interface HostOptions {
  /** Whether to keep what is found out; a text names the folder. */
  cache?: boolean | string;
  /** For a process that answers once and ends. */
  once?: boolean;
}

/** The real world, seen from one root. */
export async function createNodeHost(root: string, options: HostOptions = {}): Promise<Host> {
  return hostOf(root, await fastParser(options), options);
}

/** The same for a caller that cannot wait, such as a rule of ESLint. */
export function createNodeHostNow(root: string): Host {
  return hostOf(root, fastParserNow(), {});
}

function hostOf(root: string, fast: Parse | undefined, { cache = true }: HostOptions): Host {
  const absolute = resolve(root);
  const base = absolute.endsWith(sep) ? absolute : `${absolute}/`;
  // A run asks for thousands: only what stands above the root takes more than putting the two together.
  const at = (path: string) => (path.startsWith('..') ? resolve(absolute, path) : base + path);
  const reader = new SmallFiles();
  return {
    root: absolute,
    // Most of what is asked for is not there, and to be told so by an exception costs more than to ask.
    read: (path) => (isThere(at(path)) ? orMissing(() => readText(at(path))) : undefined),
    readUpTo: (most, path) => orMissing(() => reader.read(at(path), most)),
    size: (path) => orMissing(() => statSync(at(path)).size),
    list: (folder) => orMissing(() => readdirSync(at(folder), { withFileTypes: true }).map(toEntry)),
    today: () => new Date().toISOString().slice(0, 'YYYY-MM-DD'.length),
    parsers: { ...(fast && { fast }), portable: () => compiler().parsePortable },
    ...(cache && {
      cache: new DiskCache(typeof cache === 'string' ? cache : cacheFolder(absolute), __BUILD__),
    }),
    oracle: new ForkedOracle(fileURLToPath(new URL(beside('oracle.cjs'), import.meta.url)), absolute),
    sourceEditor: () => compiler().sourceEditor,
  };
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function readText(path: string): string {
  return unmarked(readFileSync(path, 'utf8'));
}

/** Without a byte order mark: it is no part of the first line, in an editor neither. */
function unmarked(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** Into the same memory again and again: to ask for the size of each file first takes as long as to read it. */
class SmallFiles {
  #room = Buffer.alloc(0);

  read(path: string, most: number): string | number {
    if (this.#room.length <= most) this.#room = Buffer.allocUnsafeSlow(most + 1);
    const file = openSync(path, 'r');
    try {
      const length = this.#fill(file, most + 1);
      return length > most ? fstatSync(file).size : unmarked(this.#room.toString('utf8', 0, length));
    } finally {
      closeSync(file);
    }
  }

  /** A disk behind a network may hand over less than it was asked for. */
  #fill(file: number, most: number): number {
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(file, this.#room, length, most - length, null);
    return length;
  }
}

/** Twelve megabytes that most runs never need: a bundle of its own beside this one. */
function compiler(): Compiler {
  return createRequire(import.meta.url)(beside('compiler.cjs')) as Compiler;
}

/** esbuild puts this module into dist/chunks or dist itself, according to who imports it. */
function beside(name: string): string {
  return /[\\/]chunks[\\/][^\\/]*$/.test(new URL(import.meta.url).pathname) ? `../${name}` : `./${name}`;
}

function toEntry(entry: {
  name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}): Entry {
  if (entry.isFile()) return { name: entry.name, kind: 'file' };
  if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
  return { name: entry.name, kind: entry.isSymbolicLink() ? 'link' : 'other' };
}

const MISSING = new Set(['ENOENT', 'ENOTDIR']);

function orMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (MISSING.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
