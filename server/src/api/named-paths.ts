import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Problem } from '../engine/finding.ts';
import { kindAt, realPath } from '../host/disk.ts';

export interface Selection {
  /** Relative to the root; undefined means everything. */
  paths: string[] | undefined;
  problems: Problem[];
}

/** The project's files that the caller named; a name that stands for none of them is a problem of the report. */
export function selectNamed(
  root: string,
  named: readonly string[] | undefined,
  project: readonly string[],
  leftOut: (path: string) => string | undefined,
): Selection {
  if (!named) return { paths: undefined, problems: [] };
  const paths = new Set<string>();
  const problems: Problem[] = [];
  for (const name of named) {
    const found = filesAt(resolve(root, name), root, project, leftOut);
    if (typeof found === 'string')
      problems.push({
        path: name,
        kind: kindAt(resolve(root, name)) ? 'ignored' : 'missing',
        message: found,
      });
    else for (const path of found) paths.add(path);
  }
  return { paths: [...paths], problems };
}

/** Or why there are none. */
function filesAt(
  place: string,
  root: string,
  project: readonly string[],
  leftOut: (path: string) => string | undefined,
): readonly string[] | string {
  if (!kindAt(place)) return 'there is no such file or folder';
  const path = relative(root, realPath(place)).split(sep).join('/');
  if (path === '') return project;
  if (path === '..' || path.startsWith('../') || isAbsolute(path)) return 'it lies outside the root';
  const files = project.filter((file) => file === path || file.startsWith(`${path}/`));
  if (files.length > 0) return files;
  return `nothing there is checked: ${leftOut(path) ?? 'it is ignored, or no TypeScript or JavaScript'}`;
}
