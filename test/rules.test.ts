import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { createSession } from '../server/src/engine/session.ts';
import { SUPPRESSION_RULES } from '../server/src/engine/suppressions/rules.ts';
import { createMemoryHost } from '../server/src/host/memory.ts';
import { readCases } from './fixtures/case.ts';
import { checkCase } from './fixtures/check-case.ts';

const cases = readCases(fileURLToPath(new URL('../test-fixtures/rules', import.meta.url)));
const openSession = (files: Readonly<Record<string, string>>) =>
  createSession(createMemoryHost({ ...files }));

/** The engine's own are held to the same. */
const ids = [...rules, ...SUPPRESSION_RULES].map(({ id }) => id);

describe.each(ids)('%s', (id) => {
  const own = cases.filter(({ rule }) => rule === id);
  const results = own.map((fixture) => ({ fixture, ...checkCase(fixture, openSession) }));

  it.each(results.map(({ fixture, differences }) => [fixture.name, differences]))('%s', (_, differences) => {
    if (differences.length > 0) expect.fail(`\n${differences.join('\n\n')}`);
  });

  it('has the text of a fixed file written down, where it offers fixes', () => {
    const findings = results.flatMap((result) => result.findings).filter(({ rule }) => rule === id);
    if (!findings.some(({ fixes }) => fixes.length > 0)) return;
    expect(own.flatMap(({ fixed }) => fixed)).not.toEqual([]);
  });
});

it('every fixture folder belongs to a rule', () => {
  expect(cases.filter(({ rule }) => !ids.includes(rule)).map(({ rule, name }) => `${rule}/${name}`)).toEqual(
    [],
  );
});
