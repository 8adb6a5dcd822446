import { expect, it } from 'vitest';
import { statementStart } from './statement-start.ts';
import type { FileView } from './views.ts';

/** The place of `here` in a text. */
function startOf(text: string) {
  const file = { text: ([start, end]: readonly [number, number]) => text.slice(start, end) } as FileView;
  const start = statementStart(file, text.indexOf('here'));
  return start && text.slice(start.at);
}

it.each([
  ['a();\n\n  const b = await here();', 'const b = await here();'],
  ['a()\nconst b = here()', 'const b = here()'],
  ['{\n  res.json(\n    await here());', 'res.json(\n    await here());'],
  ['const c = 1\nreturn await here()', 'return await here()'],
  ['const b =\n  await here()', 'const b =\n  await here()'],
  ['// why\nreturn here()', 'return here()'],
])('finds the start of the statement in %j', (text, start) => {
  expect(startOf(text)).toBe(start);
});

it.each([
  'if (a)\n  return here()',
  'else\n  return here()',
  'while(here())',
  '{ a, b: here() }',
  'a\n  // why\n  here()',
])('finds none in %j', (text) => {
  expect(startOf(text)).toBeUndefined();
});
