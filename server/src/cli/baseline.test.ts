import { describe, expect, test } from 'vitest';
import type { Report } from '../engine/report.ts';
import { createProject } from './testing/project.ts';

const WARNING = 'export function add(a: number) {\n  console.log(a);\n}\n';
const ERROR = 'export function take(a: number) {\n  debugger;\n  return a;\n}\n';
const FILE = 'readylint-baseline.json';

type Project = ReturnType<typeof createProject>;

const check = (project: Project, ...words: string[]) => project.run(['check', '--baseline', FILE, ...words]);
const kept = (project: Project) =>
  JSON.parse(project.text(FILE)).findings as { path: string; rule: string }[];

async function withBaseline(files: Record<string, string>): Promise<Project> {
  const project = createProject(files);
  expect(await project.run(['baseline'])).toMatchObject({ code: 0, stderr: '' });
  return project;
}

describe('a baseline', () => {
  test('is one line a finding, sorted, with the types mode', async () => {
    const project = await withBaseline({ 'src/b.ts': ERROR, 'src/a.ts': WARNING });
    expect(project.text(FILE)).toMatch(
      /^\{\n {2}"version": 1,\n {2}"types": "not used",\n {2}"findings": \[\n {4}\{"path":"src\/a\.ts","rule":"console-left","fingerprint":"[\da-f.]+"\},\n {4}\{"path":"src\/b\.ts".*\}\n {2}\]\n\}\n$/,
    );
  });

  test('lets pass what it knows, and tells what is new', async () => {
    const project = await withBaseline({ 'src/a.ts': ERROR });
    expect(await check(project)).toMatchObject({
      code: 0,
      stdout: 'No findings · 1 file checked · 1 in the baseline\n',
    });
    project.write('src/a.ts', `// moved down\n${ERROR}${WARNING}`);
    const { code, stdout } = await check(project);
    expect(code).toBe(0);
    expect(stdout).toContain('7:3  warning');
    expect(stdout).not.toContain('debugger');
    project.write('src/b.ts', ERROR);
    expect(await check(project)).toMatchObject({ code: 1 });
  });

  test('is in the JSON report as what silences', async () => {
    const project = await withBaseline({ 'src/a.ts': ERROR });
    const { stdout } = await check(project, '--format', 'json');
    expect((JSON.parse(stdout) as Report).findings).toMatchObject([
      { suppressed: { by: 'baseline', reason: `known: it is in ${FILE}` } },
    ]);
  });

  test('loses what is fixed, never to let it in again', async () => {
    const project = await withBaseline({ 'src/a.ts': ERROR, 'src/b.ts': WARNING });
    const before = project.text('src/a.ts');
    project.write('src/a.ts', 'export const a = 1;\n');
    expect((await check(project)).stdout).toContain('1 fixed and gone from the baseline');
    expect(kept(project).map(({ path }) => path)).toEqual(['src/b.ts']);
    project.write('src/a.ts', before);
    expect(await check(project)).toMatchObject({ code: 1 });
    expect(kept(project)).toHaveLength(1);
  });

  test('never grows by itself, and a comment that silences takes the place of it', async () => {
    const project = await withBaseline({ 'src/a.ts': WARNING });
    const text = project.text(FILE);
    project.write('src/b.ts', WARNING + ERROR);
    await check(project);
    expect(project.text(FILE)).toBe(text);
    project.write(
      'src/a.ts',
      WARNING.replace('  console', '  // readylint-disable-next-line console-left -- cli\n  console'),
    );
    project.remove('src/b.ts');
    await check(project);
    expect(kept(project)).toEqual([]);
  });

  test('follows a finding to another file', async () => {
    const project = await withBaseline({ 'src/a.ts': WARNING });
    project.remove('src/a.ts');
    project.write('src/z.ts', WARNING);
    expect((await check(project)).stdout).toBe('No findings · 1 file checked · 1 in the baseline\n');
    expect(kept(project).map(({ path }) => path)).toEqual(['src/z.ts']);
  });

  test.each([
    ['when only a part is checked', ['src/b.ts'], 'export const a = 1;\n'],
    ['for a file that cannot be parsed', [], 'export const a = (;\n'],
    ['with --stdin', ['--stdin', '--stdin-filename', 'src/a.ts'], ERROR],
  ])('keeps what it has %s', async (_, words, text) => {
    const project = await withBaseline({ 'src/a.ts': ERROR, 'src/b.ts': '' });
    const before = project.text(FILE);
    project.write('src/a.ts', text);
    await project.run(['check', '--baseline', FILE, ...words], { input: 'x();\n' });
    expect(project.text(FILE)).toBe(before);
  });

  test('keeps what it has when the configuration has a mistake', async () => {
    const project = await withBaseline({ 'src/a.ts': ERROR });
    const before = project.text(FILE);
    project.write('readylint.json', '{ "ignore": ["src"], "rulez": {} }');
    expect(await check(project)).toMatchObject({ code: 2 });
    expect(project.text(FILE)).toBe(before);
  });
});

describe('readylint baseline', () => {
  test('lets go what is fixed, and takes in what is new when asked to', async () => {
    const project = await withBaseline({ 'src/a.ts': ERROR });
    project.write('src/a.ts', WARNING);
    expect(await project.run(['baseline'])).toEqual({
      code: 1,
      stdout: `${FILE}: 1 fixed and gone, 0 left in it\n1 finding is not in it: fix them, or take them in with --accept-new.\n`,
      stderr: '',
    });
    expect(await project.run(['baseline', '--accept-new'])).toMatchObject({
      code: 0,
      stdout: `${FILE}: 1 taken in, 1 left in it\n`,
    });
    expect(await check(project, '--fail-on', 'info')).toMatchObject({ code: 0 });
  });

  test('writes where it is told', async () => {
    const project = createProject({ 'api/src/a.ts': ERROR });
    const { stdout } = await project.run(['baseline', 'kept/api.json', '--root', 'api']);
    expect(stdout).toContain('kept/api.json: written with 1 finding.');
    expect(JSON.parse(project.text('kept/api.json')).findings).toMatchObject([{ path: 'src/a.ts' }]);
  });
});

describe('a mistake', () => {
  test.each([
    ['missing', undefined, 'There is no baseline readylint-baseline.json: `readylint baseline'],
    ['damaged', '<<<<<<< HEAD\n', 'readylint-baseline.json is no baseline, or was damaged, as by a merge'],
    ['of another form', '{ "version": 1, "types": "used", "findings": [{}] }', 'is no baseline'],
    [
      'made with types',
      '{ "version": 1, "types": "used", "findings": [] }',
      'was made with the help of types',
    ],
  ])('one that is %s', async (_, text, message) => {
    const project = createProject({ 'src/a.ts': ERROR, ...(text !== undefined && { [FILE]: text }) });
    const { code, stdout, stderr } = await check(project);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    if (text !== undefined) expect(project.text(FILE)).toBe(text);
  });

  test('a damaged one is not written over', async () => {
    const project = createProject({ 'src/a.ts': ERROR, [FILE]: 'x' });
    expect(await project.run(['baseline', '--accept-new'])).toMatchObject({ code: 2 });
    expect(project.text(FILE)).toBe('x');
  });
});
