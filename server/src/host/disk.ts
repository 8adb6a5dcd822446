import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
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
  const draft = join(dirname(path), `.readylint-${randomUUID()}.tmp`);
  try {
    writeDraft(draft, path, encode(mark, after));
    if (!readFileSync(path).equals(found)) return 'changed';
    renameSync(draft, path);
    return 'written';
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeDraft(draft: string, original: string, bytes: Buffer): void {
  const { mode, uid, gid } = statSync(original);
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
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
