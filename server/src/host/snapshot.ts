import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NEVER } from '../engine/discover.ts';
import { isWatched } from '../engine/watched.ts';

/** What a session may read below one folder: by path, with `/`, a stamp that another content does not have. */
export type Snapshot = ReadonlyMap<string, string>;

/** Looks, and reads nothing: a few milliseconds for a thousand files. */
export function takeSnapshot(root: string): Snapshot {
  const stamps = new Map<string, string>();
  visit(root, '', stamps);
  return stamps;
}

/** Files that were created, changed or deleted in between. */
export function changesBetween(before: Snapshot, after: Snapshot): string[] {
  const gone = [...before.keys()].filter((path) => !after.has(path));
  const other = [...after].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path);
  return [...gone, ...other].sort();
}

/** The two looks at one folder that a shell takes. */
export function stampsBelow(root: string) {
  return { snapshot: () => takeSnapshot(root), stamp: (path: string) => stampOf(join(root, path)) };
}

/** Undefined where there is nothing that can be looked at. */
export function stampOf(path: string): string | undefined {
  try {
    const { mtimeMs, ctimeMs, size } = statSync(path);
    return `${mtimeMs} ${ctimeMs} ${size}`;
  } catch {
    return undefined;
  }
}

/** A folder or a file that goes while it is looked at is simply not there. */
function visit(root: string, folder: string, stamps: Map<string, string>): void {
  for (const entry of entriesOf(join(root, folder))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!NEVER.has(entry.name)) visit(root, path, stamps);
    } else if (entry.isFile() && isWatched(path)) {
      const stamp = stampOf(join(root, path));
      if (stamp !== undefined) stamps.set(path, stamp);
    }
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
