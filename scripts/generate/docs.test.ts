import { expect, it } from 'vitest';
import * as z from 'zod';
import type { Rule } from '../../rules/kit/rule.ts';
import { pageOf } from '../../server/src/engine/rule-pages.ts';
import { parseCase } from '../../test/fixtures/case.ts';
import { renderIndex, renderRule } from './docs.ts';
import { examplesOf } from './examples.ts';

const rule: Rule = {
  id: 'n-plus-one',
  area: 'data',
  summary: 'a query for each row | of another',
  why: 'It is slow.',
  severity: 'warning',
  preset: 'strict',
  options: z.strictObject({
    most: z.number().default(3).describe('Rows that are few.'),
    of: z.enum(['a', 'b']).optional(),
  }),
  check() {},
};

const fixture = parseCase(
  'n-plus-one',
  'basic',
  new Map([
    [
      'src/app.ts',
      '// doc: bad\n  query();\n//^^^^^^ n-plus-one: slow\n// doc: end\nother();\n// doc: good\njoin();\n// doc: end\n',
    ],
  ]),
);

it('the page of a rule shows its examples without their marks', () => {
  const page = renderRule(pageOf(rule, examplesOf(rule.id, [fixture])));
  expect(page).toContain('## Reported\n\nIn `src/app.ts`:\n\n```ts\nquery();\n```\n');
  expect(page).toContain('## Not reported\n\nIn `src/app.ts`:\n\n```ts\njoin();\n```\n');
  expect(page).not.toMatch(/\^|doc:|other\(/);
});

it('the page of a rule shows its presets, its options and how to change it', () => {
  const page = renderRule(pageOf(rule, []));
  expect(page).toContain('\n\nA query for each row | of another.\n\n');
  expect(page).toContain('presets: `strict`, `all`');
  expect(page).toContain('| `most` | number | `3` | Rows that are few. |');
  expect(page).toContain('| `of` | `"a"` or `"b"` |  |  |');
  expect(page).toContain('"n-plus-one": "error"');
  expect(page).toContain('// readylint-disable-next-line n-plus-one -- <reason>');
});

it('the examples of one rule are not those of another', () => {
  expect(examplesOf('other', [fixture])).toEqual([]);
});

it('the index lists the rules by area', () => {
  const index = renderIndex([rule, { ...rule, id: 'console-left', area: 'logging' }]);
  expect(index.indexOf('## data')).toBeLessThan(index.indexOf('## logging'));
  expect(index).toContain(
    '| [n-plus-one](n-plus-one.md) | a query for each row \\| of another | warning | strict |',
  );
});
