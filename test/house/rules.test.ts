import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules as found } from '../../rules/index.ts';
import { AREAS, PRESETS } from '../../rules/kit/rule.ts';
import { SUPPRESSION_RULES } from '../../server/src/engine/suppressions/rules.ts';
import { readCases } from '../fixtures/case.ts';
import type { MarkedSource, Region } from '../fixtures/markers.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The engine's own are held to the same. */
const rules = [...found, ...SUPPRESSION_RULES];
const cases = readCases(`${root}/test-fixtures/rules`);

it('no two rules share a name', () => {
  const ids = rules.map(({ id }) => id);
  expect([...new Set(ids)]).toEqual(ids);
});

describe.each([...rules])('$id', (rule) => {
  const sources = cases
    .filter((fixture) => fixture.rule === rule.id)
    .flatMap(({ files }) => [...files.values()]);
  const examples = (kind: Region['kind']) =>
    sources.flatMap((source) =>
      source.regions
        .filter((region) => region.kind === kind)
        .map((region) => expectedIn(source, region, rule.id)),
    );

  it('says what it reports and why, in sentences', () => {
    expect(rule.summary).toMatch(/^\S.*[^.]$/);
    expect(rule.why).toMatch(/^[A-Z`][\s\S]{40,}\.$/);
  });

  it('has an area, a preset and a page', () => {
    expect(AREAS).toContain(rule.area);
    expect(PRESETS).toContain(rule.preset);
    expect(existsSync(`${root}/docs/rules/${rule.id}.md`)).toBe(true);
  });

  it('shows code that it reports: `// doc: bad` in a fixture', () => {
    expect(examples('bad')).not.toEqual([]);
    expect(examples('bad')).not.toContain(0);
  });

  it('shows code that looks alike and is right: `// doc: good` in a fixture', () => {
    expect(examples('good')).not.toEqual([]);
    expect(new Set(examples('good'))).toEqual(new Set([0]));
  });
});

function expectedIn(source: MarkedSource, { firstLine, lastLine }: Region, rule: string): number {
  return source.expectations.filter(
    (each) => each.rule === rule && firstLine <= each.line && each.line <= lastLine,
  ).length;
}
