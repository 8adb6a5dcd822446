import { expect, test } from 'vitest';
import type { ProblemKind } from '../../engine/finding.ts';
import { finding, report } from '../testing/report.ts';
import { verdict } from './verdict.ts';

test.each([
  ['error', 'error', 1],
  ['warning', 'error', 0],
  ['warning', 'warning', 1],
  ['info', 'warning', 0],
  ['info', 'info', 1],
  ['error', 'none', 0],
] as const)('%s with --fail-on %s: %i', (severity, failOn, code) => {
  expect(verdict(report([finding({ severity })]), failOn)).toBe(code);
});

test('what people are not shown fails no pipeline', () => {
  const hidden = [
    finding({ severity: 'error', confidence: 'low' }),
    finding({ severity: 'error', suppressed: { by: 'comment', reason: 'r' } }),
  ];
  expect(verdict(report(hidden), 'info')).toBe(0);
});

test.each([
  ['config', 2],
  ['crashed', 2],
  ['unparsed', 0],
  ['too large', 0],
  ['missing', 0],
] as [ProblemKind, number][])('a problem of kind %s: %i', (kind, code) => {
  expect(verdict(report([], { problems: [{ path: 'a.ts', kind, message: 'm' }] }), 'none')).toBe(code);
});
