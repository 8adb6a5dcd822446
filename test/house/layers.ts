/** One part of the house: the files it holds, and what they may import. */
export interface Layer {
  name: string;
  holds: RegExp;
  /** Other layers; a layer may always import itself unless it is `apart`. */
  layers: readonly string[];
  /** Packages and Node's own modules; a scope such as `@scope/` stands for all of its packages. */
  modules: readonly string[];
  /** Its files know nothing of each other. */
  apart?: true;
}

const PURE_NODE = ['node:path', 'node:path/posix'];
const COMPILERS = ['typescript', 'ts-morph', '@typescript-eslint/'];

/** Downwards only. The first layer that holds a file is its layer. */
export const LAYERS: readonly Layer[] = [
  {
    name: 'client',
    holds: /^client\/src\//,
    layers: ['protocol'],
    modules: ['vscode', 'vscode-languageclient', ...PURE_NODE],
  },
  {
    name: 'cli',
    holds: /^server\/src\/cli\//,
    layers: ['lsp', 'engine', 'host', 'kit', 'manifest'],
    modules: [
      ...PURE_NODE,
      'node:util',
      'node:url',
      'node:process',
      'node:crypto',
      'node:perf_hooks',
      'node:readline/promises',
      'node:timers/promises',
    ],
  },
  {
    name: 'protocol',
    holds: /^server\/src\/lsp\/protocol\.ts$/,
    layers: ['engine', 'kit'],
    modules: ['vscode-languageserver'],
  },
  {
    name: 'lsp',
    holds: /^server\/src\/lsp\//,
    layers: ['protocol', 'engine', 'host', 'kit'],
    modules: [
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
      'zod',
      ...PURE_NODE,
      'node:url',
      'node:crypto',
      'node:console',
      'node:timers/promises',
    ],
  },
  {
    name: 'eslint',
    holds: /^server\/src\/eslint\//,
    layers: ['engine', 'host', 'kit', 'manifest'],
    modules: ['eslint', ...PURE_NODE],
  },
  {
    name: 'api',
    holds: /^server\/src\/api\//,
    layers: ['engine', 'host', 'kit', 'manifest'],
    modules: PURE_NODE,
  },
  {
    name: 'compilers',
    holds: /^server\/src\/host\/compiler\//,
    layers: ['engine', 'facts'],
    modules: [...COMPILERS, ...PURE_NODE],
  },
  {
    name: 'host',
    holds: /^server\/src\/host\//,
    layers: ['compilers', 'engine', 'facts'],
    modules: ['oxc-parser', 'node:'],
  },
  {
    name: 'engine',
    holds: /^server\/src\/engine\//,
    layers: ['registry', 'link', 'facts', 'kit'],
    modules: ['zod', 'minimatch', 'jsonc-parser', 'node:crypto', ...PURE_NODE],
  },
  {
    name: 'link',
    holds: /^server\/src\/link\//,
    layers: ['facts', 'kit', 'knowledge'],
    modules: ['jsonc-parser', ...PURE_NODE],
  },
  {
    name: 'facts',
    holds: /^server\/src\/facts\//,
    layers: ['kit'],
    modules: ['@oxc-project/types', ...PURE_NODE],
  },
  { name: 'manifest', holds: /^package\.json$/, layers: [], modules: [] },
  { name: 'registry', holds: /^rules\/(index|examples)\.ts$/, layers: ['rule', 'kit'], modules: [] },
  { name: 'kit', holds: /^rules\/kit\//, layers: [], modules: ['zod', ...PURE_NODE] },
  { name: 'knowledge', holds: /^rules\/knowledge\//, layers: ['kit'], modules: [] },
  {
    name: 'rule',
    holds: /^rules\/[^/]+\/[^/]+\.ts$/,
    layers: ['kit', 'knowledge'],
    modules: ['zod', ...PURE_NODE],
    apart: true,
  },
];

export function layerOf(path: string): Layer | undefined {
  return LAYERS.find(({ holds }) => holds.test(path));
}
