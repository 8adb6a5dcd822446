import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join, sep } from 'node:path';
import { NEVER } from '../engine/discover.ts';
import { isWatched } from '../engine/watched.ts';

export interface Watching {
  close(): void;
}

interface Listeners {
  /** Something that a session reads may have changed, be it a whole folder; a snapshot says what. */
  changed(): void;
  /** Nothing more will be heard of some folder. */
  failed(error: Error): void;
}

/** Where the system watches whole trees, one watcher does. Linux wants one a folder, which leaves out what nobody reads. */
const WATCHES_TREES = process.platform === 'darwin' || process.platform === 'win32';

export function watchFolder(root: string, listeners: Listeners): Watching {
  return WATCHES_TREES ? watchTree(root, listeners) : watchFolders(root, listeners);
}

function watchTree(root: string, { changed, failed }: Listeners): Watching {
  const watcher = watch(root, { recursive: true }, (_, name) => {
    const parts = name?.split(sep) ?? [];
    if (parts.some((part) => NEVER.has(part))) return;
    if (isWatched(parts.join('/')) || !isFile(join(root, ...parts))) changed();
  });
  watcher.on('error', failed);
  return watcher;
}

function watchFolders(root: string, { changed, failed }: Listeners): Watching {
  const watchers = new Map<string, FSWatcher>();

  /** Watched before it is listed, so that nothing can come in between unseen. */
  function follow(folder: string): void {
    if (!watchers.has(folder) && !start(folder)) return;
    for (const entry of entriesOf(folder)) {
      if (entry.isDirectory() && !NEVER.has(entry.name)) follow(join(folder, entry.name));
    }
  }

  function start(folder: string): boolean {
    try {
      const watcher = watch(folder, (_, name) => heard(folder, name ?? ''));
      watchers.set(folder, watcher.on('error', failed));
      return true;
    } catch (error) {
      // It went before it could be watched.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') failed(error as Error);
      return false;
    }
  }

  function heard(folder: string, name: string): void {
    const path = join(folder, name);
    if (NEVER.has(name)) return;
    if (isFile(path)) {
      if (isWatched(name)) changed();
      return;
    }
    // A folder or a file came, went or got another name.
    forget(path);
    if (kindOf(path) === 'folder') follow(path);
    changed();
  }

  function forget(gone: string): void {
    for (const [folder, watcher] of watchers) {
      if (folder !== gone && !folder.startsWith(gone + sep)) continue;
      watcher.close();
      watchers.delete(folder);
    }
  }

  follow(root);
  return { close: () => forget(root) };
}

function isFile(path: string): boolean {
  return kindOf(path) === 'file';
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return 'folder';
  return stats && 'file';
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
