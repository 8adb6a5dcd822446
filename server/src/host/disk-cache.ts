import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Cache } from '../engine/host.ts';

/** Beyond this, what no run has asked for lately is let go. */
const LARGEST = 192 * 1024 * 1024;

interface Draft {
  file: number;
  path: string;
  size: number;
}

interface Kept {
  start: number;
  end: number;
  sum: number;
}

/**
 * One file a build of readylint: entries of key, length and checksum, each followed by its bytes. It is replaced whole
 * by a rename, so that runs side by side cannot spoil it for each other; what does not fit its checksum is not there.
 * A cache that cannot be read or written is no failure: the work is done again.
 */
export class DiskCache implements Cache {
  readonly #path: string;
  readonly #folder: string;
  readonly #fresh = new Set<string>();
  readonly #asked = new Set<string>();
  #draft: Draft | undefined;
  #bytes: Buffer | undefined;
  #index: Map<string, Kept> | undefined;

  constructor(folder: string, build: string) {
    this.#folder = folder;
    this.#path = join(folder, `${build}.cache`);
  }

  get(key: string): string | undefined {
    const kept = this.#kept().get(key);
    const bytes = kept && this.#bytes?.subarray(kept.start, kept.end);
    if (!bytes || crc32(bytes) !== kept.sum) return undefined;
    this.#asked.add(key);
    return bytes.toString('utf8');
  }

  /** Written at once, so that a large project need not be held in memory until the end. */
  put(key: string, text: string): void {
    this.#fresh.add(key);
    this.#try(() => this.#write(key, Buffer.from(text)));
  }

  release(): void {
    this.#bytes = undefined;
    this.#index = new Map();
  }

  save(): void {
    if (this.#fresh.size > 0) this.#try(() => this.#replace());
    this.#fresh.clear();
    this.#bytes = undefined;
    this.#index = undefined;
  }

  /** A full disk or a folder without permission: the next run is as slow as this one. */
  #try(work: () => void): void {
    try {
      work();
    } catch {
      this.#drop();
    }
  }

  #kept(): Map<string, Kept> {
    this.#index ??= this.#read();
    return this.#index;
  }

  #read(): Map<string, Kept> {
    const index = new Map<string, Kept>();
    try {
      this.#bytes = readFileSync(this.#path);
    } catch {
      return index;
    }
    for (let at = 0; at < this.#bytes.length; ) {
      const end = this.#bytes.indexOf(10, at);
      const [, key, length, sum] =
        /^(.+) (\d+) (\d+)$/.exec(this.#bytes.toString('latin1', at, Math.max(at, end))) ?? [];
      // From the first spoilt entry on, nothing can be told apart any more.
      if (!key || !length || !sum) break;
      const start = end + 1;
      index.set(key, { start, end: start + Number(length), sum: Number(sum) });
      at = start + Number(length) + 1;
    }
    return index;
  }

  #write(key: string, bytes: Buffer): void {
    this.#draft ??= this.#open();
    const entry = Buffer.concat([Buffer.from(`${key} ${bytes.length} ${crc32(bytes)}\n`), bytes, NEWLINE]);
    this.#draft.size += entry.length;
    if (this.#draft.size <= LARGEST) writeSync(this.#draft.file, entry);
  }

  #open(): Draft {
    mkdirSync(this.#folder, { recursive: true });
    const path = join(this.#folder, `${randomUUID()}.tmp`);
    return { file: openSync(path, 'wx'), path, size: 0 };
  }

  /** Behind the new entries go those that were asked for, then the others while there is room. */
  #replace(): void {
    const known = this.#bytes ? this.#kept() : this.#read();
    const old = [...known].filter(([key]) => !this.#fresh.has(key));
    for (const isWanted of [true, false]) {
      for (const [key, { start, end }] of old) {
        if (this.#asked.has(key) === isWanted && this.#bytes)
          this.#write(key, this.#bytes.subarray(start, end));
      }
    }
    if (!this.#draft) return;
    closeSync(this.#draft.file);
    renameSync(this.#draft.path, this.#path);
    this.#draft = undefined;
    this.#tidy();
  }

  #drop(): void {
    if (!this.#draft) return;
    const { path } = this.#draft;
    this.#draft = undefined;
    rmSync(path, { force: true });
  }

  /** Other builds' caches, and drafts of runs that were killed. */
  #tidy(): void {
    for (const name of readdirSync(this.#folder)) {
      const path = join(this.#folder, name);
      const isLeft = name.endsWith('.tmp') && Date.now() - statSync(path).mtimeMs > AN_HOUR;
      if (isLeft || (name.endsWith('.cache') && path !== this.#path)) rmSync(path, { force: true });
    }
  }
}

const AN_HOUR = 3_600_000;
const NEWLINE = Buffer.from('\n');

/** Beside the dependencies, where a project has them; else in the user's folder for such things. */
export function cacheFolder(root: string): string {
  const modules = join(root, 'node_modules');
  if (existsSync(modules)) return join(modules, '.cache', 'readylint');
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return join(base, 'readylint', createHash('sha256').update(root).digest('hex').slice(0, 16));
}
