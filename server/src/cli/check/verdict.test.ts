import { expect, test } from 'vitest';
import type { ProblemKind } from '../../engine/finding.ts';
import { finding, report } from '../testing/report.ts';
import { type Gate, verdict } from './verdict.ts';

const gate = (changes: Partial<Gate> = {}): Gate => ({
  failOn: 'error',
  allowed: 0,
  wantsAllParsed: false,
  ...changes,
});
const problem = (kind: ProblemKind) => ({ path: 'a.ts', kind, message: 'm' });

test.each([
  ['error', 'error', 1],
  ['warning', 'error', 0],
  ['warning', 'warning', 1],
  ['info', 'warning', 0],
  ['info', 'info', 1],
  ['error', 'none', 0],
] as const)('%s with --fail-on %s: %i', (severity, failOn, code) => {
  expect(verdict(report([finding({ severity })]), gate({ failOn }))).toBe(code);
});

test('what people are not shown fails no pipeline', () => {
  const hidden = [
    finding({ severity: 'error', confidence: 'low' }),
    finding({ severity: 'error', suppressed: { by: 'comment', reason: 'r' } }),
  ];
  expect(verdict(report(hidden), gate({ failOn: 'info' }))).toBe(0);
});

test.each([
  ['config', 2],
  ['crashed', 2],
  ['unparsed', 0],
  ['too large', 0],
  ['missing', 0],
] as [ProblemKind, number][])('a problem of kind %s: %i', (kind, code) => {
  expect(verdict(report([], { problems: [problem(kind)] }), gate({ failOn: 'none' }))).toBe(code);
});

test.each(['unparsed', 'too large', 'too deep', 'unreadable'] as const)(
  'a problem of kind %s where all files must be read: 2',
  (kind) => {
    const given = report([], { problems: [problem(kind)] });
    expect(verdict(given, gate({ wantsAllParsed: true }))).toBe(2);
    expect(verdict(given, gate())).toBe(0);
  },
);

test('so many findings that fail may be allowed, and no more', () => {
  const errors = [finding({ severity: 'error' }), finding({ severity: 'error' }), finding()];
  expect(verdict(report(errors), gate({ allowed: 2 }))).toBe(0);
  expect(verdict(report(errors), gate({ allowed: 1 }))).toBe(1);
});
