import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseMarkers } from '../test/fixtures/markers.ts';
import { main as generate } from './generate/main.ts';
import { main as newRule } from './new-rule.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
let root: string;
let said: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'new-rule-'));
  for (const folder of [
    'rules',
    'server',
    'client/src',
    'docs/rules',
    'schema',
    'test-fixtures/rules',
    'CHANGELOG.md',
    'package.json',
  ]) {
    cpSync(join(home, folder), join(root, folder), { recursive: true });
  }
  symlinkSync(join(home, 'node_modules'), join(root, 'node_modules'));
  said = '';
  const listen = (text: string) => {
    said += `${text}\n`;
  };
  vi.spyOn(console, 'log').mockImplementation(listen);
  vi.spyOn(console, 'error').mockImplementation(listen);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('a new rule', () => {
  beforeEach(async () => {
    expect(await newRule(root, ['data', 'n-plus-one-more'])).toBe(0);
  });

  it('is registered, has a page, and leaves everything up to date', async () => {
    expect(read('rules/index.ts')).toContain("import nPlusOneMore from './data/n-plus-one-more.ts';");
    expect(read('docs/rules/README.md')).toContain('(n-plus-one-more.md)');
    expect(read('schema/readylint.schema.json')).toContain('"n-plus-one-more"');
    expect(await generate(root, ['--check'])).toBe(0);
  });

  it('has a fixture that expects a finding, which it does not give', () => {
    const source = parseMarkers(read('test-fixtures/rules/n-plus-one-more/basic/src/app.ts'), 'app.ts');
    expect(source.expectations.map(({ rule }) => rule)).toEqual(['n-plus-one-more']);
    expect(read('rules/data/n-plus-one-more.ts')).toContain('check() {}');
  });

  it('is refused the second time', async () => {
    expect(await newRule(root, ['jobs', 'n-plus-one-more'])).toBe(2);
    expect(said).toContain('There is a rule "n-plus-one-more" already: rules/data/n-plus-one-more.ts');
  });
});

it.each([
  [['storage', 'a-rule'], 'There is no area "storage". The areas are logging'],
  [['data', 'NPlusOne'], 'is not written in kebab-case'],
  [['data', 'n--plus'], 'is not written in kebab-case'],
  [['data', '../escape'], 'is not written in kebab-case'],
  [['logging', 'console-left'], 'There is a rule "console-left" already'],
  [['data'], 'usage: npm run new-rule AREA ID'],
])('refuses %j and writes nothing', async (args, message) => {
  const paths = () =>
    ['rules', 'docs', 'schema', 'test-fixtures'].map((folder) =>
      readdirSync(join(root, folder), { recursive: true }),
    );
  const before = paths();
  expect(await newRule(root, args)).toBe(2);
  expect(said).toContain(message);
  expect(paths()).toEqual(before);
});
