import { expect, test } from 'vitest';
import { chooseStyle, coloured, plain } from './style.ts';

const TERMINAL = { isTTY: true };
const PIPE = {};

test.each([
  ['a terminal', false, {}, TERMINAL, coloured],
  ['a pipe', false, {}, PIPE, plain],
  ['a dumb terminal', false, { TERM: 'dumb' }, TERMINAL, plain],
  ['NO_COLOR', false, { NO_COLOR: '1' }, TERMINAL, plain],
  ['an empty NO_COLOR says nothing', false, { NO_COLOR: '' }, TERMINAL, coloured],
  ['FORCE_COLOR into a pipe', false, { FORCE_COLOR: '' }, PIPE, coloured],
  ['FORCE_COLOR=0', false, { FORCE_COLOR: '0' }, TERMINAL, plain],
  ['--no-color before everything', true, { FORCE_COLOR: '1' }, TERMINAL, plain],
])('%s', (_, noColor, env, stream, style) => {
  expect(chooseStyle(noColor, env, stream)).toBe(style);
});
