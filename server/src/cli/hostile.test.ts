import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../engine/report.ts';
import { hostileFiles } from '../facts/testing/hostile.ts';
import { before, createProject, whenRead } from './testing/project.ts';

const GOOD = { 'src/good.ts': 'export function pay() {\n  debugger;\n}\n' };
const FOUND = [{ rule: 'console-left', path: 'src/good.ts' }];
const CHECK = ['check', '--format', 'json', '--fail-on', 'none'];

const reportOf = (stdout: string) => JSON.parse(stdout) as Report;
const kinds = ({ problems }: Report) => Object.fromEntries(problems.map((one) => [one.path, one.kind]));

test('files that would end or hang a parser are named, and no finding is lost', async () => {
  const project = createProject({ ...GOOD, ...hostileFiles() });
  const { code, stdout } = await project.run(CHECK);
  const report = reportOf(stdout);
  expect(code).toBe(0);
  expect(report.findings).toMatchObject(FOUND);
  expect(kinds(report)).toMatchObject({
    'long/one-string.ts': 'too large',
    'long/one-line.ts': 'too large',
    'long/terms.ts': 'too deep',
    'long/chain.ts': 'too deep',
    'bytes/nul.ts': 'unparsed',
    'bytes/binary.ts': 'unparsed',
    'bytes/utf-16.ts': 'unparsed',
    'names/a\nb\u001b[31mc\u202e.ts': 'unparsed',
  });
  expect(kinds(report)).not.toHaveProperty('long/functions.ts');
  expect(Object.values(kinds(report))).not.toContain('crashed');
});

test('folders that lead astray are gone through once', async () => {
  const deep = `${'d/'.repeat(1000)}a.ts`;
  const project = createProject({ ...GOOD, 'loop/a.ts': '' });
  for (const folder of ['.gitignore', 'src/folder.ts', 'src/package.json', 'src/tsconfig.json']) {
    mkdirSync(project.at(folder));
  }
  symlinkSync('../loop', project.at('loop/self'));
  symlinkSync('self.ts', project.at('src/self.ts'));
  symlinkSync('nowhere.ts', project.at('src/dangling.ts'));
  expect(join(project.root, deep).length).toBeLessThan(4096);
  mkdirSync(join(project.at(deep), '..'), { recursive: true });
  const { code, stdout } = await project.run(CHECK);
  expect(code).toBe(0);
  expect(reportOf(stdout).findings).toMatchObject(FOUND);
  expect(kinds(reportOf(stdout))).toEqual({ '.gitignore': 'unreadable' });
});

test.each([
  ['vanishes', 'fs.rmSync(TARGET);', 'missing'],
  ['becomes a folder', 'fs.rmSync(TARGET); fs.mkdirSync(TARGET);', 'unreadable'],
])('a file that %s while others are read is named', async (_, action, kind) => {
  const project = createProject({ ...GOOD, 'src/a.ts': 'a();\n', 'src/z.ts': 'z();\n' });
  const target = JSON.stringify(project.at('src/z.ts'));
  const env = whenRead('a.ts', action.replaceAll('TARGET', target));
  const { code, stdout } = await project.run(CHECK, { env });
  expect(code).toBe(0);
  expect(reportOf(stdout).findings).toMatchObject(FOUND);
  expect(kinds(reportOf(stdout))).toEqual({ 'src/z.ts': kind });
});

test('a disk that hands over a few bytes at a time is read to the end of each file', async () => {
  const project = createProject(GOOD);
  const env = before(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const read = fs.readSync;
    fs.readSync = (file, room, offset, length, at) => read(file, room, offset, Math.min(length, 7), at);
    syncBuiltinESMExports();
  `);
  expect(reportOf((await project.run(CHECK, { env })).stdout)).toMatchObject({
    findings: FOUND,
    problems: [],
  });
});
