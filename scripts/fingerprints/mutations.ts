import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { posix } from 'node:path';
import { renameFile } from './file-names.ts';
import { type Places, placesIn } from './syntax.ts';

export type Texts = Map<string, string>;
export type Random = () => number;

/** One change of a project that makes no finding new; false where the file gives no occasion. */
export type Mutation = (texts: Texts, path: string, random: Random) => boolean;

export function pick<T>(all: readonly T[], random: Random): T | undefined {
  return all[Math.floor(random() * all.length)];
}

export const TAKES_AWAY = 'a statement less';

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'lines above': insertAt(
    (places) => places.gaps,
    () => '\n// A line of comment, and an empty one.\n\n',
  ),
  'a statement more': insertAt(
    (places) => places.gaps,
    (random) => `const noted${number(random)} = 1;\n`,
  ),
  [TAKES_AWAY]: (texts, path, random) => {
    const [start, end] = pick(placesOf(texts, path)?.removable ?? [], random) ?? [0, 0];
    return replace(texts, path, start, end, '');
  },
  'functions in another order': swapFunctions,
  'a function under another name': renameFunction,
  'another format': reformat,
  'a file under another name': (texts, path, random) => renameFile(texts, path, number(random)),
};

function number(random: Random): number {
  return Math.floor(random() * 1e6);
}

function placesOf(texts: Texts, path: string): Places | undefined {
  return placesIn(path, texts.get(path) ?? '');
}

function replace(texts: Texts, path: string, start: number, end: number, by: string): boolean {
  const text = texts.get(path) ?? '';
  texts.set(path, text.slice(0, start) + by + text.slice(end));
  return start !== end || by !== '';
}

function insertAt(where: (places: Places) => number[], what: (random: Random) => string): Mutation {
  return (texts, path, random) => {
    const at = pick(where(placesOf(texts, path) ?? NONE), random);
    return at !== undefined && replace(texts, path, at, at, what(random));
  };
}

const NONE: Places = { gaps: [], calls: [], removable: [], functions: [], bodies: [] };

function swapFunctions(texts: Texts, path: string, random: Random): boolean {
  const text = texts.get(path) ?? '';
  const functions = placesOf(texts, path)?.functions ?? [];
  const at = Math.floor(random() * (functions.length - 1));
  const [one, two] = [functions[at]?.span, functions[at + 1]?.span];
  if (!one || !two) return false;
  const swapped = text.slice(...two) + text.slice(one[1], two[0]) + text.slice(...one);
  return replace(texts, path, one[0], two[1], swapped);
}

/** One that nothing speaks of, so that no other finding's code changes with it. */
function renameFunction(texts: Texts, path: string, random: Random): boolean {
  const text = texts.get(path) ?? '';
  const all = [...texts.values()];
  const free = (placesOf(texts, path)?.functions ?? []).filter(({ name }) => {
    const word = new RegExp(`\\b${text.slice(...name).replaceAll('$', '\\$')}\\b`, 'g');
    return all.reduce((count, one) => count + (one.match(word)?.length ?? 0), 0) === 1;
  });
  const chosen = pick(free, random);
  return chosen !== undefined && replace(texts, path, ...chosen.name, `renamed${number(random)}`);
}

/** As another team's formatter would have it. */
function reformat(texts: Texts, path: string, random: Random): boolean {
  const either = (one: string, two: string) => (random() < 0.5 ? one : two);
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const args = [
    'format',
    `--stdin-file-path=${posix.basename(path)}`,
    `--javascript-formatter-quote-style=${either('single', 'double')}`,
    `--semicolons=${either('always', 'as-needed')}`,
    `--trailing-commas=${either('all', 'none')}`,
    `--arrow-parentheses=${either('always', 'as-needed')}`,
    `--indent-style=${either('tab', 'space')}`,
    `--line-width=${either('60', '140')}`,
  ];
  const before = texts.get(path) ?? '';
  // Where no settings of ours are found.
  const run = spawnSync(process.execPath, [biome, ...args], {
    input: before,
    encoding: 'utf8',
    cwd: tmpdir(),
  });
  if (run.status !== 0 || run.stdout === before) return false;
  texts.set(path, run.stdout);
  return true;
}
