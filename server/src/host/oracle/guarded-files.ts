import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { ReadOnlyFiles } from '../compiler/types/files.ts';

/** The disk below one folder: what lies outside, by its real place, is not there. */
export function guardedFiles(folder: string): ReadOnlyFiles {
  const root = slashed(realpathSync.native(folder));
  const real = (path: string) => {
    try {
      return slashed(realpathSync.native(path));
    } catch {
      return path;
    }
  };
  const isInside = (path: string) => {
    const place = real(path);
    return place === root || place.startsWith(`${root}/`);
  };
  return {
    root,
    real,
    read: (path) => (isInside(path) ? attempt(() => withoutMark(readFileSync(path, 'utf8'))) : undefined),
    kind: (path) => (isInside(path) ? attempt(() => kindOf(path)) : undefined),
    list: (path) => (isInside(path) ? (attempt(() => entriesOf(path)) ?? []) : []),
  };
}

function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}

/** Offsets are counted without it, in the editor too. */
function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path);
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : undefined;
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).map((one) => ({
    name: one.name,
    kind: one.isFile() ? ('file' as const) : one.isDirectory() ? ('folder' as const) : ('other' as const),
  }));
}

function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
