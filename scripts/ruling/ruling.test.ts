import { expect, it } from 'vitest';
import { difference } from './difference.ts';
import { type Report, type ReportedFinding, summarizeReport } from './summary.ts';

const finding = (path: string, more: Partial<ReportedFinding> = {}): ReportedFinding => ({
  rule: 'console-left',
  severity: 'warning',
  path,
  range: { start: { line: 1, column: 1 }, end: { line: 1, column: 12 } },
  message: 'a message that quotes code',
  ...more,
});

const report = (...findings: ReportedFinding[]): Report => ({
  findings,
  problems: [{ path: 'broken.ts', kind: 'unparsed' }],
  types: 'not used',
  files: { checked: 3, skipped: 0 },
});

const summary = (...findings: ReportedFinding[]) => summarizeReport(report(...findings), 'shop', 'abc1234');

it('counts per rule and severity, and tells what is silenced', () => {
  const silenced = finding('b.ts', { suppressed: { by: 'comment', reason: 'why' } });
  const { rules, problems } = summary(finding('a.ts'), silenced, finding('a.ts', { severity: 'info' }));
  expect(rules).toEqual({ 'console-left': { info: 1, silenced: 1, warning: 1 } });
  expect(problems).toEqual({ unparsed: 1 });
});

it('holds nothing of the code', () => {
  expect(JSON.stringify(summary(finding('a.ts')))).not.toContain('quotes code');
});

it('is the same for any order of findings', () => {
  const [a, b, c] = [finding('a.ts'), finding('b.ts'), finding('a.ts', { rule: 'n-plus-one' })];
  expect(JSON.stringify(summary(a, b, c))).toBe(JSON.stringify(summary(c, b, a)));
});

it.each([
  { rule: 'n-plus-one' },
  { severity: 'error' },
  { message: 'another message' },
  { range: { start: { line: 2, column: 1 }, end: { line: 2, column: 12 } } },
  { suppressed: { by: 'comment', reason: 'why' } },
])('a file differs when its finding does: %o', (more) => {
  expect(summary(finding('a.ts', more)).hashes).not.toEqual(summary(finding('a.ts')).hashes);
});

it('says what a rule gained and lost, and where', () => {
  const before = summary(finding('a.ts'), finding('b.ts'), finding('same.ts'));
  const after = summary(finding('a.ts', { rule: 'n-plus-one' }), finding('c.ts'), finding('same.ts'));
  expect(difference(before, after)).toEqual([
    'console-left (warning): -1 (3 -> 2)',
    'n-plus-one (warning): +1 (0 -> 1)',
    '3 files differ (+ new findings, - none left, ~ others):',
    '  ~ a.ts',
    '  - b.ts',
    '  + c.ts',
  ]);
  expect(difference(before, before)).toEqual([]);
});

it('names another commit, another mode and other problems', () => {
  const before = summary();
  const after = {
    ...before,
    commit: 'def5678',
    types: 'used',
    problems: {},
    files: { checked: 4, skipped: 0 },
  };
  expect(difference(before, after)).toEqual([
    'commit: abc1234 -> def5678',
    'types: not used -> used',
    'files checked: 3 -> 4',
    'problem (unparsed): -1 (1 -> 0)',
  ]);
});

it('names up to twenty files', () => {
  const many = Array.from({ length: 23 }, (_, i) => finding(`f${String(i).padStart(2, '0')}.ts`));
  const lines = difference(summary(), summary(...many));
  expect(lines.filter((line) => /^ {2}\+/.test(line))).toHaveLength(20);
  expect(lines.at(-1)).toBe('  … and 3 more');
});
