import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseCase, readCases } from '../../test/fixtures/case.ts';
import { claims } from './claims.ts';
import { renderKnown, shownIn, unshown } from './known.ts';

const example = (text: string) => shownIn([parseCase('leak', 'case', new Map([['a.ts', text]]))]);
const bad = '// known: koa leak,lie bad\nsend(error);\n//@1-4 leak: sends\n//@1-4 lie: lies\n';
const good = '// known: koa leak,lie good\nsend(1);\n';
const claimed = new Map([['leak', new Set(['koa'])]]);

it('has bad and good code for every library that the tables tell a rule of', () => {
  const cases = readCases(fileURLToPath(new URL('../../test-fixtures/rules', import.meta.url)));
  expect(unshown(claims(), shownIn(cases))).toEqual([]);
});

it('reads the claims from the tables', () => {
  const found = claims();
  expect(found.get('error-leak')).toContain('elysia');
  expect(found.get('unhandled-call')).toContain('resend');
  expect(found.get('floating-promise')).toContain('node-cron');
  expect(found.get('unguarded-async-handler')).toContain('socket.io');
  expect(found.get('unhandled-error-event')).toContain('pg');
});

it('names what is not shown', () => {
  expect(unshown(claimed, example(bad + good))).toEqual([]);
  expect(unshown(claimed, example(bad))).toEqual(['leak: koa good']);
  expect(unshown(claimed, example(good))).toEqual(['leak: koa bad']);
});

it('names a stretch that shows another thing than it says', () => {
  expect(unshown(claimed, example(`${bad}${good}//@1-4 leak: sends\n`))).toEqual([
    'leak/case/a.ts: leak koa good: 1 findings',
  ]);
  expect(unshown(claimed, example(`// known: koa leak bad\nsend(1);\n${good}`))).toContain(
    'leak/case/a.ts: leak koa bad: 0 findings',
  );
});

it('writes a table for each rule', () => {
  expect(renderKnown(example(bad))).toContain(
    '## [lie](rules/lie.md)\n\n| library | reported | right |\n|---|---|---|\n| koa | [leak/case/a.ts](../test-fixtures/rules/leak/case/a.ts) |  |',
  );
});
