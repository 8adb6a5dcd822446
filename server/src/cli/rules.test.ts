import { expect, test } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { createProject } from './testing/project.ts';

const run = (...args: string[]) => createProject({}).run(args);

test('rules lists every rule, by area', async () => {
  const { code, stdout, stderr } = await run('rules');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const { id } of rules) expect(stdout).toMatch(new RegExp(`^  ${id} `, 'm'));
  expect(stdout).toMatch(/^logging\n {2}console-left +warning +recommended +console output/m);
});

test('rules --format json holds what explain tells', async () => {
  const listed = JSON.parse((await run('rules', '--format', 'json')).stdout);
  const told = JSON.parse((await run('explain', 'console-left', '--format', 'json')).stdout);
  expect(listed.find((one: { id: string }) => one.id === 'console-left')).toEqual(told);
  expect(told).toMatchObject({ area: 'logging', presets: ['recommended', 'strict', 'all'] });
});

test('explain tells why, shows both kinds of code, and how to change and to silence the rule', async () => {
  const { code, stdout } = await run('explain', 'console-left');
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^console-left: console output .*\nlogging · warning · presets recommended, strict, all\n/,
  );
  expect(stdout).toMatch(/^Why\n {2}What goes to the console/m);
  expect(stdout).toMatch(/^Reported\n {2}in src\/orders\.ts\n/m);
  expect(stdout).toMatch(/^Not reported\n {2}in src\/payments\.ts\n/m);
  expect(stdout).toContain('"console-left": "error"');
  expect(stdout).toContain('// readylint-disable-next-line console-left -- <reason>');
});

test.each([
  [
    ['explain', 'console-lefd'],
    'There is no rule "console-lefd". Did you mean `readylint explain console-left`?',
  ],
  [['explain', 'x'], 'There is no rule "x". `readylint rules` lists all rules.'],
  [['explain'], 'takes one rule. `readylint rules` lists them.'],
  [['rules', 'console-left'], 'Did you mean `readylint explain console-left`?'],
])('%j is a usage mistake', async (words, message) => {
  const { code, stdout, stderr } = await run(...words);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
});
