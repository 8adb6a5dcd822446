// Bundles the suite that runs inside the extension host.
import { build } from 'esbuild';

await build({
  entryPoints: { index: 'client/test/suite/index.ts' },
  outdir: 'out/client-test',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  sourcemap: 'inline',
  logLevel: 'warning',
  external: ['vscode', 'mocha'],
});
