import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { defineRule } from '../../../rules/kit/rule.ts';
import type { ChosenRules } from '../engine/config/configuration.ts';
import { createSession } from '../engine/session.ts';
import { createMemoryHost } from '../host/memory.ts';
import { typescriptParser } from '../host/typescript-parser.ts';
import { LintedRoot } from './linted-root.ts';
import { createPlugin } from './plugin.ts';
import { Projects } from './projects.ts';
import { toEslintRule } from './rule.ts';

const MOST = z.strictObject({ most: z.number().default(3).describe('how many') });
const counted = defineRule({
  id: 'n-plus-one',
  area: 'data',
  summary: 's',
  why: 'w',
  severity: 'warning',
  preset: 'strict',
  options: MOST,
  check: ({ options, report, file }) =>
    report({
      at: [0, 1],
      message: `At most ${(options as { most: number }).most} in \`${file.path}\`: {{ more }}.`,
    }),
});

function createWorld(files: Record<string, string>) {
  const host = createMemoryHost({ 'package.json': '{}', ...files });
  const chosen: ChosenRules[] = [];
  const looks: string[] = [];
  const told: string[] = [];
  const open = () => {
    const session = createSession(host, { types: 'never', rules: [counted] });
    const spied = {
      ...session,
      check: (paths?: readonly string[], rules?: ChosenRules) => {
        if (rules) chosen.push(new Map(rules));
        return session.check(paths, rules);
      },
      refresh: (paths?: readonly string[]) => {
        looks.push(`refresh ${paths?.join()}`);
        session.refresh(paths);
      },
    };
    return new LintedRoot(spied, {
      read: (path) => host.files.get(path),
      snapshot: () => {
        looks.push('look');
        return new Map(host.files);
      },
      stamp: (path) => host.files.get(path),
    });
  };
  const projects = new Projects(open, (text, code) => told.push(`${code} ${text}`));
  const lint = (path: string | undefined, text: string, options: unknown[] = [], more: Linter.Config = {}) =>
    new Linter({ cwd: '/memory' }).verify(
      text,
      [
        {
          plugins: { readylint: { rules: { 'n-plus-one': toEslintRule(counted, projects) } } },
          rules: { 'readylint/n-plus-one': ['warn', ...options] },
          ...more,
        },
      ],
      path && `/memory/${path}`,
    );
  return { host, chosen, looks, told, lint };
}

describe('options', () => {
  test('are those of the rule, with its defaults', () => {
    const { lint, chosen } = createWorld({ 'a.js': '1' });
    expect(lint('a.js', '1', [{ most: 7 }])).toMatchObject([{ message: 'At most 7 in `a.js`: {{ more }}.' }]);
    expect(lint('a.js', '1', [{}])).toMatchObject([{ message: 'At most 3 in `a.js`: {{ more }}.' }]);
    expect(chosen.map((one) => one.get('n-plus-one'))).toEqual([{ most: 7 }, { most: 3 }]);
  });

  test('are those of readylint.json where ESLint gives none', () => {
    const config = '{ "rules": { "n-plus-one": { "options": { "most": 5 } } } }';
    const { lint } = createWorld({ 'a.js': '1', 'readylint.json': config });
    expect(lint('a.js', '1')).toMatchObject([{ message: 'At most 5 in `a.js`: {{ more }}.' }]);
  });

  test('have a schema that refuses others', () => {
    const { lint } = createWorld({ 'a.js': '1' });
    expect(() => lint('a.js', '1', [{ most: 'x' }])).toThrow(/should be number/);
    expect(() => lint('a.js', '1', [{ mots: 1 }])).toThrow(/mots/);
  });
});

describe('the disk', () => {
  test('is looked at once while ESLint goes through the files', () => {
    const { lint, looks } = createWorld({ 'a.js': '1', 'b.js': '1' });
    lint('a.js', '1');
    lint('b.js', '1');
    expect(looks).toEqual(['look']);
  });

  test('is looked at again when ESLint comes back to a file, and what changed is taken in', () => {
    const { host, lint, looks } = createWorld({ 'a.js': '1', 'b.js': '1' });
    lint('a.js', '1');
    host.files.set('b.js', '2');
    host.files.set('c.js', '3');
    lint('a.js', '1');
    expect(looks).toEqual(['look', 'look', 'refresh b.js,c.js']);
  });

  test('is looked at once a round, however many there are', () => {
    const { lint, looks } = createWorld({ 'a.js': '1', 'b.js': '1' });
    for (const path of ['a.js', 'b.js', 'a.js', 'b.js', 'a.js']) lint(path, '1');
    expect(looks).toEqual(['look', 'look', 'look']);
  });

  test('is looked at when the file at hand changed on it', () => {
    const { host, lint, looks } = createWorld({ 'a.js': '1', 'b.js': '1' });
    lint('a.js', '1');
    host.files.set('b.js', '2');
    lint('b.js', '2');
    expect(looks).toEqual(['look', 'look', 'refresh b.js']);
  });

  test('need not be looked at for a file that is new on it', () => {
    const { host, lint, looks } = createWorld({ 'a.js': '1' });
    lint('a.js', '1');
    host.files.set('c.js', '3');
    expect(lint('c.js', '3')).toHaveLength(1);
    expect(looks).toEqual(['look', 'refresh c.js']);
  });
});

test('what has no place in a report about code is told once', () => {
  const { lint, told } = createWorld({ 'a.js': '1', 'b.js': '1', 'readylint.json': '{ "rulez": {} }' });
  lint('a.js', '1');
  lint('b.js', '1');
  expect(told).toEqual([
    expect.stringMatching(/^READYLINT_CODE_ONLY ESLint hands over code only: `readylint check`/),
    expect.stringMatching(/^READYLINT_PROBLEM readylint\.json:1:3 in \/memory: unknown key "rulez"/),
  ]);
});

describe('what is no file', () => {
  test('is a code block that a processor hands out', () => {
    const { lint } = createWorld({ 'a.js': '1' });
    const processor: Linter.Processor = {
      preprocess: (text) => [{ text, filename: '0.js' }],
      postprocess: (messages) => messages.flat(),
    };
    expect(lint('a.js', '1', [], { processor })).toEqual([]);
  });

  test('is text without a name', () => {
    expect(createWorld({}).lint(undefined, '1')).toEqual([]);
  });
});

test('without a parser for TypeScript, its files say what to install, and no other does', () => {
  const [typescript, ...rest] = createPlugin(
    new Projects(
      () => {
        throw new Error('nothing to open');
      },
      () => undefined,
    ),
  ).configs.recommended;
  const parser = typescriptParser(['/nowhere-at-all']);
  const rules = { 'no-debugger': 'error' } as const;
  const lint = (name: string) =>
    new Linter({ cwd: '/memory' }).verify(
      'debugger;',
      [{ ...typescript, languageOptions: { parser } }, ...rest.map(({ rules: _, ...one }) => one), { rules }],
      `/memory/${name}`,
    );
  expect(lint('a.ts')).toMatchObject([
    { fatal: true, message: expect.stringContaining('npm install --save-dev @typescript-eslint/parser') },
  ]);
  expect(lint('a.js')).toMatchObject([{ ruleId: 'no-debugger' }]);
});
