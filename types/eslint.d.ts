// Written by `npm run generate` from server/src/eslint/index.ts.
import type { Linter } from 'eslint';
import type { Rule } from 'eslint';

declare const plugin: Plugin;
export default plugin;

/** What an `eslint.config.js` takes in: `export default [...readylint.configs.recommended]`. */
export interface Plugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<string, Rule.RuleModule>;
  /** Each for every source file of a project, and with the parser for TypeScript. */
  configs: Record<Preset, Linter.Config[]>;
}

type Preset = "recommended" | "strict" | "all";

export {};
