import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { COMMANDS } from './commands/index.ts';
import { before, createProject, DIST } from './testing/project.ts';

const run = (...args: string[]) => createProject({ 'src/a.ts': '' }).run(args);

describe('help', () => {
  test('without a word: how to use it, and a usage mistake', async () => {
    const { code, stdout, stderr } = await run();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('readylint <command> [options]');
  });

  test.each(['--help', '-h'])('%s lists the commands', async (word) => {
    const { code, stdout, stderr } = await run(word);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^ {2}check {2,}\S/m);
    expect(stdout).toMatch(/^ {2}lsp {2,}\S/m);
  });

  test('check --help tells options, their values and defaults, examples and exit codes', async () => {
    const { code, stdout } = await run('check', '--help');
    expect(code).toBe(0);
    for (const option of ['--root', '--format', '--fix', '--fail-on', '--no-color', '-h, --help']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${option}`, 'm'));
    }
    expect(stdout).toMatch(/human,\s+compact,\s+json,[^(]+html\s+\(default\s+human\)/);
    expect(stdout).toMatch(/error,\s+warning,\s+info,\s+none\s+\(default\s+error\)/);
    expect(stdout).toContain('readylint check --fix ');
    for (const exit of [0, 1, 2]) expect(stdout).toMatch(new RegExp(`^ {2}${exit} {2}\\S`, 'm'));
  });

  test('lsp --help says who starts it', async () => {
    const { code, stdout } = await run('lsp', '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Started by an editor');
    expect(stdout).toMatch(/^ {2}--stdio /m);
  });

  test('no help line is wider than a terminal', async () => {
    const texts = await Promise.all([...COMMANDS.map(({ name }) => run(name, '--help')), run('--help')]);
    const lines = texts.flatMap(({ stdout }) => stdout.split('\n'));
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });
});

test.each(['--version', '-v'])('%s prints the version of the package', async (word) => {
  expect(await run(word)).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
});

describe('a mistake on the command line ends with 2 and says what was probably meant', () => {
  test.each([
    [['src'], '"src" is no command. Did you mean `readylint check src`?'],
    [['src', '--fix'], '"src" is no command. Did you mean `readylint check src --fix`?'],
    [['chekc'], '"chekc" is no command. Did you mean `readylint check`?'],
    [
      ['deploy'],
      '"deploy" is no command. There are: check, init, baseline, why, blindspots, explain, rules, print-config, lsp. See `readylint --help`.',
    ],
    [['--fix'], '--fix belongs to a command. Did you mean `readylint check --fix`?'],
    [['--versoin'], 'There is no option --versoin. Did you mean --version?'],
    [['check', '--fali-on', 'none'], '`readylint check` has no option --fali-on. Did you mean --fail-on?'],
    [['check', '--fixx=1'], '`readylint check` has no option --fixx. Did you mean --fix?'],
    [
      ['check', '-q'],
      'has no option -q. Its options: --root, --format, --types, --rule, --area, --quiet, --since, ',
    ],
    [
      ['check', '--format', 'jsno'],
      '--format cannot be "jsno". Did you mean json? Possible: human, compact, json, sarif, ',
    ],
    [['check', '--fail-on', 'x'], '--fail-on cannot be "x". Possible: error, warning, info, none.'],
    [['check', '--format'], "Option '--format <value>' argument missing."],
    [['check', '--fix=yes'], "Option '--fix' does not take an argument."],
    [['check', '--root', 'nowhere'], '--root must name a folder, and there is none at '],
    [['check', '--root', 'src/a.ts'], '--root must name a folder, and there is none at '],
    [['lsp'], 'The only way is `readylint lsp --stdio`.'],
    [['lsp', '--stdio', 'src'], '`readylint lsp` takes no "src".'],
  ])('%j', async (words, message) => {
    const { code, stdout, stderr } = await run(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

/** Notes every file that the process loads: modules, CommonJS and native libraries. */
const NOTE_LOADED = `
  import { appendFileSync } from 'node:fs';
  import { createRequire, register } from 'node:module';
  const hooks = \`
    import { appendFileSync } from 'node:fs';
    export async function load(url, context, next) {
      appendFileSync(process.env.LOADED, url + '\\\\n');
      return next(url, context);
    }\`;
  register('data:text/javascript,' + encodeURIComponent(hooks));
  process.on('exit', () => {
    const required = Object.keys(createRequire(process.argv[1]).cache);
    appendFileSync(process.env.LOADED, [...required, ...process.report.getReport().sharedObjects].join('\\n'));
  });
`;

async function loadedBy(...args: string[]): Promise<string[]> {
  const project = createProject({ 'src/a.ts': 'export const a = 1;\n' });
  const env = { ...before(NOTE_LOADED), LOADED: project.at('loaded.txt') };
  expect(await project.run(args, { env })).toMatchObject({ code: 0, stderr: '' });
  return readFileSync(project.at('loaded.txt'), 'utf8').split('\n');
}

const HEAVY = /oxc|compiler\.cjs|typescript|vscode-languageserver/;

describe('start-up is lean', () => {
  test.each([[['--version']], [['--help']], [['check', '--help']], [['lsp', '--help']]])(
    '%j loads no parser, no compiler and no engine',
    async (args) => {
      const loaded = await loadedBy(...args);
      const ours = loaded.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
      expect(ours).toContain(join(DIST, 'readylint.js'));
      expect(loaded.filter((path) => HEAVY.test(path))).toEqual([]);
      // The engine alone is many times this.
      expect(ours.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(30_000);
    },
  );

  test('the same eyes see the parser when files are checked', async () => {
    const loaded = await loadedBy('check');
    expect(loaded.filter((path) => HEAVY.test(path))).not.toEqual([]);
  });

  test('checking sound files does not load the compiler', async () => {
    const loaded = await loadedBy('check');
    expect(loaded.filter((path) => path.endsWith('compiler.cjs'))).toEqual([]);
  });
});
