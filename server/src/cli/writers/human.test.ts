import { describe, expect, test } from 'vitest';
import type { Report } from '../../engine/report.ts';
import { coloured } from '../terminal/style.ts';
import { finding, report, SETTING } from '../testing/report.ts';
import { writeHuman } from './human.ts';
import type { Setting } from './index.ts';

const write = (given: Report, setting: Partial<Setting> = {}) =>
  writeHuman(given, { ...SETTING, ...setting });
const summaryOf = (given: Report, setting?: Partial<Setting>) =>
  write(given, setting).trimEnd().split('\n').at(-1);
const related = [{ path: 'src/log.ts', range: finding().range, message: 'the logger' }];
const choice = (title: string) => ({ title, kind: 'suggestion' as const });

test('groups by file and shows place, code, related places and fixes', () => {
  const second = { start: { line: 2, column: 3 }, end: { line: 2, column: 11 } };
  const findings = [
    finding({ related, fixes: [choice('Use the logger'), choice('Remove it')] }),
    finding({ severity: 'error', range: second, fixes: [{ title: 'Remove `debugger`', kind: 'fix' }] }),
    finding({ path: 'src/b.ts', severity: 'info' }),
  ];
  const source = (path: string) =>
    path === 'src/a.ts' ? 'console.log(1);\r\n  debugger;\r\n' : 'console.log(2);';
  expect(write(report(findings), { source })).toBe(
    `src/a.ts
  1:1  warning  Nobody can filter this line.  console-left
    1 | console.log(1);
      | ^^^^^^^^^^^
    see src/log.ts:1:1 the logger
    fix in the editor: Use the logger | Remove it
  2:3  error  Nobody can filter this line.  console-left
    2 | debugger;
      | ^^^^^^^^
    fix Remove \`debugger\` (--fix)

src/b.ts
  1:1  info  Nobody can filter this line.  console-left
    1 | console.log(2);
      | ^^^^^^^^^^^

1 error, 1 warning, 1 info · 3 files checked · 1 fixable with --fix
`,
  );
});

test('a file that cannot be read any more is shown without its code', () => {
  expect(write(report([finding()]), { source: () => undefined })).not.toContain('|');
});

describe('the summary', () => {
  test('of nothing', () => {
    expect(write(report([]))).toBe('No findings · 3 files checked\n');
  });

  test('counts what is fixed, suppressed, skipped and in trouble', () => {
    const findings = [finding({ suppressed: { by: 'comment', reason: 'r' } }), finding()];
    const given = report(findings, {
      files: { checked: 1, skipped: 2 },
      problems: [{ path: 'src/c.ts', kind: 'too large', message: 'm' }],
    });
    expect(summaryOf(given, { fixed: 4 })).toBe(
      '0 errors, 1 warning, 0 infos · 1 file checked, 2 skipped · 4 fixed · 1 suppressed · 1 problem',
    );
  });
});

test('what is silenced or of low confidence is not shown', () => {
  const hidden = [
    finding({ suppressed: { by: 'comment', reason: 'r' } }),
    finding({ confidence: 'low', fixes: [{ title: 'f', kind: 'fix' }] }),
  ];
  expect(write(report(hidden))).toBe('No findings · 3 files checked · 1 suppressed\n');
});

test('problems follow the findings, but for those that were told before', () => {
  const problems: Report['problems'] = [
    { path: 'nowhere.ts', kind: 'missing', message: 'm1' },
    { path: 'src/c.ts', kind: 'unparsed', message: 'm2', range: finding().range },
    { path: 'src/d.ts', kind: 'too large', message: 'm3' },
  ];
  const text = write(report([finding()], { problems }), { told: new Set(['nowhere.ts']) });
  expect(text).toMatch(
    /console-left[\s\S]*\nProblems\n {2}src\/c\.ts:1:1 unparsed m2\n {2}src\/d\.ts too large m3\n\n/,
  );
  expect(text).not.toContain('m1');
  expect(text).toContain('3 problems\n');
});

test('nothing from the workspace reaches the terminal as it is', () => {
  const evil = '\u001B[2J\u009B\u202E\r\n\t\u2028';
  const place = { ...finding().range };
  const given = report(
    [
      finding({
        path: evil,
        message: evil,
        related: [{ path: evil, range: place, message: evil }],
        fixes: [choice(evil)],
      }),
    ],
    { problems: [{ path: `${evil}2`, kind: 'unparsed', message: evil }] },
  );
  const text = write(given, { source: () => `${evil}\u0007` });
  const control = [...text].filter((character) => /[\p{Cc}\u202E\u2028]/u.test(character));
  expect(new Set(control)).toEqual(new Set(['\n']));
  expect(text.split('\n').filter((line) => line.includes('\\u001b[2J')).length).toBeGreaterThanOrEqual(5);
});

describe('on a terminal', () => {
  const message = 'This message has many words that do not fit into one line of a narrow terminal window.';
  const fixes = [choice('A title that is long enough to be cut'), choice('and another one')];

  test('messages are broken between words and hints are cut', () => {
    const text = write(report([finding({ message, fixes })]), { columns: 48 });
    const lines = text.split('\n').slice(1, 9);
    expect(lines).toEqual([
      '  1:1  warning  This message has many words that',
      '                do not fit into one line of a',
      '                narrow terminal window.',
      '                console-left',
      '    1 | console.log(1);',
      '      | ^^^^^^^^^^^',
      '    fix in the editor: A title that is long eno…',
      '',
    ]);
  });

  test('elsewhere a message stays on its line', () => {
    expect(write(report([finding({ message })]))).toContain(`  1:1  warning  ${message}  console-left\n`);
  });

  test('colours add nothing but colours', () => {
    const given = report([finding({ message, related, fixes }), finding({ severity: 'error' })]);
    const text = write(given, { style: coloured, columns: 60 });
    expect(text).toContain('\u001B[31merror\u001B[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what an escape looks like
    expect(text.replace(/\u001B\[\d+m/g, '')).toBe(write(given, { columns: 60 }));
  });
});
