import type { z } from 'zod';
import { nearest } from '../nearest.ts';
import type { JsonPath } from './json.ts';
import { keysAt } from './keys.ts';

/** One way in which a value is not what the schema wants. */
export interface Slip {
  /** The part that is wrong, and is left out so that the rest can stay in force. */
  path: JsonPath;
  /** Whether its key or its value is to be shown. */
  show: 'key' | 'value';
  message: string;
}

type Issue = z.core.$ZodIssue;

export function slipsOf(schema: z.ZodType, root: unknown, issues: readonly Issue[]): Slip[] {
  return issues.flatMap((issue) => slipsOfIssue(schema, root, issue, issue.path as (string | number)[]));
}

function slipsOfIssue(schema: z.ZodType, root: unknown, issue: Issue, path: JsonPath): Slip[] {
  const value = at(root, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path, root);
      return issue.keys.map((key) => ({
        path: [...path, key],
        show: 'key',
        message: `unknown ${whatOf(path)} "${key}"${suggestion(key, known, path)}`,
      }));
    }
    case 'invalid_union':
      return ofUnion(schema, root, issue, path, value);
    case 'invalid_type':
      if (value === undefined && path.length > 0) return [missing(path)];
      return [
        wrong(
          path,
          `must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(value)}${listOf(issue.expected, value)}`,
        ),
      ];
    case 'invalid_value':
      return [noneOf(path, value, issue.values.map(String))];
    default:
      return [wrong(path, issue.message)];
  }
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** The form that the writer meant is the one whose own kind of value is there. */
function ofUnion(
  schema: z.ZodType,
  root: unknown,
  issue: UnionIssue,
  path: JsonPath,
  value: unknown,
): Slip[] {
  if (value === undefined && path.length > 0) return [missing(path)];
  // The word that tells several kinds of objects apart is none of theirs.
  if ('options' in issue) return [noneOf(path, value, (issue.options ?? []).map(String))];
  const meant = issue.errors.find((branch) =>
    branch.every(
      (one) => one.path.length > 0 || one.code === 'unrecognized_keys' || isSlipOfWord(one, value),
    ),
  );
  if (!meant) return [wrong(path, issue.message)];
  return meant.flatMap((one) =>
    slipsOfIssue(schema, root, one, [...path, ...(one.path as (string | number)[])]),
  );
}

function isSlipOfWord({ code }: Issue, value: unknown): boolean {
  return code === 'invalid_value' && typeof value === 'string';
}

function noneOf(path: JsonPath, value: unknown, words: readonly string[]): Slip {
  if (value === undefined && path.length > 0) return missing(path);
  const near = typeof value === 'string' ? nearest(value, words) : undefined;
  const hint = near === undefined ? '' : `: did you mean "${near}"?`;
  return wrong(path, `${shown(value)} is none of ${words.map((one) => `"${one}"`).join(', ')}${hint}`);
}

function missing(path: JsonPath): Slip {
  const parent = path.slice(0, -1);
  return { path: parent, show: 'value', message: `${named(parent)}"${path.at(-1)}" is missing: add it` };
}

function wrong(path: JsonPath, message: string): Slip {
  return { path, show: 'value', message: `${named(path)}${message}` };
}

/** `"overrides[0].files": `, as messages begin. */
export function named(path: JsonPath): string {
  const name = path.map((one, index) => (typeof one === 'number' ? `[${one}]` : index > 0 ? `.${one}` : one));
  return path.length > 0 ? `"${name.join('')}": ` : '';
}

function whatOf(path: JsonPath): string {
  const last = path.at(-1);
  if (last === 'rules') return 'rule';
  if (last === 'areas') return 'area';
  return last === 'options' ? `option of ${path.at(-2)}` : 'key';
}

/** A list of more words than this is not read. */
const MOST_WORDS = 16;

function suggestion(word: string, known: readonly string[], path: JsonPath): string {
  const near = nearest(word, known);
  if (near !== undefined) return `: did you mean "${near}"?`;
  if (known.length === 0) return ': there are none, remove it';
  if (known.length <= MOST_WORDS) return `: known are ${known.filter((one) => one !== '$schema').join(', ')}`;
  return path.at(-1) === 'rules' ? ': `readylint rules` lists those there are' : ': remove it';
}

const KINDS: Record<string, string> = {
  array: 'a list',
  object: 'an object',
  record: 'an object',
  string: 'a text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

/** One of what a list is wanted of: mostly it needs no more than the brackets. */
function listOf(expected: string, value: unknown): string {
  return expected === 'array' && typeof value === 'string' ? `: write [${JSON.stringify(value)}]` : '';
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return (Array.isArray(value) ? 'a list' : KINDS[typeof value]) ?? 'nothing';
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? kindOf(value) : JSON.stringify(value);
}

function at(root: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    root,
  );
}
