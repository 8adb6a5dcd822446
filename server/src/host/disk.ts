import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What a path names, links followed; undefined where there is nothing that can be reached. */
export function kindAt(path: string): 'file' | 'folder' | 'other' | undefined {
  try {
    const stats = statSync(path);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return undefined;
  }
}

/** One spelling per place, so that a link to the root and the root compare equal. */
export const realPath: (path: string) => string = realpathSync.native;

/** The nearest folder, from here upwards, that version control keeps; the folder itself where there is none. */
export function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return folder;
  }
}

/** A text of ours; undefined where there is no such file. */
export function readWhole(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a file begins with a byte order mark, which texts in the engine do without. */
export function beginsWithMark(path: string): boolean {
  return readFileSync(path).subarray(0, MARK.length).equals(MARK);
}

/** Puts a text into a file of ours, whole or not at all. A device or a pipe is written to as it is. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (kindAt(path) === 'other') {
    writeFileSync(path, text);
    return;
  }
  const isThere = existsSync(path);
  // What a link names is replaced, and the link stays.
  const target = isThere ? realpathSync.native(path) : path;
  if (isThere) accessSync(target, constants.W_OK);
  throughDraft(target, (draft) => {
    writeDraft(draft, Buffer.from(text), isThere ? target : undefined);
    renameSync(draft, target);
  });
}

export type Replaced = 'written' | 'changed' | 'not utf-8';

/**
 * Puts `after` where `before` stands, whole or not at all: a reader never sees half a file, and a file that
 * is no longer what was checked stays as it is. A byte order mark and the file's mode are kept.
 */
export function replaceFile(path: string, before: string, after: string): Replaced {
  // A rename asks the folder for permission only; a write-protected file must stay as it is.
  accessSync(path, constants.W_OK);
  const found = readFileSync(path);
  const mark = found.subarray(0, MARK.length).equals(MARK) ? MARK : NO_MARK;
  if (!found.equals(encode(mark, before))) {
    return found.equals(Buffer.from(found.toString('utf8'))) ? 'changed' : 'not utf-8';
  }
  return throughDraft(path, (draft) => {
    writeDraft(draft, encode(mark, after), path);
    if (!readFileSync(path).equals(found)) return 'changed';
    renameSync(draft, path);
    return 'written';
  });
}

function throughDraft<T>(path: string, work: (draft: string) => T): T {
  const draft = join(dirname(path), `.readylint-${randomUUID()}.tmp`);
  removeLeftDrafts(dirname(path));
  try {
    return work(draft);
  } finally {
    rmSync(draft, { force: true });
  }
}

const DRAFT = /^\.readylint-[\da-f-]{36}\.tmp$/;
const AN_HOUR = 3_600_000;

/** Drafts of runs that were killed. */
function removeLeftDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!DRAFT.test(name)) continue;
    const path = join(folder, name);
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > AN_HOUR) rmSync(path, { force: true });
  }
}

function writeDraft(draft: string, bytes: Buffer, original: string | undefined): void {
  const file = openSync(draft, 'wx', original === undefined ? 0o666 : 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (original === undefined) return;
  const { mode, uid, gid } = statSync(original);
  const made = statSync(draft);
  if (made.uid !== uid || made.gid !== gid) chownSync(draft, uid, gid);
  chmodSync(draft, mode);
}

const MARK = Buffer.from('\uFEFF');
const NO_MARK = Buffer.alloc(0);

/** The checked text may hold the mark or leave it out, and a fix at the start may have taken it away. */
function encode(mark: Buffer, text: string): Buffer {
  return Buffer.concat([mark, Buffer.from(text.replace(/^\uFEFF/, ''))]);
}
