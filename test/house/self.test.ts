import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('readylint finds nothing in readylint', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const args = [
    'dist/readylint.js',
    'check',
    'server',
    'rules',
    'client',
    'scripts',
    '--format',
    'json',
    '--fail-on',
    'none',
  ];
  const report = JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
  expect(report.findings).toEqual([]);
  expect(report.problems).toEqual([]);
  expect(report.files.checked).toBeGreaterThan(60);
});
