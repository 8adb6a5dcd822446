import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oxc from 'oxc-parser/src-js/bindings.js';
import type { deserialize } from 'oxc-parser/src-js/generated/deserialize/ts.js';
import { expect, it } from 'vitest';
import { dialectOf } from '../server/src/facts/parse/dialect.ts';
import { SNIPPETS } from '../server/src/facts/testing/snippets.ts';
import { blockParser } from '../server/src/host/parser-block.ts';
import { leaner } from './lean-reader.mjs';

const path = createRequire(import.meta.url).resolve('oxc-parser/src-js/generated/deserialize/ts.js');
const code = readFileSync(path, 'utf8');
const lean: { deserialize: typeof deserialize } = await import(
  `data:text/javascript;base64,${Buffer.from(leaner(code)).toString('base64')}`
);
const whole = blockParser(oxc);
const leanest = blockParser(oxc, lean.deserialize);

function read(parse: typeof whole, name: string, text: string): unknown {
  const lang = dialectOf(name) ?? 'ts';
  const tree = parse?.(name, text, { lang, sourceType: 'unambiguous', astType: 'ts', preserveParens: false });
  return tree && { program: tree.program, comments: tree.comments, errors: tree.errors };
}

/** What the lean tree leaves out stands in every name as TypeScript writes it. */
function withoutEmpty(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (_, value) => {
      if (typeof value === 'bigint') return String(value);
      if (value?.type !== 'Identifier') return value;
      const { decorators = [], optional = false, typeAnnotation = null, ...rest } = value;
      return { decorators, optional, typeAnnotation, ...rest };
    }),
  );
}

it.each(Object.entries(SNIPPETS))('the lean reader reads what the whole one reads: %s', (name, text) => {
  const tree = withoutEmpty(read(leanest, name, text));
  expect(tree).toEqual(withoutEmpty(read(whole, name, text)));
  expect(tree).toHaveProperty('program.type', 'Program');
});

it('takes out what it is for', () => {
  const left = leaner(code);
  expect(left).not.toMatch(/(?<!function )\bdeserialize(I32|Box\w+|Bool)\([^()]*\)/);
  expect(left.match(/decorators: \[\]/g)?.length).toBeLessThan(code.match(/decorators: \[\]/g)?.length ?? 0);
});
