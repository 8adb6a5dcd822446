import { describe, expect, test } from 'vitest';
import type { Report } from '../engine/report.ts';
import { createProject } from './testing/project.ts';

const WARNING = 'export function add(a: number) {\n  console.log(a);\n}\n';
const ERROR = 'export function take(a: number) {\n  debugger;\n  return a;\n}\n';
const UNAWAITED = 'async function save() {\n  throw new Error();\n}\nexport function go() {\n  save();\n}\n';

const reportOf = (stdout: string) => JSON.parse(stdout) as Report;

describe('what is reported', () => {
  const create = () => createProject({ 'src/a.ts': WARNING + ERROR, 'src/b.ts': UNAWAITED });
  const rules = async (...words: string[]) => {
    const { stdout } = await create().run(['check', '--format', 'json', ...words]);
    return reportOf(stdout).findings.map(({ rule, severity }) => `${rule} ${severity}`);
  };

  test('is one rule, some, or an area', async () => {
    const all = await rules();
    expect(all).toHaveLength(3);
    expect(await rules('--rule', 'console-left')).toEqual(['console-left warning', 'console-left error']);
    expect(await rules('--area', 'errors')).toEqual([all[2]]);
    expect(await rules('--rule', 'console-left', '--rule', 'floating-promise')).toEqual(all);
    expect(await rules('--rule', 'console-left', '--area', 'errors')).toEqual([]);
  });

  test('with --quiet is what makes the check fail', async () => {
    const errors = ['console-left error', 'floating-promise error'];
    expect(await rules('--quiet')).toEqual(errors);
    expect(await rules('--quiet', '--fail-on', 'none')).toEqual(errors);
    expect(await rules('--quiet', '--fail-on', 'warning')).toHaveLength(3);
  });

  test('a rule that is off is told', async () => {
    const project = createProject({
      'src/a.ts': WARNING,
      'readylint.json': '{ "rules": { "console-left": "off" } }',
    });
    const { stderr } = await project.run(['check', '--rule', 'console-left']);
    expect(stderr).toBe(
      'readylint: console-left is off: "rules": { "console-left": "warning" } in readylint.json turns it on.\n',
    );
  });

  test.each([
    ['consol-left', 'Did you mean console-left?'],
    ['logging', 'Did you mean --area logging?'],
    ['', 'See `readylint rules`.'],
  ])('a rule %j that is none is a mistake', async (name, hint) => {
    const { code, stderr } = await create().run(['check', '--rule', name]);
    expect(code).toBe(2);
    expect(stderr).toContain(hint);
  });
});

describe('when the check fails', () => {
  test('so many findings are let through, and the summary says so', async () => {
    const project = createProject({ 'src/a.ts': ERROR, 'src/b.ts': ERROR });
    expect(await project.run(['check', '--max-findings', '1'])).toMatchObject({ code: 1 });
    const { code, stdout } = await project.run(['check', '--max-findings', '2']);
    expect(code).toBe(0);
    expect(stdout).toContain('2 allowed');
    expect((await project.run(['check', '--max-findings', 'few'])).stderr).toContain('must be a number');
  });

  test('a syntax error counts where it is asked for', async () => {
    const project = createProject({ 'src/a.ts': 'export const a = (;\n' });
    const { code, stdout } = await project.run(['check', '--fail-on-unparsed']);
    expect(code).toBe(2);
    expect(stdout).toMatch(/src\/a\.ts:1:\d+ unparsed /);
  });
});

describe('--stdin', () => {
  test('checks a text in the place of a file, with the project around it', async () => {
    const project = createProject({ 'src/a.ts': '' });
    const words = ['check', '--stdin', '--stdin-filename'];
    const there = await project.run([...words, 'src/a.ts'], { input: `\uFEFF${ERROR}` });
    expect(there.code).toBe(1);
    expect(there.stdout).toContain('src/a.ts\n  2:3  error');
    expect(there.stdout).toContain('2 | debugger;');
    expect((await project.run([...words, 'a.ts'], { input: ERROR, cwd: 'src' })).stdout).toContain(
      'a.ts\n  2:3',
    );
    expect((await project.run([...words, 'src/new.ts'], { input: WARNING })).stdout).toContain(
      'src/new.ts\n  2:3',
    );
    expect(project.text('src/a.ts')).toBe('');
  });

  test.each([
    [['--stdin'], 'Where would the text stand?'],
    [['--stdin-filename', 'a.ts'], 'add --stdin'],
    [['--stdin', '--stdin-filename', 'a.ts', 'src'], 'leave out src'],
    [['--stdin', '--stdin-filename', 'a.ts', '--fix'], '--fix writes files'],
    [['--stdin', '--stdin-filename', '../a.ts'], 'lies outside the root'],
    [['--stdin', '--stdin-filename', 'a.md'], 'a.md: the text is not checked: by its name'],
    [['--stdin', '--stdin-filename', 'dist/a.ts'], 'folders named dist are never gone into'],
  ])('%j is a mistake', async (words, message) => {
    const { code, stdout, stderr } = await createProject({ 'b.ts': '' }).run(['check', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('.readylintignore', () => {
  test('leaves out more than .gitignore does, or takes it back, and is named', async () => {
    const project = createProject({
      '.gitignore': '*.x.ts\n',
      '.readylintignore': 'old/\n!keep.x.ts\n',
      'src/.readylintignore': '/b.ts\n',
      'keep.x.ts': WARNING,
      'old/a.ts': WARNING,
      'src/b.ts': WARNING,
      'src/c.ts': WARNING,
    });
    const { stdout } = await project.run(['check', '--format', 'json']);
    expect(reportOf(stdout).findings.map(({ path }) => path)).toEqual(['keep.x.ts', 'src/c.ts']);
    const { stderr } = await project.run(['check', 'old/a.ts', 'src/b.ts', 'src/x.x.ts', 'src/c.ts']);
    expect(stderr).toContain('old/a.ts: the file is not checked: .readylintignore leaves it out\n');
    expect(stderr).toContain('src/b.ts: the file is not checked: src/.readylintignore leaves it out\n');
  });
});

describe('--timing', () => {
  test('tells steps and rules, on standard error and in the JSON report alone', async () => {
    const project = createProject({ 'src/a.ts': WARNING });
    const words = ['check', '--format', 'json', '--no-cache'];
    const { stdout, stderr } = await project.run([...words, '--timing']);
    const { timing } = reportOf(stdout);
    expect(timing?.phases.map(({ name }) => name)).toEqual([
      'find, read and parse files',
      'ask for types',
      'link and check',
    ]);
    expect(timing?.rules.map(({ rule }) => rule)).toContain('console-left');
    expect(stderr).toMatch(/^ +\d+\.\d ms {2}console-left$/m);
    expect(reportOf((await project.run(words)).stdout)).not.toHaveProperty('timing');
  });

  test('says when no rule ran', async () => {
    const project = createProject({ 'src/a.ts': WARNING, 'node_modules/x.json': '{}' });
    await project.run(['check']);
    expect((await project.run(['check', '--timing'])).stderr).toContain('No rule ran: an earlier run');
  });
});
