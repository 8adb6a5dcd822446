import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findStale, writeOutputs } from './outputs.ts';
import { renderRegistry } from './registry.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'generate-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('names what is missing, what differs and what has to go, and writes just that', () => {
  for (const name of ['same.md', 'old.md', 'gone.md']) writeFileSync(join(root, name), name);
  const outputs = new Map([
    ['same.md', 'same.md'],
    ['old.md', 'new'],
    ['gone.md', undefined],
    ['deep/new.md', 'new'],
  ]);
  const stale = findStale(root, outputs);
  expect(stale).toEqual(['old.md', 'gone.md', 'deep/new.md']);
  writeOutputs(root, outputs, stale);
  expect(existsSync(join(root, 'gone.md'))).toBe(false);
  expect(readFileSync(join(root, 'deep/new.md'), 'utf8')).toBe('new');
  expect(findStale(root, outputs)).toEqual([]);
});

it('the registry imports the rules in the order of their paths', () => {
  const files = [
    { area: 'data', id: 'n-plus-one', path: 'data/n-plus-one.ts' },
    { area: 'logging', id: 'console-left', path: 'logging/console-left.ts' },
  ];
  expect(renderRegistry(files).split('\n').slice(1)).toEqual([
    "import nPlusOne from './data/n-plus-one.ts';",
    "import type { Rule } from './kit/rule.ts';",
    "import consoleLeft from './logging/console-left.ts';",
    '',
    'export const rules: readonly Rule[] = [nPlusOne, consoleLeft];',
    '',
  ]);
});
