import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialectOf } from '../facts/parse/dialect.ts';
import { idOf, type Repository, type Tree } from './git.ts';

/** Texts of files as they were; undefined for a file that was not there. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** In what a tree differs from the disk: `now` are the files that are there now. */
export function changesTo(tree: Tree, repository: Repository, root: string, now: readonly string[]): Changes {
  const changes = new Map<string, string | undefined>();
  const other = new Map<string, string>();
  for (const [path, id] of tree) {
    if (isOfInterest(path) && !isOnDisk(join(root, path), id)) other.set(path, id);
  }
  const contents = repository.contents([...other.values()]);
  for (const [path, id] of other) {
    const content = contents.get(id);
    if (content) changes.set(path, content.toString('utf8').replace(/^\uFEFF/, ''));
  }
  for (const path of now) if (isOfInterest(path) && !tree.has(path)) changes.set(path, undefined);
  return changes;
}

/**
 * Sources, manifests and lockfiles. What says how to look at them, config and ignore lists, is the same for both: else
 * a rule that was turned on would be told as if the code had changed.
 */
function isOfInterest(path: string): boolean {
  if (/(^|\/)[^/]*readylint[^/]*$/.test(path)) return false;
  return dialectOf(path) !== undefined || /(\.json|\.lock|-lock\.yaml|\.prisma)$/.test(path);
}

/** Also where it was checked out with other line ends than it is kept with. */
function isOnDisk(path: string, id: string): boolean {
  try {
    const content = readFileSync(path);
    if (idOf(content, id) === id) return true;
    return content.includes('\r\n') && idOf(withoutReturns(content), id) === id;
  } catch {
    return false;
  }
}

function withoutReturns(content: Buffer): Buffer {
  return Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
