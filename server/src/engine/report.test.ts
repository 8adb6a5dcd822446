import { expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { toReport } from './report.ts';

const TOOL = { name: 'readylint', version: '1.2.3' };

function finding(changes: Partial<Finding>): Finding {
  return {
    rule: 'console-left',
    area: 'logging',
    severity: 'warning',
    confidence: 'high',
    path: 'src/a.ts',
    span: [0, 3],
    range: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
    message: 'message',
    why: 'why',
    related: [],
    fixes: [],
    fingerprint: 'f1',
    ...changes,
  };
}

const at = (line: number, column: number) => ({
  range: { start: { line, column }, end: { line, column: column + 1 } },
});

const reportOf = (findings: Finding[]) =>
  toReport(
    '/project',
    { findings, problems: [], files: { checked: 1, skipped: 2 }, types: 'not used' },
    TOOL,
  );

test('names what is stable and leaves out what is empty or internal', () => {
  const { range } = at(4, 2);
  const full = finding({
    related: [{ path: 'src/b.ts', span: [1, 2], range, message: 'logger' }],
    fixes: [{ title: 'Remove', kind: 'suggestion', changes: [{ do: 'remove-statement', span: [0, 3] }] }],
    suppressed: { by: 'comment', reason: 'wanted' },
  });
  expect(reportOf([full])).toEqual({
    version: 1,
    tool: TOOL,
    root: '/project',
    findings: [
      {
        rule: 'console-left',
        area: 'logging',
        severity: 'warning',
        confidence: 'high',
        path: 'src/a.ts',
        range: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } },
        message: 'message',
        why: 'why',
        related: [{ path: 'src/b.ts', range, message: 'logger' }],
        fixes: [{ title: 'Remove', kind: 'suggestion' }],
        fingerprint: 'f1',
        suppressed: { by: 'comment', reason: 'wanted' },
      },
    ],
    problems: [],
    types: 'not used',
    files: { checked: 1, skipped: 2 },
  });
  const bare = reportOf([finding({})]).findings[0];
  expect(Object.keys(bare ?? {})).not.toEqual(expect.arrayContaining(['related']));
  expect(Object.keys(bare ?? {})).not.toEqual(expect.arrayContaining(['fixes']));
  expect(Object.keys(bare ?? {})).not.toEqual(expect.arrayContaining(['suppressed']));
});

test('sorts by path, line, column, rule, whatever the order was', () => {
  const sorted = [
    finding({ path: 'src/B.ts' }),
    finding({ path: 'src/a.ts', ...at(2, 9) }),
    finding({ path: 'src/a.ts', ...at(10, 1), rule: 'a-rule' }),
    finding({ path: 'src/a.ts', ...at(10, 1), rule: 'b-rule' }),
    finding({ path: 'src/a.ts', ...at(10, 3) }),
    finding({ path: 'src/a/a.ts' }),
    finding({ path: 'src/ä.ts' }),
  ];
  const expected = JSON.stringify(reportOf(sorted));
  expect(reportOf(sorted).findings.map(({ path, range }) => `${path}:${range.start.line}`)).toEqual(
    sorted.map(({ path, range }) => `${path}:${range.start.line}`),
  );
  expect(JSON.stringify(reportOf(sorted.toReversed()))).toBe(expected);
});

test('does not change what the engine gave', () => {
  const findings = [finding({ path: 'b.ts' }), finding({ path: 'a.ts' })];
  reportOf(findings);
  expect(findings.map(({ path }) => path)).toEqual(['b.ts', 'a.ts']);
});

test('problems are sorted, and keep their place where they have one', () => {
  const { range } = at(3, 1);
  const problems = [
    { path: 'b.ts', kind: 'unparsed' as const, message: 'm', range },
    { path: 'a.ts', kind: 'too large' as const, message: 'm' },
  ];
  const report = toReport(
    '/project',
    { findings: [], problems, files: { checked: 2, skipped: 0 }, types: 'not used' },
    TOOL,
  );
  expect(report.problems).toEqual([problems[1], problems[0]]);
});
