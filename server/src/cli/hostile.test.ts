import { mkdirSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hostileFiles } from '../facts/testing/hostile.ts';
import { createProject, whenRead } from './testing/project.ts';
import { reportOf } from './testing/report.ts';

const GOOD = { 'src/good.ts': 'export function pay() {\n  debugger;\n}\n' };
const FOUND = [{ rule: 'console-left', path: 'src/good.ts' }];

test('files that would end or hang a parser are named, and no finding is lost', async () => {
  const files = hostileFiles();
  const project = createProject({ ...GOOD, ...files });
  const { code, stdout } = await project.run(['check', '--format', 'json', '--no-cache']);
  const { findings, problems } = reportOf(stdout);
  expect(code).toBe(0);
  expect(findings).toMatchObject(FOUND);
  const named = new Set(problems.map((one) => one.path));
  for (const path of ['long/one-string.ts', 'long/one-line.ts', 'bytes/nul.ts', 'bytes/binary.ts']) {
    expect(named).toContain(path);
  }
  expect(problems.filter((one) => one.kind === 'crashed')).toEqual([]);
});
