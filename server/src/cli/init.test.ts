import { describe, expect, test } from 'vitest';
import { createProject } from './testing/project.ts';

const ERROR = 'export function take(a: number) {\n  debugger;\n  return a;\n}\n';
const WORKFLOW = '.github/workflows/readylint.yml';

describe('readylint init', () => {
  test('writes a configuration that is in force, and nothing that nobody asked for', async () => {
    const project = createProject({ 'src/a.ts': ERROR, 'src/generated/b.ts': ERROR });
    const { code, stdout, stderr } = await project.run(['init', '--preset', 'strict']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('readylint.json: written\nfirst check: 1 error, 0 warnings, 0 infos\n');
    expect(stdout).toMatch(/^ {2}npm install --save-dev readylint {2,}\S.*\n {2}readylint check {2,}\S/m);
    const config = project.text('readylint.json');
    expect(config).toContain('  "preset": "strict"');
    expect(config).toContain('  "ignore": ["src/generated/"]');
    expect(config).toMatch(/^ {2}\/\/ How much is reported/m);
    expect(project.has('readylint-baseline.json')).toBe(false);
    expect(project.has(WORKFLOW)).toBe(false);
    const checked = await project.run(['check']);
    expect(checked).toMatchObject({ code: 1, stderr: '' });
    expect(checked.stdout).not.toContain('problem');
  });

  test('with a baseline and a job for GitHub, which runs a check that passes', async () => {
    const project = createProject({ 'src/a.ts': ERROR, 'pnpm-lock.yaml': '' });
    await project.run(['init', '--baseline', '--ci', 'github']);
    const job = project.text(WORKFLOW);
    expect(job).toContain('run: pnpm install --frozen-lockfile');
    const words = /pnpm exec readylint (check .*)/.exec(job)?.[1]?.split(' ') ?? [];
    expect(words).toContain('--baseline');
    expect(await project.run(words)).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(project.has('.readylint-cache')).toBe(true);
  });

  test('finds the service by what is there, and writes for a folder of the repository', async () => {
    const project = createProject({ '.git/HEAD': '', '.gitlab-ci.yml': '', 'api/src/a.ts': ERROR });
    const { stdout } = await project.run(['init', 'api', '--yes']);
    expect(stdout).toContain("- local: '.gitlab/readylint.yml'");
    const job = project.text('.gitlab/readylint.yml');
    expect(job).toContain('    - cd api\n');
    expect(job).toContain('codequality: api/gl-code-quality-report.json');
    expect(project.has('api/readylint-baseline.json')).toBe(true);
  });

  test('leaves what is there as it is', async () => {
    const files = {
      'readylint.json': '{}',
      'readylint-baseline.json': '{ "version": 1, "types": "not used", "findings": [] }',
    };
    const project = createProject({ 'src/a.ts': ERROR, [WORKFLOW]: 'mine', ...files });
    const { code, stdout } = await project.run(['init', '--baseline', '--ci', 'github']);
    expect(code).toBe(0);
    expect(stdout.match(/is there already, left as it is/g)).toHaveLength(3);
    expect(project.text(WORKFLOW)).toBe('mine');
    for (const [path, text] of Object.entries(files)) expect(project.text(path)).toBe(text);
  });

  test('a manifest that holds the configuration is one', async () => {
    const project = createProject({ 'package.json': '{ "readylint": { "preset": "all" } }', 'src/a.ts': '' });
    expect((await project.run(['init'])).stdout).toContain('package.json: is there already');
    expect(project.has('readylint.json')).toBe(false);
  });

  test('where nothing is to be checked it is the wrong folder', async () => {
    const project = createProject({});
    expect(await project.run(['init'])).toMatchObject({ code: 2, stdout: '' });
    expect(project.has('readylint.json')).toBe(false);
  });
});

describe('readylint print-config', () => {
  test('tells what holds for a file', async () => {
    const project = createProject({
      'readylint.json':
        '{ "rules": { "console-left": "error" }, "overrides": [{ "files": ["jobs/"], "rules": { "console-left": "off" } }], "ignore": ["old/"] }',
      'jobs/a.ts': '',
    });
    const view = async (path: string) => JSON.parse((await project.run(['print-config', path])).stdout);
    expect(await view('src/new.ts')).toMatchObject({
      path: 'src/new.ts',
      checked: false,
      rules: { 'console-left': { severity: 'error' }, 'n-plus-one': { options: expect.any(Object) } },
    });
    expect(await view('jobs/a.ts')).toMatchObject({
      checked: true,
      rules: { 'console-left': { severity: 'off' } },
    });
    expect(await view('old/a.ts')).toMatchObject({ leftOut: '"ignore" in the configuration leaves it out' });
  });

  test.each([
    [[], 'takes one file'],
    [['../x.ts'], 'is no file below the root'],
  ])('%j is a mistake', async (words, message) => {
    const { code, stderr } = await createProject({}).run(['print-config', ...words]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('a mistake in the configuration is told', async () => {
    const { code, stderr } = await createProject({ 'readylint.json': '{ "rulez": {} }' }).run([
      'print-config',
      'a.ts',
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^readylint: readylint\.json:1:3: .*rulez/);
  });
});
