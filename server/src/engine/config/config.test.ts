import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { rules as shipped } from '../../../../rules/index.ts';
import { defineRule } from '../../../../rules/kit/rule.ts';
import { SUPPRESSION_RULES } from '../suppressions/rules.ts';
import { knowledge } from './knowledge.ts';
import { type LoadedConfig, loadConfig } from './load.ts';

const rule = (
  id: string,
  preset: 'recommended' | 'strict' | 'all',
  options: z.ZodType = z.strictObject({}),
) =>
  defineRule({
    id,
    area: id === 'lost-log-argument' ? 'logging' : 'data',
    summary: id,
    why: id,
    severity: 'warning',
    preset,
    options,
    check: () => undefined,
  });
const unbounded = rule(
  'unbounded-read',
  'recommended',
  z.strictObject({ most: z.number().default(100), tables: z.array(z.string()).default([]) }),
);
const lost = rule('lost-log-argument', 'recommended');
const strict = rule('n-plus-one', 'strict');
const rules = [unbounded, lost, strict];

type Files = Record<string, string | object>;

function load(files: Files | string): LoadedConfig {
  const all: Files = typeof files === 'string' ? { 'readylint.json': files } : files;
  const read = (path: string) => {
    const one = all[path];
    return typeof one === 'object' ? JSON.stringify(one, null, 2) : one;
  };
  return loadConfig({ read, rules, above: 2 });
}

function told(files: Files | string): string[] {
  return load(files).problems.map(
    ({ path, range, message }) => `${path}:${range?.start.line}:${range?.start.column} ${message}`,
  );
}

it('the page about it shows what is right', () => {
  const page = readFileSync(new URL('../../../../docs/configuration.md', import.meta.url), 'utf8');
  const [, example = ''] = /```jsonc\n([\s\S]*?)```/.exec(page) ?? [];
  const known = [...shipped, ...SUPPRESSION_RULES];
  const files: Record<string, string> = {
    'readylint.json': example,
    'readylint.base.json': '{}',
    'node_modules/@acme/readylint-config/readylint.json': '{}',
    'src/http.ts': '',
  };
  expect(loadConfig({ read: (path) => files[path], rules: known, above: 0 }).problems).toEqual([]);
  const kinds = knowledge().element.options.map((one) => one.shape.is.value);
  expect(kinds.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
});

describe('a mistake is named at its place, with its mend', () => {
  it.each<[string, Files | string, string]>([
    ['unknown key', '{\n  "rulez": {}\n}', '2:3 unknown key "rulez": did you mean "rules"?'],
    [
      'unknown key with no likeness',
      '{ "x": 1 }',
      '1:3 unknown key "x": known are extends, preset, rules, areas, overrides, ignore, knowledge, suppressions',
    ],
    ['wrong type', '{ "ignore": "dist" }', '1:13 "ignore": must be a list, not a text: write ["dist"]'],
    ['wrong type inside a list', '{ "ignore": [3] }', '1:14 "ignore[0]": must be a text, not a number'],
    ['the file is no object', '[]', '1:1 must be an object, not a list'],
    [
      'unknown rule',
      '{ "rules": { "unbound-read": "off" } }',
      '1:14 unknown rule "unbound-read": did you mean "unbounded-read"?',
    ],
    [
      'unknown severity',
      '{ "rules": { "n-plus-one": "warn" } }',
      '1:28 "rules.n-plus-one": "warn" is none of "off", "info", "warning", "error": did you mean "warning"?',
    ],
    [
      'severity of another kind',
      '{ "rules": { "n-plus-one": 2 } }',
      '1:28 "rules.n-plus-one": must be "off", "info", "warning", "error", or { "severity": …, "options": … }',
    ],
    [
      'unknown option',
      '{ "rules": { "unbounded-read": { "options": { "mots": 3 } } } }',
      '1:47 unknown option of unbounded-read "mots": did you mean "most"?',
    ],
    [
      'option of a rule that has none',
      '{ "rules": { "n-plus-one": { "options": { "deep": 3 } } } }',
      '1:43 unknown option of n-plus-one "deep": there are none, remove it',
    ],
    [
      'option of the wrong type',
      '{ "rules": { "unbounded-read": { "options": { "most": "3" } } } }',
      '1:55 "rules.unbounded-read.options.most": must be a number, not a text',
    ],
    [
      'unknown area',
      '{ "areas": { "loging": "off" } }',
      '1:14 unknown area "loging": did you mean "logging"?',
    ],
    [
      'unknown preset',
      '{ "preset": "stric" }',
      '1:13 "preset": "stric" is none of "recommended", "strict", "all": did you mean "strict"?',
    ],
    ['empty glob', '{ "ignore": [""] }', '1:14 "ignore[0]": an empty glob matches nothing: remove it'],
    [
      'glob with backslashes',
      '{ "ignore": ["src\\\\old"] }',
      '1:14 "ignore[0]": matches nothing, since \\ is no separator: write "src/old"',
    ],
    [
      'glob that is not closed',
      '{ "ignore": ["src/{a,b"] }',
      '1:14 "ignore[0]": the "{" is never closed: add the "}"',
    ],
    [
      'glob that leaves the root',
      '{ "ignore": ["../x"] }',
      '1:14 "ignore[0]": reaches outside of the root, where nothing is checked: remove it',
    ],
    [
      'glob with a range that is none',
      '{ "ignore": ["src/[z-a]*.ts"] }',
      '1:14 "ignore[0]": matches nothing, since "z-a" runs backwards: write "a-z"',
    ],
    [
      'empty override',
      '{ "overrides": [{ "files": ["a.ts"] }] }',
      '1:17 "overrides[0]": changes nothing: give it "rules" or "areas", or remove it',
    ],
    [
      'override without files',
      '{ "overrides": [{ "rules": {} }] }',
      '1:17 "overrides[0]": "files" is missing: add it',
    ],
    [
      'override for no file',
      '{ "overrides": [{ "files": [], "rules": {} }] }',
      '1:28 "overrides[0].files": needs at least one glob',
    ],
    ['no JSON', '{\n  "rules": {\n}', '3:2 not valid JSON: a closing } is expected here'],
    ['a comma too few', '{ "ignore": []\n  "rules": {} }', '2:3 not valid JSON: a comma is expected here'],
    ['an empty file', '', '1:1 the file is empty: write {} or remove it'],
    [
      'a key twice',
      '{ "ignore": [], "ignore": [] }',
      '1:17 "ignore" stands here a second time: join the two',
    ],
    [
      'missing package',
      '{ "extends": "@acme/base" }',
      '1:14 "extends": the package "@acme/base" is not installed: install it, or remove it here',
    ],
    [
      'package without config',
      { 'readylint.json': '{ "extends": ["@acme/base"] }', 'node_modules/@acme/base/package.json': '{}' },
      '1:15 "extends[0]": the package "@acme/base" has no readylint.json: name the file of it that holds the config',
    ],
    [
      'missing file',
      '{ "extends": "./base.json" }',
      '1:14 "extends": there is no file "./base.json", seen from here: mend the path',
    ],
    [
      'a preset as base',
      '{ "extends": "readylint:strict" }',
      '1:14 "extends": a preset is chosen by a key of its own: write "preset": "strict"',
    ],
    [
      'code as base',
      '{ "extends": "./base.js" }',
      '1:14 "extends": config is data, and no code is run for it: name a JSON file',
    ],
    [
      'knowledge of no kind',
      '{ "knowledge": [{ "module": "axios", "export": "x", "is": "http-cleint" }] }',
      '1:59 "knowledge[0].is": "http-cleint" is none of "http-client", "query", "validator", "guard", "input", "harmless", "logger", "handler-wrapper", "timeout-wrapper", "retry-wrapper", "transaction-wrapper", "entry": did you mean "http-client"?',
    ],
    [
      'knowledge without a kind',
      '{ "knowledge": [{ "module": "axios", "export": "x" }] }',
      '1:17 "knowledge[0]": "is" is missing: add it',
    ],
    [
      'knowledge with a key of another kind',
      '{ "knowledge": [{ "module": "axios", "export": "x", "is": "query", "timeout": 3 }] }',
      '1:68 unknown key "timeout": known are module, export, is, effect',
    ],
    [
      'knowledge of a folder',
      '{ "knowledge": [{ "module": "src/http", "export": "x", "is": "guard" }] }',
      '1:29 "knowledge[0].module": must be a file of the project with its ending, such as "src/http.ts", or the name of a package',
    ],
    [
      'knowledge of a file that is not there',
      '{ "knowledge": [{ "module": "src/htp.ts", "export": "x", "is": "guard" }] }',
      '1:29 "knowledge[0].module": there is no such file: paths are relative to the root',
    ],
    [
      'knowledge of something inside an export',
      '{ "knowledge": [{ "module": "axios", "export": "a.b", "is": "guard" }] }',
      '1:48 "knowledge[0].export": must be the name of an export, "default", "*" for all but the default, or "name()" for what calling it gives',
    ],
    [
      'circular extends',
      { 'readylint.json': '{ "extends": "./a.json" }', 'a.json': '{ "extends": "./readylint.json" }' },
      'a.json:1:14 "extends": extends itself (readylint.json → a.json → readylint.json): remove one of these steps',
    ],
    [
      'two configs',
      { 'readylint.json': '{}', 'package.json': '{ "readylint": {} }' },
      'package.json:1:16 not read, since readylint.json holds the config: join the two and remove one of them',
    ],
    [
      'a mistake in package.json',
      { 'package.json': '{ "name": "x",\n  "readylint": { "rulez": {} } }' },
      'package.json:2:18 unknown key "rulez": did you mean "rules"?',
    ],
  ])('%s', (_, files, message) => {
    expect(told(files)).toEqual([expect.stringContaining(message)]);
  });

  it('also behind another one, which moves no place', () => {
    expect(told('{ "extends": [3, "./b.json"] }')).toEqual([
      'readylint.json:1:15 "extends[0]": must be a text, not a number',
      'readylint.json:1:18 "extends[1]": there is no file "./b.json", seen from here: mend the path',
    ]);
  });

  it('is nothing to say of what is right', () => {
    const all = {
      $schema: 'x',
      extends: ['./base.json', '@acme/base', '@acme/base/strict.json'],
      preset: 'all',
      rules: { 'unbounded-read': { severity: 'error', options: { most: 3 } }, 'n-plus-one': 'off' },
      areas: { logging: 'info' },
      overrides: [{ files: ['**/*.test.ts'], excludeFiles: ['a.test.ts'], areas: { data: 'off' } }],
      ignore: ['old/', '!old/new.ts'],
      suppressions: { requireReason: false },
      knowledge: [{ module: 'axios', export: 'createHttp()', is: 'http-client', timeout: null, retries: 2 }],
    };
    expect(
      told({
        'readylint.jsonc': `// comments are welcome\n${JSON.stringify(all)}`,
        'base.json': '{}',
        '../node_modules/@acme/base/readylint.json': '{}',
        '../node_modules/@acme/base/strict.json': '{}',
        'package.json': '{ "name": "no config here"',
      }),
    ).toEqual([]);
  });
});

describe('what is right stays in force beside a mistake', () => {
  it('down to one option', () => {
    const { configuration } = load({
      'readylint.json': {
        nonsense: 1,
        ignore: ['', 'old', 3, 'older'],
        rules: { 'unbounded-read': { severity: 'error', options: { most: 3, mots: 4 } }, 'n-plus': 'off' },
        overrides: [{ files: [] }, { files: ['a.ts'], rules: { 'unbounded-read': 'off', x: 'off' } }],
      },
    });
    expect(configuration.ignore).toEqual(['old', 'older']);
    expect(configuration.at('b.ts')(unbounded)).toEqual({
      severity: 'error',
      options: { most: 3, tables: [] },
    });
    expect(configuration.at('a.ts')(unbounded).severity).toBe('off');
  });
});

describe('settings', () => {
  const severity = (files: Files, path: string, of = unbounded) =>
    load(files).configuration.at(path)(of).severity;

  it('has the rules of a preset on, each in its own severity', () => {
    expect(severity({}, 'a.ts')).toBeUndefined();
    expect(severity({}, 'a.ts', strict)).toBe('off');
    expect(severity({ 'readylint.json': { preset: 'strict' } }, 'a.ts', strict)).toBeUndefined();
    expect(severity({ 'readylint.json': { rules: { 'n-plus-one': 'info' } } }, 'a.ts', strict)).toBe('info');
  });

  it('sets an area, which turns on nothing that the preset leaves out; a rule goes first', () => {
    const areas = { 'readylint.json': { areas: { data: 'error' } } };
    expect(severity(areas, 'a.ts')).toBe('error');
    expect(severity(areas, 'a.ts', strict)).toBe('off');
    expect(severity(areas, 'a.ts', lost)).toBeUndefined();
    const both = { 'readylint.json': { areas: { data: 'off' }, rules: { 'unbounded-read': 'info' } } };
    expect(severity(both, 'a.ts')).toBe('info');
  });

  it('reads globs as an ignore list does: names at any depth, folders with all they hold', () => {
    const files = {
      'readylint.json': {
        overrides: [{ files: ['*.job.ts', 'tools/'], excludeFiles: ['tools/api'], areas: { data: 'off' } }],
      },
    };
    const at = (path: string) => severity(files, path);
    expect(['a.job.ts', 'x/y/a.job.ts', 'tools/a.ts', 'tools/x/a.ts'].map(at)).toEqual(Array(4).fill('off'));
    expect(['job.ts', 'tools.ts', 'tools/api/a.ts'].map(at)).toEqual(Array(3).fill(undefined));
  });

  it('takes the last word: own after extended, an override after both', () => {
    const files = {
      'readylint.json': { extends: './base.json', overrides: [{ files: ['a.ts'], areas: { data: 'off' } }] },
      'base.json': { extends: './far.json', rules: { 'unbounded-read': { severity: 'error' } } },
      'far.json': {
        preset: 'strict',
        rules: { 'unbounded-read': { severity: 'info', options: { most: 7 } } },
      },
    };
    expect(severity(files, 'b.ts')).toBe('error');
    expect(severity(files, 'a.ts')).toBe('off');
    expect(severity(files, 'b.ts', strict)).toBeUndefined();
    expect(load(files).configuration.at('b.ts')(unbounded).options).toEqual({ most: 7, tables: [] });
    expect(load(files).files).toContain('far.json');
  });
});
