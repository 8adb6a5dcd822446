import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { hostileReport } from '../testing/hostile-report.ts';
import { finding, report, SETTING } from '../testing/report.ts';
import { writeCheckstyle } from './checkstyle.ts';
import { writeJunit } from './junit.ts';

async function faults(xml: string, schema: string): Promise<string[]> {
  const path = new URL(`../testing/schemas/${schema}.xsd`, import.meta.url);
  const result = await validateXML({ xml, schema: readFileSync(path, 'utf8') });
  return result.errors.map(({ message }) => message);
}

const FORMATS = [
  ['junit', writeJunit],
  ['checkstyle', writeCheckstyle],
] as const;

describe.each(FORMATS)('%s', (schema, write) => {
  test('holds to the schema, with nothing found and with hostile names', async () => {
    expect(await faults(write(report([]), SETTING), schema)).toEqual([]);
    expect(await faults(write(hostileReport(), SETTING), schema)).toEqual([]);
  });

  test('the validator tells a report that is wrong', async () => {
    expect(await faults('<testsuites><file/></testsuites>', schema)).not.toEqual([]);
  });

  test('shows neither what is silenced nor what has low confidence', () => {
    const hidden = [
      finding({ suppressed: { by: 'comment', reason: 'r' }, message: 'm1' }),
      finding({ confidence: 'low', message: 'm2' }),
    ];
    expect(write(report(hidden), SETTING)).not.toMatch(/m1|m2/);
  });
});

test('junit: what fails the check has failed, the rest is skipped, and a clean run has a test', () => {
  const given = report([finding({ severity: 'error' }), finding(), finding({ path: 'src/b.ts' })]);
  const text = writeJunit(given, SETTING);
  expect(text).toContain('<testsuites name="readylint" tests="3" failures="1" errors="0">');
  expect(text).toContain('<testsuite name="src/a.ts" tests="2" failures="1" errors="0" skipped="1">');
  expect(text).toContain('<failure type="console-left (error)" message="src/a.ts:1:1 Nobody can filter');
  expect(writeJunit(report([]), SETTING)).toContain('name="no findings in 3 files"');
});

test('checkstyle: one element a file', () => {
  const text = writeCheckstyle(report([finding(), finding({ path: 'src/b.ts' })]), SETTING);
  expect(text.match(/<file name="[^"]*">/g)).toEqual(['<file name="src/a.ts">', '<file name="src/b.ts">']);
  expect(text).toContain('source="readylint.console-left"');
});
