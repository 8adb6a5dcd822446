// Builds what a user installs: the command and server, the compiler (loaded only when needed), the VS Code client.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { leanReader } from './lean-reader.mjs';

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  outdir: 'dist',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
};

/** ts-morph carries the compiler inside it; typescript-estree uses that same copy, so that it ships once. */
const oneCompiler = {
  name: 'one-compiler',
  setup({ onResolve }) {
    const require = createRequire(import.meta.url);
    const path = require.resolve('@ts-morph/common/dist/typescript.js');
    onResolve({ filter: /^typescript$/ }, () => ({ path }));
  },
};

/** The oracle's process loads the bundle beside it rather than carry the compiler a second time. */
const besideCompiler = {
  name: 'beside-compiler',
  setup({ onResolve }) {
    onResolve({ filter: /\/compiler\/index\.ts$/ }, () => ({ path: './compiler.cjs', external: true }));
  },
};

/** Names the sources that findings depend on. */
function buildId() {
  const hash = createHash('sha256');
  for (const folder of ['server/src', 'rules']) {
    for (const path of readdirSync(folder, { recursive: true }).sort()) {
      if (path.endsWith('.ts')) hash.update(path).update(readFileSync(`${folder}/${path}`));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

const bundles = [
  // ESM: oxc's loader reads import.meta; the banner gives bundled CommonJS packages their `require`.
  {
    format: 'esm',
    splitting: true,
    // The command, and what the package offers to import: they share chunks, and load only what they need.
    entryPoints: {
      readylint: 'server/src/cli/main.ts',
      index: 'server/src/api/index.ts',
      eslint: 'server/src/eslint/index.ts',
    },
    chunkNames: 'chunks/[name]-[hash]',
    external: ['oxc-parser'],
    plugins: [leanReader],
    define: { __BUILD__: JSON.stringify(buildId()) },
    // jsonc-parser's `main` is a UMD file whose requires no bundler can follow.
    mainFields: ['module', 'main'],
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  },
  {
    format: 'cjs',
    entryPoints: { compiler: 'server/src/host/compiler/index.ts' },
    outExtension: { '.js': '.cjs' },
    plugins: [oneCompiler],
  },
  {
    format: 'cjs',
    entryPoints: { oracle: 'server/src/host/oracle/main.ts' },
    outExtension: { '.js': '.cjs' },
    plugins: [besideCompiler],
  },
  {
    format: 'cjs',
    entryPoints: { 'client/extension': 'client/src/extension.ts' },
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
  },
];

rmSync('dist', { recursive: true, force: true });
await Promise.all(bundles.map((options) => build({ ...shared, ...options })));
