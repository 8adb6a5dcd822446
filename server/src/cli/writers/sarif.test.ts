import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import type { Report } from '../../engine/report.ts';
import { hostileReport } from '../testing/hostile-report.ts';
import { finding, report, SETTING } from '../testing/report.ts';
import type { Setting } from './index.ts';
import { writeSarif } from './sarif.ts';

const schema = createRequire(import.meta.url).resolve('schemastore/schemas/json/sarif-2.1.0.json');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats['default'](ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));

function runOf(given: Report, setting: Partial<Setting> = {}) {
  const log = JSON.parse(writeSarif(given, { ...SETTING, ...setting }));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0];
}

const related = [
  { path: 'src/b.ts', range: finding().range, message: 'the loop' },
  { path: 'src/c.ts', range: finding().range, message: 'the query' },
];

test('holds to the schema, with nothing found and with hostile names', () => {
  expect(runOf(report([])).results).toEqual([]);
  expect(runOf(hostileReport()).results).toHaveLength(4);
});

test('the validator tells a log that is wrong', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

test('a finding has its rule with help, its level, place, and names that last', () => {
  const { results, tool } = runOf(report([finding({ severity: 'info' }), finding()]), {
    inRepository: (path) => `packages/my api/${path}`,
  });
  const rule = tool.driver.rules[results[0].ruleIndex];
  expect(rule).toMatchObject({ id: 'console-left', helpUri: expect.stringContaining('console-left.md') });
  expect(rule.help.markdown).toContain('```ts');
  expect(results[0]).toMatchObject({ ruleId: 'console-left', level: 'note' });
  expect(results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'packages/my%20api/src/a.ts', uriBaseId: 'SRCROOT' },
    region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 12 },
  });
  // Two findings of one fingerprint are two.
  expect(results.map((one: Result) => one.partialFingerprints['readylint/v1'])).toEqual(['f:1', 'f:2']);
});

interface Result {
  partialFingerprints: Record<string, string>;
}

test('the way to a finding is a code flow that begins at it', () => {
  const [result] = runOf(report([finding({ related })])).results;
  const steps = result.codeFlows[0].threadFlows[0].locations;
  expect(steps.map((step: Step) => step.location.message.text)).toEqual([
    'Nobody can filter this line.',
    'the loop',
    'the query',
  ]);
  expect(result.relatedLocations).toHaveLength(2);
  expect(runOf(report([finding()])).results[0]).not.toHaveProperty('codeFlows');
});

interface Step {
  location: { message: { text: string } };
}

test('what is silenced is suppressed, in the source or outside of it; what has low confidence is not told', () => {
  const { results } = runOf(
    report([
      finding({ suppressed: { by: 'comment', reason: 'r' } }),
      finding({ suppressed: { by: 'baseline', reason: 'known' } }),
      finding({ confidence: 'low' }),
    ]),
  );
  expect(results.map((one: { suppressions: unknown }) => one.suppressions)).toEqual([
    [{ kind: 'inSource', status: 'accepted', justification: 'r' }],
    [{ kind: 'external', status: 'accepted', justification: 'known' }],
  ]);
});

test('problems are notifications, and one that spoils the report says that the run failed', () => {
  const [invocation] = runOf(hostileReport()).invocations;
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications.map((one: { level: string }) => one.level)).toEqual([
    'error',
    'warning',
  ]);
});

test('a name cannot make a link', () => {
  const [result] = runOf(report([finding({ message: '[look](https://a.example)' })])).results;
  expect(result.message.text).toBe('[look] (https://a.example)');
});
