import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Tests of the shells run what a user runs: the built command. */
export default function setup(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync(process.execPath, ['scripts/build.mjs'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
