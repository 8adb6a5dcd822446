import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { createSession } from '../../server/src/engine/session.ts';
import { createMemoryHost } from '../../server/src/host/memory.ts';
import { readCases } from '../fixtures/case.ts';
import { slipsIn, slipsInMessage, slipsInTitle } from './voice.ts';

const GOOD = '`console.log` writes text to stdout: no search can filter it; use a logger.';

describe('the voice', () => {
  it.each([
    GOOD,
    'If `pay` fails, nobody learns of it: the order counts as paid. Log the error or let it through.',
    '`undefined` comes back as `{ "a: b" }` and ends the request with a TypeError: check it first.',
  ])('takes: %s', (message) => {
    expect(slipsInMessage(message)).toEqual([]);
  });

  it.each([
    ['ends with one full stop', GOOD.slice(0, -1)],
    ['ends with one full stop', `${GOOD}.`],
    ['begins with a capital', `the call ${GOOD}`],
    ['names something', GOOD.replaceAll('`', '')],
    ['closes each backtick', GOOD.replace('`', '')],
    ['has a name between', '`` writes text to a stream: use a logger.'],
    ['says what happens, then', '`console.log` writes text that nobody can filter.'],
    ['has a remedy', '`console.log` writes text to stdout: bad.'],
    ['in four words', '`eval` is: replace it by a parser.'],
    ['320 characters', `\`x\` ${'goes wrong '.repeat(40)}: mend it here.`],
    ['does without "should"', GOOD.replace('use', 'you should use').replace('you ', '')],
    ['does without "Please"', GOOD.replace('; use', '. Please use')],
    ['no value that is missing', GOOD.replace('stdout', 'undefined')],
    ['no value that is missing', GOOD.replace('stdout', '[object Object]')],
    ['no line break', GOOD.replace('console.log', 'console\n  .log')],
    ['single spaces', GOOD.replace(' to ', '  ')],
    ['writes "behaviour', GOOD.replace('stdout', 'a behavior')],
    ['writes "-ise', GOOD.replace('text', 'unserialized text')],
    ['writes "Node"', GOOD.replace('stdout', 'Node.js')],
  ])('%s: %s', (wanted, message) => {
    expect(slipsInMessage(message).join(', ')).toContain(wanted);
  });

  it.each([
    ['begins with a verb', 'remove this line'],
    ['no full stop', 'Remove this line.'],
    ['140 characters', `Remove ${'very '.repeat(40)}much`],
    ['closes each backtick', 'Remove `debugger'],
  ])('of a title %s: %s', (wanted, title) => {
    expect(slipsInTitle(title).join(', ')).toContain(wanted);
    expect(slipsInTitle('Log with `logger.info` from `./logger`')).toEqual([]);
  });
});

/** What people read of each rule, from the code of its fixtures. */
const found = readCases(fileURLToPath(new URL('../../test-fixtures/rules', import.meta.url))).flatMap(
  ({ files }) => {
    const texts = Object.fromEntries([...files].map(([path, { code }]) => [path, code]));
    return createSession(createMemoryHost(texts)).check().findings;
  },
);

describe.each([...rules])('$id speaks like the others', ({ id, summary, why }) => {
  const own = found.filter(({ rule }) => rule === id);
  const slips = (texts: readonly string[], slipsOf: (text: string) => string[]) =>
    [...new Set(texts)].flatMap((text) => slipsOf(text).map((slip) => `${slip}: ${text}`));

  it('in its messages', () => {
    expect(own).not.toEqual([]);
    expect(
      slips(
        own.map(({ message }) => message),
        slipsInMessage,
      ),
    ).toEqual([]);
  });

  it('in the titles of its fixes', () => {
    const titles = own.flatMap(({ fixes }) => fixes.map(({ title }) => title));
    expect(slips(titles, slipsInTitle)).toEqual([]);
  });

  it('on its page and beside other code', () => {
    const places = own.flatMap(({ related }) => related.map(({ message }) => message));
    expect(slips([summary, why, ...places], slipsIn)).toEqual([]);
  });
});
