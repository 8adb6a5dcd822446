import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { breachesIn, findBreaches, productFiles } from './imports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('imports run downwards only', () => {
  const files = productFiles(root);
  expect(files).toContain('server/src/engine/session.ts');
  expect(findBreaches(root, files).join('\n')).toBe('');
});

it.each([
  ['rules/logging/a.ts', "import b from './b.ts';", 'two of these know nothing of each other'],
  ['rules/logging/a.ts', "import b from '../errors/b.ts';", 'two of these know nothing of each other'],
  ['rules/logging/a.ts', "import { walk } from '../../server/src/facts/walk/walk.ts';", 'that is facts'],
  ['rules/logging/a.ts', "import { readFileSync } from 'node:fs';", 'only zod'],
  ['rules/kit/a.ts', "export * from '../knowledge/loggers.ts';", 'that is knowledge'],
  ['server/src/facts/a.ts', "import type { Finding } from '../engine/finding.ts';", 'that is engine'],
  ['server/src/facts/a.ts', "import ts from 'typescript';", 'only @oxc-project/types'],
  ['server/src/link/a.ts', "type S = import('../engine/session-api.ts').Session;", 'that is engine'],
  ['server/src/engine/a.ts', "import { createNodeHost } from '../host/node.ts';", 'that is host'],
  ['server/src/engine/a.ts', "import rule from '../../../rules/logging/console-left.ts';", 'that is rule'],
  ['server/src/engine/a.ts', "const { readFileSync } = require('node:fs');", 'only zod'],
  ['server/src/engine/a.ts', "const vscode = await import('vscode');", 'only zod'],
  ['server/src/lsp/a.ts', "import { extract } from '../facts/extract.ts';", 'that is facts'],
  ['server/src/cli/a.ts', "import { spawn } from 'node:child_process';", 'only node:path'],
  ['client/src/a.ts', "import type { Finding } from '../../server/src/engine/finding.ts';", 'that is engine'],
  ['server/src/a.ts', '', 'is in no layer'],
])('a breach in %s: %s', (path, text, message) => {
  const [breach, ...more] = breachesIn(path, text);
  expect(more).toEqual([]);
  expect(breach).toContain(path);
  expect(breach).toContain(message);
});

it('what only looks like an import is none', () => {
  expect(breachesIn('rules/kit/a.ts', "// as require('node:fs') does\nexport const a = 1;")).toEqual([]);
});
