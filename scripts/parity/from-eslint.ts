import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';
import type { Said } from './said.ts';

export interface Linted {
  said: Said[];
  /** All files that ESLint went through. */
  paths: string[];
  /** ESLint hands over nothing of a file that its parser cannot read. */
  unparsed: string[];
}

/** The plugin as `configs.recommended` sets it up; comments of ESLint's own silence nothing here. */
export async function sayEslint(root: string, folder: string): Promise<Linted> {
  const built = pathToFileURL(join(root, 'dist/eslint.js')).href;
  const { default: plugin }: typeof import('../../server/src/eslint/index.ts') = await import(built);
  const quiet = { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } } as const;
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    baseConfig: [...plugin.configs.recommended, quiet],
    errorOnUnmatchedPattern: false,
  });
  const linted: Linted = { said: [], paths: [], unparsed: [] };
  for (const { filePath, messages } of await eslint.lintFiles(['.'])) {
    const path = relative(folder, filePath).split(sep).join('/');
    linted.paths.push(path);
    if (messages.some(({ fatal }) => fatal)) linted.unparsed.push(path);
    // Without a rule it is ESLint itself, about its own comments.
    else linted.said.push(...messages.filter(({ ruleId }) => ruleId).map((one) => saidIn(path, one)));
  }
  return linted;
}

function saidIn(
  path: string,
  {
    ruleId,
    message,
    line,
    column,
    endLine = 0,
    endColumn = 0,
    fix,
    suggestions = [],
  }: ESLint.LintResult['messages'][number],
): Said {
  return {
    path,
    start: [line, column],
    end: [endLine, endColumn],
    rule: ruleId?.replace(/^readylint\//, '') ?? '',
    message,
    choices: suggestions.map(({ desc }) => desc),
    fixable: fix !== undefined,
    severity: undefined,
  };
}
