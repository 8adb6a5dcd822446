import { configPattern, isIgnored } from '../ignore.ts';

/** What is wrong with a glob of a config file, and its mend; undefined where it can match something. */
export function globMistake(glob: string): string | undefined {
  if (glob.trim() === '') return 'an empty glob matches nothing: remove it';
  if (glob.length > LONGEST) return `a glob of more than ${LONGEST} characters is not read: split it up`;
  if (glob.includes('\\'))
    return `matches nothing, since \\ is no separator: write "${glob.replaceAll('\\', '/')}"`;
  if (/^!?(\.\.\/|[a-z]:)/i.test(glob))
    return 'reaches outside of the root, where nothing is checked: remove it';
  if (/^!?\.\//.test(glob)) return `paths begin without ./ here: write "${glob.replace('./', '')}"`;
  if (glob === '!') return 'takes back nothing: write a glob after the !';
  const [open, close] = unbalanced(glob) ?? [];
  if (open) return `the "${open}" is never closed: add the "${close}"`;
  const [range, from = '', to = ''] = backwards(glob) ?? [];
  return range && `matches nothing, since "${range}" runs backwards: write "${to}-${from}"`;
}

/** Longer ones are no globs, and the glob library throws on them. */
const LONGEST = 4000;

function unbalanced(glob: string): readonly [string, string] | undefined {
  for (const [open, close] of [
    ['[', ']'],
    ['{', '}'],
    ['(', ')'],
  ] as const) {
    if (glob.split(open).length > glob.split(close).length) return [open, close];
  }
  return undefined;
}

function backwards(glob: string): RegExpMatchArray | undefined {
  const classes = [...glob.matchAll(/\[([^\]]*)\]/g)].map(([, inside = '']) => inside);
  return classes
    .flatMap((inside) => [...inside.matchAll(/([a-z0-9])-([a-z0-9])/gi)])
    .find(([, from = '', to = '']) => from > to);
}

/** Whether a path is meant by these globs, read as an ignore list is: a folder means all that it holds. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.map((one) => configPattern(one));
  return (path) =>
    isIgnored(path, false, patterns) || foldersOf(path).some((folder) => isIgnored(folder, true, patterns));
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
