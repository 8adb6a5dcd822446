import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { createProject, DIST } from '../cli/testing/project.ts';
import type { Report } from '../engine/report.ts';

/** As the package offers it: the built file. */
const { default: plugin }: typeof import('./index.ts') = await import(pathToFileURL(`${DIST}eslint.js`).href);
const { recommended } = plugin.configs;

const RETRY = `export async function load(id: string) {
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      return await fetch('https://example.com/' + id);
    } catch {}
  }
}
`;
const SHOP = {
  'src/log.ts': "import pino from 'pino';\nexport const logger = pino();\n",
  'src/a.ts':
    "import { logger } from './log.ts';\nexport function add(a: number) {\n  debugger;\n  logger.info(a);\n  console.log(a);\n}\n",
  'src/b.js': 'debugger;\nconsole.log(1);\n',
  'src/load.ts': RETRY,
  'package.json': '{ "name": "shop", "main": "src/a.ts", "dependencies": { "pino": "9.0.0" } }',
};

function eslintOf(cwd: string, more: Linter.Config[] = [], options: ESLint.Options = {}): ESLint {
  return new ESLint({ cwd, overrideConfigFile: true, baseConfig: [...recommended, ...more], ...options });
}

async function linted(cwd: string, more: Linter.Config[] = [], files = ['.']) {
  const results = await eslintOf(cwd, more).lintFiles(files);
  return results.flatMap(({ filePath, messages }) =>
    messages.map((one) => ({ ...one, path: filePath.slice(cwd.length + 1) })),
  );
}

async function reported(project: ReturnType<typeof createProject>): Promise<Report> {
  const { stdout } = await project.run([
    'check',
    '--format',
    'json',
    '--fail-on',
    'none',
    '--types',
    'never',
  ]);
  return JSON.parse(stdout);
}

const place = ({ path, ruleId, line, column }: { path: string } & Linter.LintMessage) =>
  `${path}:${line}:${column} ${ruleId}`;

test('says what the command says: rules, places, messages, and titles of what can be done', async () => {
  const project = createProject(SHOP);
  const { findings } = await reported(project);
  const expected = findings.map(({ path, rule, message, range: { start, end }, fixes = [] }) => ({
    path,
    ruleId: `readylint/${rule}`,
    message,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    isFixable: fixes.some(({ kind }) => kind === 'fix'),
    choices: fixes.filter(({ kind }) => kind === 'suggestion').map(({ title }) => title),
  }));
  const found = (await linted(project.root)).map(
    ({ path, ruleId, message, line, column, endLine, endColumn, fix, suggestions = [] }) => ({
      ...{ path, ruleId, message, line, column, endLine, endColumn },
      isFixable: fix !== undefined,
      choices: suggestions.map(({ desc }) => desc),
    }),
  );
  expect(expected.length).toBeGreaterThan(5);
  expect(expected.some(({ isFixable }) => isFixable)).toBe(true);
  expect(expected.some(({ choices }) => choices.length > 1)).toBe(true);
  const byPlace = (one: { path: string; line: number; column: number; ruleId: string | null }) =>
    `${one.path} ${one.line} ${one.column} ${one.ruleId}`;
  const sorted = <T extends Parameters<typeof byPlace>[0]>(all: T[]) =>
    all.toSorted((a, b) => (byPlace(a) < byPlace(b) ? -1 : 1));
  expect(sorted(found)).toEqual(sorted(expected));
});

test('--fix writes what the fixes of the command write', async () => {
  const [one, other] = [createProject(SHOP), createProject(SHOP)];
  await one.run(['check', '--fix', '--types', 'never']);
  await ESLint.outputFixes(await eslintOf(other.root, [], { fix: true }).lintFiles(['.']));
  expect(one.text('src/a.ts')).not.toContain('debugger');
  for (const path of ['src/a.ts', 'src/b.js', 'src/load.ts']) expect(other.text(path)).toBe(one.text(path));
});

const CLIENT = 'export async function load() {\n  return 1;\n}\n';
const FETCHING =
  "export async function load() {\n  return fetch('https://example.com', { signal: AbortSignal.timeout(1000) });\n}\n";
const SERVER =
  "import http from 'node:http';\nimport { load } from './client.ts';\nhttp.createServer((_, res) => {\n  load();\n  res.end();\n}).listen(3000);\n";

test('a suggestion is the edit that the editor would make, imports included', async () => {
  const { root, text } = createProject({
    'package.json': '{ "name": "shop", "main": "src/main.ts", "dependencies": { "pino": "9.0.0" } }',
    'src/client.ts': `${FETCHING}import { logger } from './log.ts';\nlogger.info('here');\n`,
    'src/log.ts': SHOP['src/log.ts'],
    'src/main.ts': SERVER,
  });
  const found = await linted(root, [], ['src/main.ts']);
  const choices = found.flatMap(({ suggestions = [] }) => suggestions);
  const { range, text: inserted } = choices.find(({ desc }) => desc.includes('logger.error'))?.fix ?? {
    range: [0, 0],
  };
  const before = text('src/main.ts');
  const after = before.slice(0, range[0]) + inserted + before.slice(range[1]);
  expect(after).toContain("import { logger } from './log.ts';");
  expect(after).toContain('logger.error(');
});

const HANDLER = `import express from 'express';
import { PrismaClient } from '@prisma/client';
import { signUp } from './schemas.ts';
const prisma = new PrismaClient();
const app = express();
app.use(express.json());
app.post('/', async (req, res) => {
  res.json(await prisma.user.create({ data: signUp.parse(req.body) }));
});
app.put('/', async (req, res) => {
  const { email } = req.body as { email: string };
  res.json(await prisma.user.findFirst({ where: { email } }));
});
app.listen(3000);
`;

test('a suggestion that changes another file, too, is left to the editor', async () => {
  const files = {
    'package.json':
      '{ "name": "shop", "main": "src/main.ts", "dependencies": { "express": "5.0.0", "@prisma/client": "6.0.0", "zod": "4.0.0" } }',
    'src/main.ts': HANDLER,
    'src/schemas.ts': "import { z } from 'zod';\nexport const signUp = z.object({ email: z.string() });\n",
  };
  const project = createProject(files);
  const { findings } = await reported(project);
  const titles = findings.flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
  expect(titles).toContainEqual(expect.stringContaining('beside the others in `src/schemas.ts`'));
  const found = await linted(project.root);
  const choices = found.flatMap(({ suggestions = [] }) => suggestions.map(({ desc }) => desc));
  expect(found.map(({ ruleId }) => ruleId)).toContain('readylint/unvalidated-input');
  expect(choices).not.toContainEqual(expect.stringContaining('with a schema'));
});

describe('settings', () => {
  const places = async (files: Record<string, string>, more: Linter.Config[] = []) =>
    (await linted(createProject(files).root, more)).map(place);
  const NOISE = { 'src/a.ts': 'export function a() {\n  console.log(1);\n}\n' };

  test('what readylint.json turns off stays off, and what it ignores is not looked at', async () => {
    expect(await places(NOISE)).toEqual(['src/a.ts:2:3 readylint/console-left']);
    expect(await places({ ...NOISE, 'readylint.json': '{ "rules": { "console-left": "off" } }' })).toEqual(
      [],
    );
    expect(await places({ ...NOISE, 'readylint.json': '{ "ignore": ["src"] }' })).toEqual([]);
    expect(await places({ ...NOISE, '.gitignore': 'src' })).toEqual([]);
  });

  test('which rules are on is said to ESLint, whatever the preset of readylint.json', async () => {
    const off: Linter.Config = { rules: { 'readylint/console-left': 'off' } };
    expect(await places(NOISE, [off])).toEqual([]);
    // Of a rule that is off nobody knows what it would have reported.
    const excused = `// readylint-disable-next-line console-left -- the shell reads it\n${NOISE['src/a.ts']}`;
    expect(await places({ 'src/a.ts': excused }, [off])).toEqual([]);
    const strict = Object.keys(plugin.configs.strict.at(-1)?.rules ?? {});
    const rules = Object.keys(recommended.at(-1)?.rules ?? {});
    expect(strict).toEqual(expect.arrayContaining(rules));
    expect(Object.keys(plugin.configs.all.at(-1)?.rules ?? {}).toSorted()).toEqual(
      Object.keys(plugin.rules)
        .map((id) => `readylint/${id}`)
        .toSorted(),
    );
  });

  test('options are validated by ESLint', async () => {
    const odd: Linter.Config = { rules: { 'readylint/console-left': ['warn', { nonsense: 1 }] } };
    await expect(places(NOISE, [odd])).rejects.toThrow(/readylint\/console-left[\s\S]*nonsense/);
  });

  test('comments of both tools silence', async () => {
    const code = `export function a() {
  // readylint-disable-next-line console-left -- the shell reads it
  console.log(1);
  // eslint-disable-next-line readylint/console-left -- the shell reads it
  console.log(2);
  // readylint-disable-next-line console-left
  console.log(3);
  // readylint-disable-next-line floating-promise -- nothing floats here
  return 4;
}
`;
    expect(await places({ 'src/a.ts': code })).toEqual([
      'src/a.ts:6:3 readylint/suppression-without-reason',
      'src/a.ts:7:3 readylint/console-left',
      'src/a.ts:8:3 readylint/unused-suppression',
    ]);
  });

  test('the root is another one where settings say so', async () => {
    const { root } = createProject({
      'app/src/a.ts': NOISE['src/a.ts'],
      'app/.gitignore': '',
      'readylint.json': '{ "ignore": ["src/a.ts"] }',
      'app/readylint.json': '{ "ignore": ["src/a.ts"] }',
    });
    expect(await linted(root)).toHaveLength(1);
    expect(await linted(root, [{ settings: { readylint: { root: 'app' } } }])).toEqual([]);
    await expect(linted(root, [{ settings: { readylint: { root: 3 } } }])).rejects.toThrow(
      'settings.readylint',
    );
  });
});

describe('a process that lives on', () => {
  const FILES = {
    'package.json': '{ "name": "shop", "main": "src/main.ts" }',
    'src/client.ts': CLIENT,
    'src/main.ts': SERVER,
  };

  test('sees what was changed, created and deleted in other files since it saw this one', async () => {
    const { root, at } = createProject(FILES);
    const eslint = eslintOf(root);
    const rulesOf = async () =>
      (await eslint.lintFiles(['src/main.ts'])).flatMap(({ messages }) =>
        messages.map(({ ruleId }) => ruleId),
      );
    expect(await rulesOf()).toEqual([]);
    writeFileSync(at('src/client.ts'), FETCHING);
    expect(await rulesOf()).toContain('readylint/floating-promise');
    writeFileSync(at('src/client.ts'), FILES['src/client.ts']);
    expect(await rulesOf()).toEqual([]);
  });

  test('takes the text that ESLint hands over, for as long as it hands it', async () => {
    const { root, at } = createProject({ ...FILES, 'src/client.ts': FETCHING });
    const eslint = eslintOf(root);
    const rulesOf = async (path: string, text: string) =>
      (await eslint.lintText(text, { filePath: at(path) })).flatMap(({ messages }) =>
        messages.map(({ ruleId }) => ruleId),
      );
    expect(await rulesOf('src/main.ts', 'debugger;\n')).toEqual(['readylint/console-left']);
    // Judged by src/main.ts as it is on disk: the text of before is nobody's any more.
    expect(await rulesOf('src/client.ts', FETCHING)).toEqual(['readylint/unhandled-call']);
    expect(await rulesOf('src/main.ts', FILES['src/main.ts'])).toContain('readylint/floating-promise');
    expect(await rulesOf('src/new.ts', 'debugger;\n')).toEqual(['readylint/console-left']);
  });
});
