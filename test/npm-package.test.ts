import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'readylint-npm-')));
const at = (path: string) => join(folder, path);

/** What `npm install readylint` leaves behind, but for the packages of others, which are linked. */
beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  mkdirSync(at('node_modules/readylint'), { recursive: true });
  const archive = at(JSON.parse(packed)[0].filename);
  execFileSync('tar', ['-xzf', archive, '-C', at('node_modules/readylint'), '--strip-components=1']);
  const others = [
    'oxc-parser',
    '@oxc-parser',
    '@oxc-project',
    'eslint',
    '@eslint',
    '@typescript-eslint',
    '@types',
  ];
  for (const name of others) symlinkSync(resolve('node_modules', name), at(`node_modules/${name}`));
  write('package.json', '{ "name": "shop", "private": true }');
  write('src/a.ts', 'export function add(a: number) {\n  console.log(a);\n}\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
}

function run(...args: string[]): string {
  return execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const CHECK = "check({ root: '.', cache: false }).then((r) => console.log(r.findings[0].rule, r.tool.name));";

describe.each([
  ['use.mjs', `import { check } from 'readylint'; ${CHECK}`],
  ['use.cjs', `const { check } = require('readylint'); ${CHECK}`],
])('the Node API in %s', (name, code) => {
  test('is found and works', () => {
    write(name, code);
    expect(run(name)).toBe('console-left readylint\n');
  });
});

/** The first block of code that a page shows. */
const shown = (page: string, language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(page, 'utf8'))?.[1] ?? '';

describe.each([
  ['eslint.config.mjs', shown('docs/eslint.md', 'js')],
  [
    'eslint.config.cjs',
    "const readylint = require('readylint/eslint').default;\nmodule.exports = readylint.configs.recommended;",
  ],
])('the ESLint plugin in %s', (name, code) => {
  test('is found and works', () => {
    write(name, code);
    const eslint = ['node_modules/eslint/bin/eslint.js', '--config', name, '--format', 'json', 'src'];
    const [{ messages }] = JSON.parse(run(...eslint));
    expect(messages).toMatchObject([{ ruleId: 'readylint/console-left', line: 2, column: 3, endColumn: 14 }]);
  });
});

test('nothing else of the package can be imported', () => {
  write('inside.mjs', "import('readylint/dist/index.js').catch((error) => console.log(error.code));");
  expect(run('inside.mjs')).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED\n');
});

describe.each(['NodeNext', 'Bundler'] as const)('types, resolved as %s', (resolution) => {
  const slips = (code: string): string[] => {
    write('typed.mts', code);
    const program = ts.createProgram([at('typed.mts')], {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: resolution === 'NodeNext' ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind[resolution],
      types: ['node'],
    });
    const typed = program
      .getSourceFiles()
      .filter(({ fileName }) => /typed\.mts$|readylint\/types/.test(fileName));
    return typed
      .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  };

  test('fit what is offered', () => {
    const code = `
      import { check, type Report, type ReportedFinding } from 'readylint';
      import readylint from 'readylint/eslint';
      import { defineConfig } from 'eslint/config';
      const report: Report = await check({ root: '.', paths: ['src'], types: 'never', signal: AbortSignal.timeout(9) });
      export const worst: ReportedFinding[] = report.findings.filter((one) => one.severity === 'error');
      export default defineConfig([
        ...readylint.configs.strict,
        { plugins: { readylint }, rules: { 'readylint/console-left': 'error' } },
      ]);`;
    expect(slips(code)).toEqual([]);
  });

  test('fit what the page about the Node API shows', () => {
    expect(shown('docs/node-api.md', 'ts')).toContain('check(');
    expect(slips(shown('docs/node-api.md', 'ts'))).toEqual([]);
  });

  test('refuse what is not', () => {
    const code =
      "import { check } from 'readylint';\nexport const n: number = (await check({ rot: '.' })).findings;";
    expect(slips(code).join('\n')).toMatch(
      /'ReportedFinding\[\]' is not assignable[\s\S]*'rot' does not exist/,
    );
  });
});
