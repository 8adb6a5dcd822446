import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from './commands/index.ts';
import { createProject, DIST } from './testing/project.ts';

const ROOT = join(DIST, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );
}

test('the first command prints the finding that is shown, and ends with 0', async () => {
  const first = blocks('sh')[0]?.trim() ?? '';
  const words = /^npm ci && npx readylint (.*)$/.exec(first)?.[1]?.split(' ') ?? [];
  const { code, stdout, stderr } = await createProject({}).run(words, { cwd: ROOT });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(blocks('text')[0]);
});

test('the configuration and the comment that are shown do what is said', async () => {
  const project = createProject({
    'readylint.json': blocks('json').find((text) => text.includes('"rules"')) ?? '',
    'legacy/a.ts': 'console.log(1);\n',
    'src/b.gen.ts': 'console.log(1);\n',
    'src/c.ts': blocks('ts')[0] ?? '',
    'src/d.ts': 'console.log(1);\n',
  });
  const { code, stdout } = await project.run(['check']);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^src\/d\.ts\n {2}1:1 {2}error/);
  expect(stdout).toContain('1 error, 0 warnings, 0 infos · 2 files checked, 2 skipped · 1 suppressed\n');
});

test('names only commands and options that exist', () => {
  const lines =
    blocks('sh')
      .join('')
      .match(/readylint (?:check|init|baseline|print-config|lsp|why|blindspots|explain|rules)\b[^#\n]*/g) ??
    [];
  expect(lines.length).toBeGreaterThan(4);
  for (const [, name, rest = ''] of lines.map((line) => /readylint ([\w-]+)(.*)/.exec(line) ?? [])) {
    const options = Object.keys(COMMANDS.find((command) => command.name === name)?.options ?? {});
    expect(options).not.toEqual([]);
    for (const [, option] of rest.matchAll(/--([\w-]+)/g)) expect(options).toContain(option);
  }
});
