import type { Linter, Rule } from 'eslint';
import { name, version } from '../../../package.json';
import { PRESETS, type Preset } from '../../../rules/kit/rule.ts';
import { holds } from '../engine/config/configuration.ts';
import { EVERY_RULE } from '../engine/every-rule.ts';
import { typescriptParser } from '../host/typescript-parser.ts';
import type { Projects } from './projects.ts';
import { toEslintRule } from './rule.ts';

/** What an `eslint.config.js` takes in: `export default [...readylint.configs.recommended]`. */
export interface Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<string, Rule.RuleModule>;
  /** Each for every source file of a project, and with the parser for TypeScript. */
  configs: Record<Preset, Linter.Config[]>;
}

export function createPlugin(projects: Projects): Plugin {
  const rules = EVERY_RULE.map((rule) => [rule.id, toEslintRule(rule, projects)] as const);
  const plugin: Plugin = {
    meta: { name, version, namespace: name },
    rules: Object.fromEntries(rules),
    configs: { recommended: [], strict: [], all: [] },
  };
  const parser = typescriptParser();
  for (const preset of PRESETS) plugin.configs[preset] = configOf(plugin, preset, parser);
  return plugin;
}

const TYPESCRIPT = ['**/*.ts', '**/*.tsx', '**/*.mts', '**/*.cts'];
const JAVASCRIPT = ['**/*.js', '**/*.jsx', '**/*.mjs', '**/*.cjs'];

function configOf(plugin: Plugin, preset: Preset, parser: Linter.Parser): Linter.Config[] {
  const rules = EVERY_RULE.filter((rule) => holds(preset, rule)).map(
    ({ id, severity }) => [`${name}/${id}`, severity === 'error' ? 'error' : 'warn'] as const,
  );
  return [
    {
      name: `${name}/${preset}/typescript`,
      files: TYPESCRIPT,
      languageOptions: { parser },
    },
    {
      name: `${name}/${preset}/jsx`,
      files: ['**/*.jsx'],
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    },
    {
      name: `${name}/${preset}`,
      files: [...TYPESCRIPT, ...JAVASCRIPT],
      plugins: { [name]: plugin },
      rules: Object.fromEntries(rules),
    },
  ];
}
