import { chmodSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createProject, whenRead } from './testing/project.ts';
import { createRepository } from './testing/repository.ts';

const BEFORE = 'export function add(a: number) {\n  debugger;\n  return a;\n}\n';
const AFTER = 'export function add(a: number) {\n  return a;\n}\n';

describe('check --fix', () => {
  test('writes the safe fixes, reports what remains and says how many', async () => {
    const project = createProject({ 'src/a.ts': `${BEFORE}console.log(1);\n`, 'src/b.ts': BEFORE });
    const { code, stdout, stderr } = await project.run(['check', '--fix']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(project.text('src/a.ts')).toBe(`${AFTER}console.log(1);\n`);
    expect(project.text('src/b.ts')).toBe(AFTER);
    expect(stdout).toContain('4:1  warning');
    expect(stdout).not.toContain('debugger');
    expect(stdout).toMatch(/^0 errors, 1 warning, 0 infos · 2 files checked · 2 fixed$/m);
  });

  test('leaves other files of the project alone', async () => {
    const project = createProject({ 'src/a.ts': BEFORE, 'src/b.ts': BEFORE });
    await project.run(['check', '--fix', 'src/b.ts']);
    expect(project.text('src/a.ts')).toBe(BEFORE);
    expect(project.text('src/b.ts')).toBe(AFTER);
  });

  test('without --fix nothing is written', async () => {
    const project = createProject({ 'src/a.ts': BEFORE });
    const { stdout } = await project.run(['check']);
    expect(stdout).toContain('1 fixable with --fix');
    expect(project.text('src/a.ts')).toBe(BEFORE);
  });

  test('keeps line ends, the byte order mark and the mode, and leaves no other file behind', async () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const project = createProject({ 'src/a.ts': `\uFEFF${crlf(`debugger;\n${BEFORE}`)}` });
    chmodSync(project.at('src/a.ts'), 0o754);
    await project.run(['check', '--fix']);
    expect(project.bytes('src/a.ts').toString('hex')).toBe(
      Buffer.from(`\uFEFF${crlf(AFTER)}`).toString('hex'),
    );
    expect(statSync(project.at('src/a.ts')).mode & 0o777).toBe(0o754);
    expect(readdirSync(project.at('src'))).toEqual(['a.ts']);
  });

  test('does not overwrite a file that changed after it was read, and ends with 2', async () => {
    const project = createProject({ 'src/a.ts': BEFORE, 'src/b.ts': BEFORE });
    const env = whenRead('a.ts', "fs.appendFileSync(path, '// typed meanwhile\\n');");
    const { code, stdout, stderr } = await project.run(['check', '--fix'], { env });
    expect(code).toBe(2);
    expect(stderr).toBe(
      'readylint: src/a.ts was not fixed: it changed on disk in the meantime. Run the command again.\n',
    );
    expect(project.text('src/a.ts')).toBe(`${BEFORE}// typed meanwhile\n`);
    expect(project.text('src/b.ts')).toBe(AFTER);
    expect(stdout).toMatch(/^src\/a\.ts\n {2}2:3 {2}error/m);
    expect(stdout).toContain('1 fixed');
  });

  test('does not damage a file that is not UTF-8', async () => {
    const latin = Buffer.concat([Buffer.from(`// caf`), Buffer.from([0xe9]), Buffer.from(`\n${BEFORE}`)]);
    const project = createProject({ 'src/a.ts': latin });
    const { code, stderr } = await project.run(['check', '--fix']);
    expect(code).toBe(2);
    expect(stderr).toContain('src/a.ts was not fixed: it is not valid UTF-8');
    expect(project.bytes('src/a.ts').equals(latin)).toBe(true);
  });
});

const UNAWAITED =
  'async function save() {\n  throw new Error();\n}\nexport async function go() {\n  save();\n}\n';

describe('check --fix-suggestions', () => {
  test('takes the first suggestion of the rule that is named, and no safe fix without --fix', async () => {
    const project = createProject({ 'src/a.ts': `${BEFORE}${UNAWAITED}console.log(1);\n` });
    const { stdout } = await project.run(['check', '--fix-suggestions', 'floating-promise']);
    expect(project.text('src/a.ts')).toBe(
      `${BEFORE}${UNAWAITED.replace('  save();', '  await save();')}console.log(1);\n`,
    );
    expect(stdout).toContain('1 fixed');
    await project.run(['check', '--fix', '--fix-suggestions', 'console-left']);
    expect(project.text('src/a.ts')).toBe(AFTER + UNAWAITED.replace('  save();', '  await save();'));
  });

  test('never silences', async () => {
    const only = 'export const serve = () => {\n  process.stdin.resume();\n  console.log(`ready`);\n};\n';
    const project = createProject({ 'src/a.ts': only });
    await project.run(['check', '--fix-suggestions', 'console-left']);
    expect(project.text('src/a.ts')).not.toContain('readylint-disable');
  });

  test('of a rule that there is not', async () => {
    const { code, stderr } = await createProject({ 'a.ts': '' }).run([
      'check',
      '--fix-suggestions',
      'consol-left',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean console-left?');
  });
});

describe('check --dry-run', () => {
  test('prints a patch that git applies, and writes nothing', async () => {
    const crlf = `\uFEFF${`debugger;\n${BEFORE}`.replaceAll('\n', '\r\n')}`;
    const long = Array.from({ length: 30 }, (_, n) => `f(${n});\n`).join('');
    const files = {
      'src/a b.ts': crlf,
      'src/"q".ts': 'f();\ndebugger;',
      'src/c.ts': `debugger;\n${long}debugger;\n${long}`,
    };
    const repository = createRepository(files);
    const { code, stdout, stderr } = await repository.run(['check', '--fix', '--dry-run']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(repository.git('status', '--porcelain')).toBe('');
    expect(stdout.match(/^@@/gm)).toHaveLength(4);

    repository.write('fixes.patch', stdout);
    repository.git('apply', 'fixes.patch');
    repository.remove('fixes.patch');
    const patched = Object.keys(files).map((path) => repository.bytes(path).toString('hex'));
    repository.git('checkout', '-q', '.');
    await repository.run(['check', '--fix']);
    expect(Object.keys(files).map((path) => repository.bytes(path).toString('hex'))).toEqual(patched);
    expect(await repository.run(['check', '--fix', '--dry-run'])).toEqual({
      code: 0,
      stdout: 'No fixes to write.\n',
      stderr: '',
    });
  });

  test('wants something to show', async () => {
    const { code, stderr } = await createProject({ 'a.ts': '' }).run(['check', '--dry-run']);
    expect(code).toBe(2);
    expect(stderr).toContain('add one of them');
  });
});
