import { chmodSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createProject, whenRead } from './testing/project.ts';

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
