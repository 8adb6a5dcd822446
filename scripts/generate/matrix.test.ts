import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseCase, readCases } from '../../test/fixtures/case.ts';
import { cellsOf, gapsOf, renderMatrix } from './matrix.ts';

const example = (text: string) => parseCase('rule', 'case', new Map([['a.ts', text]]));
const bad = '// matrix: koa zod bad\nsave(body);\n//@1-4 rule: body\n';

it('shows every cell that a row of the fixtures claims', () => {
  const cells = cellsOf(readCases(fileURLToPath(new URL('../../test-fixtures/rules', import.meta.url))));
  expect(gapsOf(cells)).toEqual([]);
  const named = (one: 'framework' | 'validator') => new Set(cells.map((cell) => cell[one]));
  for (const one of 'express fastify nest nest-gateway next hono koa h3 elysia sveltekit react-router trpc graphql socket.io ws bullmq lambda workers'.split(
    ' ',
  ))
    expect(named('framework')).toContain(one);
  for (const one of 'zod valibot arktype yup joi superstruct ajv typebox class-validator express-validator celebrate by-hand'.split(
    ' ',
  ))
    expect(named('validator')).toContain(one);
});

it('names the kinds that are missing', () => {
  expect(gapsOf(cellsOf([example(bad)]))).toEqual([
    'koa zod: no good example',
    'koa zod: no near-miss example',
  ]);
});

it('names a stretch that does not show what it says', () => {
  const text = `${bad}// matrix: koa zod good\nsave(body);\n//@1-4 rule: body\n// matrix: koa zod near-miss\nsave(1);\n`;
  expect(gapsOf(cellsOf([example(text)]))).toEqual(['rule/case/a.ts: koa zod good has 1 findings']);
});

it('writes one row for a framework and a validator', () => {
  const [row] = renderMatrix(cellsOf([example(bad)]))
    .split('\n')
    .filter((line) => line.startsWith('| koa'));
  expect(row).toBe('| koa | zod | [case/a.ts](../test-fixtures/rules/rule/case/a.ts) |  |  |');
});
