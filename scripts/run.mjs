// Runs a TypeScript script on a Node that cannot: `node scripts/run.mjs <script.ts> [arguments]`.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { leanReader } from './lean-reader.mjs';

const [script, ...rest] = process.argv.slice(2);
// Below node_modules, so that the bundle finds the packages that it leaves out.
const folder = join(process.cwd(), 'node_modules', '.cache', 'readylint');
const outfile = join(folder, `run-${process.pid}.mjs`);
mkdirSync(folder, { recursive: true });
try {
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    plugins: [leanReader],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const { main } = await import(pathToFileURL(outfile).href);
  process.exitCode = await main(process.cwd(), rest);
} finally {
  rmSync(outfile, { force: true });
}
