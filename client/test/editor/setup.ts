import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { PACKAGES, SCREENSHOTS, TARGETS } from './places.ts';
import { NODE, SERVER } from './vscode-server.ts';

/** Builds what is tested: the packages that a user installs, and the suite for the extension host. */
export default function setup(): void {
  if (!existsSync(NODE) || !existsSync(SERVER)) {
    throw new Error('The VS Code server is not installed here: run `node scripts/vscode-host.mjs` first.');
  }
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  rmSync(PACKAGES, { recursive: true, force: true });
  run('scripts/build.mjs');
  run('scripts/client-test.mjs');
  run('scripts/package.mjs', ...Object.keys(TARGETS));
}

function run(script: string, ...args: string[]): void {
  execFileSync(process.execPath, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
}
