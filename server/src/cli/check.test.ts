import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../engine/report.ts';
import { createProject, outcomeOf, whenRead } from './testing/project.ts';

const CLEAN = 'export const total = 1;\n';
const WARNING = 'export function add(a: number) {\n  console.log(a);\n}\n';
const ERROR = 'export function add(a: number) {\n  debugger;\n  return a;\n}\n';

/** 3000 of them: a report much larger than what a pipe holds. */
const manyFindings = () =>
  Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`src/${n}.ts`, 'console.log(1);\n'.repeat(50)]));

const reportOf = (stdout: string) => JSON.parse(stdout) as Report;

describe('exit code', () => {
  test.each([
    [CLEAN, [], 0],
    [WARNING, [], 0],
    [WARNING, ['--fail-on', 'warning'], 1],
    [WARNING, ['--fail-on', 'info'], 1],
    [ERROR, [], 1],
    [ERROR, ['--fail-on=warning'], 1],
    [ERROR, ['--fail-on', 'none'], 0],
  ])('of %j with %j is %i', async (text, options, code) => {
    const project = createProject({ 'src/a.ts': text });
    expect(await project.run(['check', ...options])).toMatchObject({ code, stderr: '' });
  });

  test('is 2 for a mistake in the configuration, whatever --fail-on says, and findings are told', async () => {
    const project = createProject({ 'readylint.json': '{ "rulez": {} }', 'src/a.ts': WARNING });
    const { code, stdout } = await project.run(['check', '--fail-on', 'none']);
    expect(code).toBe(2);
    expect(stdout).toContain('2:3  warning');
    expect(stdout).toMatch(/readylint\.json:1:3 config .*rulez/);
  });

  test('is not 2 for a file with a syntax error: it is named', async () => {
    const project = createProject({ 'src/a.ts': 'export const a = (;\n', 'src/b.ts': CLEAN });
    const { code, stdout } = await project.run(['check']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/src\/a\.ts:1:\d+ unparsed /);
    expect(stdout).toContain('2 files checked · 1 problem');
  });

  test('is 130 after an interrupt', async () => {
    const project = createProject({ 'src/a.ts': WARNING, 'src/b.ts': CLEAN });
    const env = whenRead('a.ts', "process.kill(process.pid, 'SIGINT');");
    expect(await project.run(['check'], { env })).toEqual({ code: 130, stdout: '', stderr: '' });
  });
});

describe('--format json', () => {
  test('is the report and nothing else', async () => {
    const project = createProject({ 'src/a.ts': ERROR, 'src/b.ts': CLEAN });
    const { code, stdout, stderr } = await project.run(['check', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(reportOf(stdout)).toEqual({
      version: 1,
      tool: { name: 'readylint', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      root: project.root,
      findings: [
        {
          rule: 'console-left',
          area: 'logging',
          severity: 'error',
          confidence: 'high',
          path: 'src/a.ts',
          range: { start: { line: 2, column: 3 }, end: { line: 2, column: 11 } },
          message: expect.stringContaining('debugger'),
          why: expect.any(String),
          fixes: [{ title: expect.any(String), kind: 'fix' }],
          fingerprint: expect.any(String),
        },
      ],
      problems: [],
      types: 'not used',
      files: { checked: 2, skipped: 0 },
    });
  });

  test('sorts by path and place and prints the same bytes twice, in whatever order paths are named', async () => {
    const project = createProject({ 'src/b.ts': WARNING + ERROR, 'src/B.ts': WARNING, 'src/a/z.ts': ERROR });
    const first = await project.run(['check', '--format', 'json', 'src/a', 'src/b.ts', 'src/B.ts']);
    const second = await project.run(['check', 'src/b.ts', 'src/B.ts', 'src', '--format', 'json']);
    expect(second).toEqual(first);
    const places = reportOf(first.stdout).findings.map(({ path, range }) => `${path}:${range.start.line}`);
    expect(places).toEqual(['src/B.ts:2', 'src/a/z.ts:2', 'src/b.ts:2', 'src/b.ts:5']);
  });

  test('holds what is silenced, with the reason; people see only the number', async () => {
    const silenced = '// readylint-disable-next-line console-left -- the shell reads it\nconsole.log(1);\n';
    const project = createProject({ 'src/a.ts': silenced });
    const { stdout } = await project.run(['check', '--format', 'json']);
    expect(reportOf(stdout).findings).toMatchObject([
      { path: 'src/a.ts', suppressed: { by: 'comment', reason: 'the shell reads it' } },
    ]);
    expect(await project.run(['check', '--fail-on', 'info'])).toEqual({
      code: 0,
      stdout: 'No findings · 1 file checked · 1 suppressed\n',
      stderr: '',
    });
  });

  test('arrives whole, however long it is', async () => {
    const project = createProject(manyFindings());
    const { stdout } = await project.run(['check', '--format', 'json']);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(reportOf(stdout).findings).toHaveLength(3000);
  });
});

test('a reader that closes the pipe is no failure', async () => {
  const project = createProject(manyFindings());
  const child = project.start(['check', '--format', 'json']);
  child.stdout?.once('data', () => child.stdout?.destroy());
  expect(await outcomeOf(child)).toMatchObject({ code: 0, stderr: '' });
});

describe('named paths', () => {
  const create = () =>
    createProject({
      '.gitignore': 'gen\n',
      'src/a.ts': WARNING,
      'src/deep/b.ts': WARNING,
      'other/c.ts': WARNING,
      'gen/d.ts': WARNING,
      'docs/readme.md': '',
    });
  const checked = async (args: string[], cwd = '') => {
    const { stdout } = await create().run(['check', '--format', 'json', ...args], { cwd });
    return reportOf(stdout).findings.map(({ path }) => path);
  };

  test('choose files and folders of the project', async () => {
    expect(await checked([])).toEqual(['other/c.ts', 'src/a.ts', 'src/deep/b.ts']);
    expect(await checked(['src'])).toEqual(['src/a.ts', 'src/deep/b.ts']);
    expect(await checked(['./src/deep/', 'other/c.ts', 'src/deep/b.ts'])).toEqual([
      'other/c.ts',
      'src/deep/b.ts',
    ]);
    expect(await checked(['.'])).toHaveLength(3);
  });

  test('are relative to the current folder, also under another root', async () => {
    expect(await checked(['deep', '--root', '..'], 'src')).toEqual(['src/deep/b.ts']);
  });

  test('one folder outside the current one is the root', async () => {
    const project = create();
    const { stdout } = await project.run(['check', '--format', 'json', '../src'], { cwd: 'other' });
    const { root, findings } = reportOf(stdout);
    expect(root).toBe(project.at('src'));
    expect(findings.map(({ path }) => path)).toEqual(['a.ts', 'deep/b.ts']);
  });

  test('one folder inside it is not', async () => {
    const project = create();
    const { stdout } = await project.run(['check', '--format', 'json', 'src']);
    expect(reportOf(stdout).root).toBe(project.root);
  });

  test('may lead through a link to the root', async () => {
    const project = create();
    symlinkSync(project.root, project.at('link'));
    const { stdout, stderr } = await project.run(['check', '--format', 'json', 'link/src/a.ts']);
    expect(stderr).toBe('');
    expect(reportOf(stdout).findings.map(({ path }) => path)).toEqual(['src/a.ts']);
  });

  test.each([
    ['nowhere.ts', /^readylint: nowhere\.ts: there is no such file or folder$/m],
    ['gen/d.ts', /^readylint: gen\/d\.ts: the file is not checked: \.gitignore leaves it out$/m],
    ['gen', /^readylint: gen: no file in it is checked: \.gitignore leaves it out$/m],
    ['docs/readme.md', /^readylint: docs\/readme\.md: the file is not checked/m],
    ['../x.ts', /^readylint: \.\.\/x\.ts: it lies outside the root /m],
  ])('%s: a clear word; 2 where nothing else is left', async (name, word) => {
    const project = createProject({ 'x.ts': CLEAN, 'in/.gitignore': 'gen\n' });
    const files = create();
    const place = name.startsWith('..') ? { project, cwd: 'in' } : { project: files, cwd: '' };
    const { code, stdout, stderr } = await place.project.run(['check', name], { cwd: place.cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(word);
    expect(stderr).toMatch(/^readylint: nothing to check in /m);
  });

  test('the others are checked, and the report holds the missing one as a problem', async () => {
    const project = create();
    const { code, stdout, stderr } = await project.run([
      'check',
      '--format',
      'json',
      'nowhere.ts',
      'src/a.ts',
    ]);
    expect(code).toBe(0);
    expect(stderr).toBe('readylint: nowhere.ts: there is no such file or folder\n');
    const { findings, problems } = reportOf(stdout);
    expect(findings.map(({ path }) => path)).toEqual(['src/a.ts']);
    expect(problems).toEqual([
      { path: 'nowhere.ts', kind: 'missing', message: 'there is no such file or folder' },
    ]);
  });
});

test('a folder without sources is a mistake, not a pass', async () => {
  const project = createProject({});
  expect(await project.run(['check'])).toEqual({
    code: 2,
    stdout: '',
    stderr: `readylint: nothing to check in ${project.root}.\n`,
  });
});

describe('colours', () => {
  test.each([
    [[], {}, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '0' }, false],
    [[], { NO_COLOR: '1' }, false],
    [[], { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('%j with %j into a pipe: %s', async (options, env, coloured) => {
    const project = createProject({ 'src/a.ts': WARNING });
    const { stdout, stderr } = await project.run(['check', ...options], { env });
    expect(stdout.includes('\u001B[')).toBe(coloured);
    expect(stderr).toBe('');
  });
});

test.skipIf(process.platform === 'win32')(
  'names and texts from the workspace cannot write to the terminal',
  async () => {
    const name = 'src/\u001B[2Jx\n0 errors\u202E.ts';
    const project = createProject({
      [name]: "console.log('\u001B]0;title\u0007', 1);\n",
      'a.ts': 'x(\u009B1m',
    });
    const { stdout, stderr } = await project.run(['check', '.', `src/nowhere\u001B[2J\nreadylint: all good`]);
    expect(stdout).toContain('src/\\u001b[2Jx\\n0 errors\\u202e.ts\n');
    expect(stdout).toContain("console.log('\\u001b]0;title\\u0007', 1);");
    expect(stderr).toBe(
      'readylint: src/nowhere\\u001b[2J\\nreadylint: all good: there is no such file or folder\n',
    );
    const control = [...(stdout + stderr)].filter((character) => /[\p{Cc}\u202E]/u.test(character));
    expect(new Set(control)).toEqual(new Set(['\n']));
  },
);
