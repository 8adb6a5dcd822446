import { relative, resolve } from 'node:path';
import { kindAt, realPath } from '../../host/disk.ts';
import { isOutside, type Selection, selectNamed } from '../../host/named-files.ts';
import { UsageError } from '../usage-error.ts';

/** Where to look, decided before anything is read. */
export interface Scope {
  root: string;
  /** As the user wrote them; empty means everything. */
  named: readonly string[];
}

export function chooseScope(rootOption: string | undefined, named: readonly string[], cwd: string): Scope {
  if (rootOption !== undefined) return { root: existingFolder(rootOption, cwd), named };
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0 && isFolderOutside(only, cwd)) {
    return { root: realPath(resolve(cwd, only)), named: [] };
  }
  return { root: realPath(cwd), named };
}

/** Which of the project's files the user named, and what is wrong with the rest of the names. */
export function select(
  { root, named }: Scope,
  cwd: string,
  project: readonly string[],
  leftOut: (path: string) => string | undefined,
): Selection {
  if (named.length === 0) return { paths: undefined, unchecked: [] };
  return selectNamed(named, { root, from: cwd, project, leftOut }, outside);
}

function outside(root: string): string {
  return `it lies outside the root ${root}: pass --root, or name it alone if it is a folder`;
}

function existingFolder(path: string, cwd: string): string {
  const absolute = resolve(cwd, path);
  if (kindAt(absolute) === 'folder') return realPath(absolute);
  throw new UsageError(`--root must name a folder, and there is none at ${absolute}.`);
}

function isFolderOutside(path: string, cwd: string): boolean {
  const absolute = resolve(cwd, path);
  return kindAt(absolute) === 'folder' && isOutside(relative(realPath(cwd), realPath(absolute)));
}
