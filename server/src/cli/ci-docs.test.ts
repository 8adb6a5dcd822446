import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from './commands/index.ts';
import { DIST } from './testing/project.ts';
import { FORMATS } from './writers/index.ts';

const TEXT = readFileSync(join(DIST, '..', 'docs', 'ci.md'), 'utf8');

test('docs/ci.md names only commands, options and formats that exist', () => {
  const lines = TEXT.match(/readylint (?:check|init|baseline)\b[^#`\n]*/g) ?? [];
  expect(lines.length).toBeGreaterThan(8);
  for (const line of lines) {
    const [, name, rest = ''] = /readylint (\w+)(.*)/.exec(line) ?? [];
    const options = Object.keys(COMMANDS.find((command) => command.name === name)?.options ?? {});
    for (const [, option] of rest.matchAll(/--([\w-]+)/g)) expect(options).toContain(option);
    for (const [, format] of rest.matchAll(/--format (\w+)/g)) expect(FORMATS).toContain(format);
  }
});

test('docs/ci.md and the read-me know every format', () => {
  const readme = readFileSync(join(DIST, '..', 'README.md'), 'utf8');
  for (const format of FORMATS) {
    expect(TEXT).toMatch(new RegExp(`\`${format}\\b`));
    expect(readme).toContain(`\`${format}\``);
  }
});
