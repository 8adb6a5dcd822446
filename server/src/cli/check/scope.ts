import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Problem } from '../../engine/finding.ts';
import { kindAt, realPath } from '../../host/disk.ts';
import { UsageError } from '../usage-error.ts';

/** Where to look, decided before anything is read. */
export interface Scope {
  root: string;
  /** As the user wrote them; empty means everything. */
  named: readonly string[];
}

export interface Selection {
  /** Relative to the root; undefined means everything. */
  paths: string[] | undefined;
  unchecked: Problem[];
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
  const unchecked: Problem[] = [];
  const paths = new Set<string>();
  let everything = named.length === 0;
  for (const name of named) {
    const found = find(name, { root, cwd, project, leftOut });
    if (found === 'everything') everything = true;
    else if (Array.isArray(found)) for (const path of found) paths.add(path);
    else unchecked.push(found);
  }
  return { paths: everything ? undefined : [...paths], unchecked };
}

interface Surroundings {
  root: string;
  cwd: string;
  project: readonly string[];
  leftOut(path: string): string | undefined;
}

function find(
  name: string,
  { root, cwd, project, leftOut }: Surroundings,
): string[] | 'everything' | Problem {
  const absolute = resolve(cwd, name);
  const kind = kindAt(absolute);
  if (!kind) return { path: name, kind: 'missing', message: 'there is no such file or folder' };
  const path = relative(root, realPath(absolute)).split(sep).join('/');
  if (path === '') return 'everything';
  if (isOutside(path)) {
    const message = `it lies outside the root ${root}: pass --root, or name it alone if it is a folder`;
    return { path: name, kind: 'ignored', message };
  }
  const files = project.filter((file) => file === path || file.startsWith(`${path}/`));
  if (files.length > 0) return files;
  return { path: name, kind: 'ignored', message: whyIgnored(kind, leftOut(path)) };
}

function whyIgnored(kind: string, reason: string | undefined): string {
  if (kind !== 'folder') return `the file is not checked: ${reason ?? 'it is no TypeScript or JavaScript'}`;
  return `no file in it is checked: ${reason ?? 'each is ignored, or no TypeScript or JavaScript'}`;
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

function isOutside(path: string): boolean {
  return path === '..' || /^\.\.[\\/]/.test(path) || isAbsolute(path);
}
