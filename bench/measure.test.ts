import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { crashOf, measure } from './measure.ts';
import { readUsage, TIME } from './time.ts';

it('reads what GNU time writes', () => {
  expect(readUsage('1.50 0.25 2.00 204800\n')).toEqual({ cpuSeconds: 1.75, wallSeconds: 2, peakMb: 200 });
  expect(readUsage('Command terminated by signal 9\n1.00 0.00 2.00 1024\n').peakMb).toBe(1);
});

it('reads what macOS time writes', () => {
  const text = `real         2.00
user         1.50
sys          0.25
           209715200  maximum resident set size
                   0  average shared memory size
`;
  expect(readUsage(text)).toEqual({ cpuSeconds: 1.75, wallSeconds: 2, peakMb: 200 });
});

it('tells findings from a crash', () => {
  expect(crashOf(0)).toBeUndefined();
  expect(crashOf(1)).toBeUndefined();
  expect(crashOf(2)).toBe('ended with exit code 2');
  expect(crashOf(128 + 9)).toBe('ended by SIGKILL');
});

it.skipIf(!existsSync(TIME))('measures a whole process and keeps its output', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  onTestFinished(() => rmSync(scratch, { recursive: true }));
  const script = "console.log('out'); console.error('err'); Buffer.alloc(2e8, 1); process.exit(1)";
  const run = measure([process.execPath, '-e', script], scratch, scratch);
  expect(run.output).toBe('out\nerr\n');
  expect(run.crash).toBeUndefined();
  expect(run.peakMb).toBeGreaterThan(190);
  expect(run.cpuSeconds).toBeGreaterThan(0);
  const killed = measure([process.execPath, '-e', "process.kill(process.pid, 'SIGKILL')"], scratch, scratch);
  expect(killed.crash).toBe('ended by SIGKILL');
});
