import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Problem } from '../engine/finding.ts';
import { kindAt, realPath } from './disk.ts';

interface Surroundings {
  root: string;
  /** The folder that names start from. */
  from: string;
  project: readonly string[];
  /** Why a path is none of the project's, in words that go on after its name. */
  leftOut(path: string): string | undefined;
}

export interface Selection {
  /** Relative to the root; undefined means everything. */
  paths: readonly string[] | undefined;
  /** Names that stand for none of the project's files. */
  unchecked: Problem[];
}

/** Which of the project's files somebody means; `outside` says what to do about a place beyond the root. */
export function selectNamed(
  names: readonly string[],
  surroundings: Surroundings,
  outside: (root: string) => string,
): Selection {
  const unchecked: Problem[] = [];
  const paths = new Set<string>();
  let everything = false;
  for (const name of names) {
    const found = filesNamed(name, surroundings);
    if (found === 'everything') everything = true;
    else if (found === 'outside')
      unchecked.push({ path: name, kind: 'ignored', message: outside(surroundings.root) });
    else if ('kind' in found) unchecked.push(found);
    else for (const path of found) paths.add(path);
  }
  return { paths: everything ? undefined : [...paths], unchecked };
}

function filesNamed(
  name: string,
  { root, from, project, leftOut }: Surroundings,
): readonly string[] | 'everything' | 'outside' | Problem {
  const absolute = resolve(from, name);
  const kind = kindAt(absolute);
  if (!kind) return { path: name, kind: 'missing', message: 'there is no such file or folder' };
  const path = relative(root, realPath(absolute)).split(sep).join('/');
  if (path === '') return 'everything';
  if (isOutside(path)) return 'outside';
  const files = project.filter((file) => file === path || file.startsWith(`${path}/`));
  if (files.length > 0) return files;
  return { path: name, kind: 'ignored', message: whyIgnored(kind, leftOut(path)) };
}

/** Of a relative path. */
export function isOutside(path: string): boolean {
  return path === '..' || /^\.\.[\\/]/.test(path) || isAbsolute(path);
}

function whyIgnored(kind: string, reason: string | undefined): string {
  if (kind !== 'folder') return `the file is not checked: ${reason ?? 'it is no TypeScript or JavaScript'}`;
  return `no file in it is checked: ${reason ?? 'each is ignored, or no TypeScript or JavaScript'}`;
}
