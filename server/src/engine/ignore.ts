import { Minimatch, type MinimatchOptions } from 'minimatch';
import { join } from '../link/manifests.ts';

/** One line of an ignore list. */
export interface Pattern {
  /** What a path begins with, or ends with, if it can match at all: lists may be long, and globs are slow. */
  start: string;
  end: string;
  glob: Minimatch;
  negated: boolean;
  folderOnly: boolean;
}

/** Longer lines are no patterns, and the glob library throws on them. */
const LONGEST = 4000;

/** git knows no braces: expanded, a few of them fill the memory. */
const GIT: MinimatchOptions = { dot: true, nobrace: true, noext: true, nocomment: true, nonegate: true };

/** gitignore's rules as globs: a slash inside binds to the folder, otherwise the name counts at any depth. */
export function ignorePatterns(folder: string, text: string): Pattern[] {
  return text
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '' && !one.startsWith('#') && one.length <= LONGEST)
    .map((one) => toPattern(folder, one, GIT));
}

export function configPattern(glob: string): Pattern {
  return toPattern('', glob, { dot: true });
}

function toPattern(folder: string, line: string, options: MinimatchOptions): Pattern {
  const negated = line.startsWith('!');
  const body = negated ? line.slice(1) : line;
  const name = body.replace(/\/$/, '');
  const anchored = name.includes('/');
  const glob = join(folder, anchored ? name.replace(/^\//, '') : `**/${name}`);
  return {
    start: /^[^*?[\]{}()!+@\\]*/.exec(glob)?.[0] ?? '',
    end: /[^/*?[\]{}()!+@\\]*$/.exec(glob)?.[0] ?? '',
    glob: new Minimatch(glob, options),
    negated,
    folderOnly: body.endsWith('/'),
  };
}

/** The last pattern that matches decides. */
export function isIgnored(path: string, isFolder: boolean, patterns: readonly Pattern[]): boolean {
  const last = patterns.findLast((one) => (isFolder || !one.folderOnly) && matches(one, path));
  return last !== undefined && !last.negated;
}

function matches({ start, end, glob }: Pattern, path: string): boolean {
  return path.startsWith(start) && path.endsWith(end) && glob.match(path);
}
