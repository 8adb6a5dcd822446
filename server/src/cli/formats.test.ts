import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createProject } from './testing/project.ts';
import { FORMATS } from './writers/index.ts';

const ERROR = 'export function add(a: number) {\n  debugger;\n  return a;\n}\n';

test('several reports at once, each to its place', async () => {
  const project = createProject({ 'src/a.ts': ERROR });
  const all = FORMATS.flatMap((format) => ['--format', `${format}:out/${format}.txt`]);
  const { code, stdout, stderr } = await project.run(['check', ...all, '--format', 'compact']);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(/^src\/a\.ts:2:3: error: .* \[console-left\]\n$/);
  expect(readdirSync(project.at('out')).sort()).toEqual(FORMATS.map((one) => `${one}.txt`).sort());
  for (const format of FORMATS) expect(project.text(`out/${format}.txt`)).toContain('console-left');
});

test('a run whose reports all go into files says what it found', async () => {
  const project = createProject({ 'src/a.ts': ERROR });
  const { stdout } = await project.run(['check', '--format', 'sarif:out.sarif'], {
    env: { FORCE_COLOR: '1' },
  });
  expect(stdout).toContain('1 error, 0 warnings, 0 infos');
  expect(project.text('out.sarif')).not.toContain('\u001B');
});

describe('a mistake', () => {
  test.each([
    [['--format', 'json', '--format', 'human'], 'Two formats cannot share standard output'],
    [['--format', 'json:a', '--format', 'sarif:./a'], 'Two formats cannot share the file ./a.'],
    [['--format', 'json:'], 'Which file? --format json:FILE names it.'],
    [['--format', 'sarf:a'], 'Did you mean sarif?'],
  ])('%j', async (words, message) => {
    const { code, stdout, stderr } = await createProject({ 'a.ts': '' }).run(['check', ...words]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('a report that cannot be written ends with 2, and the others are written', async () => {
    const project = createProject({ 'a.ts': '' });
    mkdirSync(project.at('folder'));
    const words = ['--format', 'json:folder', '--format', 'sarif:out.sarif'];
    const { code, stderr } = await project.run(['check', ...words]);
    expect(code).toBe(2);
    expect(stderr).toContain('readylint: folder could not be written (');
    expect(project.text('out.sarif')).toContain('2.1.0');
    expect(readdirSync(project.root).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('a report behind a link is replaced where it is', async () => {
  const project = createProject({ 'a.ts': '' });
  mkdirSync(project.at('reports'));
  writeFileSync(project.at('reports/old.json'), 'old');
  symlinkSync('reports/old.json', project.at('out.json'));
  await project.run(['check', '--format', 'json:out.json']);
  expect(JSON.parse(project.text('reports/old.json'))).toMatchObject({ version: 1 });
});

test('paths are those of the repository, also when a folder of it is checked', async () => {
  const project = createProject({ '.git/HEAD': '', 'api/package.json': '{}', 'api/src/a.ts': ERROR });
  const { stdout } = await project.run(['check', '--root', 'api', '--format', 'github']);
  expect(stdout).toMatch(/^::error file=api\/src\/a\.ts,line=2,/);
});
