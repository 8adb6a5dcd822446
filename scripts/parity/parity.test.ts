import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { sayEslint } from './from-eslint.ts';
import { sayCommand, sayNodeApi } from './from-report.ts';
import { sayServer } from './from-server.ts';
import { differences, type Said } from './said.ts';

const one: Said = {
  path: 'a.ts',
  start: [1, 2],
  end: [1, 5],
  rule: 'console-left',
  message: 'Nobody reads this.',
  choices: ['Remove it'],
  fixable: true,
  severity: 'warning',
};
const KEY = 'a.ts:1:2-1:5 console-left Nobody reads this.';

test.each<[string, Said[], Said[], string[]]>([
  ['none', [one], [{ ...one }], []],
  ['one is missing', [one], [], [`- ${KEY}`]],
  ['one is too many', [one], [one, one], [`+ ${KEY} (2)`]],
  [
    'another place',
    [one],
    [{ ...one, end: [2, 1] }],
    [`- ${KEY}`, '+ a.ts:1:2-2:1 console-left Nobody reads this.'],
  ],
  [
    'another severity',
    [one],
    [{ ...one, severity: 'error' }],
    [`~ ${KEY}: severity "warning" became "error"`],
  ],
  ['no severity of its own', [one], [{ ...one, severity: undefined }], []],
  ['another choice', [one], [{ ...one, choices: [] }], [`~ ${KEY}: choices ["Remove it"] became []`]],
  ['no fix', [one], [{ ...one, fixable: false }], [`~ ${KEY}: fixable true became false`]],
])('%s', (_, expected, found, told) => {
  expect(differences(expected, found)).toEqual(told);
});

test('all shells say the same about the sample project', async () => {
  const [root, folder] = [resolve('.'), resolve('test-fixtures/projects/orders')];
  const command = sayCommand(root, folder);
  const { said, paths, unparsed } = await sayEslint(root, folder);
  expect(command.length).toBeGreaterThan(20);
  expect(unparsed).toEqual([]);
  expect(differences(command, await sayNodeApi(root, folder))).toEqual([]);
  expect(differences(command, await sayServer(root, folder, paths))).toEqual([]);
  expect(differences(command, said)).toEqual([]);
});
