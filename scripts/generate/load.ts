import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { z } from 'zod';
import type { Rule } from '../../rules/kit/rule.ts';
import type { ConfigurableRule } from '../../server/src/engine/config/schema.ts';
import type { pageOf } from '../../server/src/engine/rule-pages.ts';
import { REGISTRY } from './registry.ts';

export interface Loaded {
  rules: readonly Rule[];
  /** The engine's own, about comments that silence rules. */
  SUPPRESSION_RULES: readonly ConfigurableRule[];
  configSchema(rules: readonly ConfigurableRule[]): z.ZodType;
  settingsSchema: z.ZodType;
  toJSONSchema: typeof z.toJSONSchema;
  pageOf: typeof pageOf;
}

const ENTRY = `
export { rules } from './${REGISTRY}';
export { configSchema } from './server/src/engine/config/schema.ts';
export { SUPPRESSION_RULES } from './server/src/engine/suppressions/rules.ts';
export { pageOf } from './server/src/engine/rule-pages.ts';
export { settingsSchema } from './server/src/lsp/settings.ts';
export { toJSONSchema } from 'zod';
`;

/** Loads the rules as the registry names them that is about to be written, not as the one on disk does. */
export async function load(root: string, registry: string): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), 'readylint-rules-'));
  const outfile = join(folder, 'rules.mjs');
  try {
    await build({
      stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
      outfile,
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      logLevel: 'silent',
      plugins: [withRegistry(join(root, REGISTRY), registry)],
    });
    return await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withRegistry(path: string, contents: string): Plugin {
  return {
    name: 'registry',
    setup({ onResolve, onLoad }) {
      // It need not be there yet.
      onResolve({ filter: /rules\/index\.ts$/ }, () => ({ path }));
      onLoad({ filter: /[\\/]rules[\\/]index\.ts$/ }, () => ({ contents, loader: 'ts' }));
      // Written from the same fixtures after this; nothing here asks it.
      onResolve({ filter: /rules\/examples\.ts$/ }, ({ path }) => ({ path, namespace: 'none' }));
      onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export const EXAMPLES = {};' }));
    },
  };
}
