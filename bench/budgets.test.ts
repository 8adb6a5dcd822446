import { expect, it } from 'vitest';
import { judge, renderVerdicts, verdict } from './budgets.ts';
import { BIOME, COLD, ESLINT_TYPED } from './commands.ts';
import type { Row } from './whole-runs.ts';

const same = (value: number) => ({ median: value, min: value, max: value });
const row = (name: string, cpu: number): Row => ({
  name,
  cpuSeconds: same(cpu),
  wallSeconds: same(cpu),
  peakMb: same(300),
  notes: [],
});

it('ratios are met up to their budget', () => {
  const verdicts = judge([row(COLD, 3), row(BIOME, 3), row(ESLINT_TYPED, 40)], undefined);
  expect(verdicts.map(({ value, met }) => [value, met])).toEqual([
    [1, true],
    [0.075, false],
    [undefined, undefined],
    [300, true],
  ]);
});

it('each keystroke that has a budget is judged by its p95', () => {
  const latency = { name: 'a comment', mode: 'pull' as const, p50: 1, max: 99 };
  const verdicts = judge([], {
    open: 'a.ts',
    helper: 'b.ts',
    importers: 1,
    starts: [{ mode: 'pull', milliseconds: same(900), peakMb: same(401) }],
    latencies: [
      { ...latency, p95: 31, budgeted: true },
      { ...latency, p95: 99, budgeted: false },
    ],
  });
  const measured = verdicts.filter(({ value }) => value !== undefined);
  expect(measured.map(({ value, met }) => [value, met])).toEqual([
    [900, true],
    [31, false],
    [401, false],
  ]);
});

it('says what was not measured', () => {
  const [, , missing, failed] = renderVerdicts([
    verdict('a', undefined, 1, '×'),
    verdict('b', 31, 30, 'ms'),
  ]).split('\n');
  expect(missing).toMatch(/not measured$/);
  expect(failed).toMatch(/31 ms\s+30 ms\s+NOT MET$/);
});
