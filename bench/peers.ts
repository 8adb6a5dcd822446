import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Installs the linters of bench/peers as its lockfile pins them. Afterwards nothing is fetched any more. */
export function installPeers(root: string): string {
  const folder = join(root, 'bench', 'peers');
  // npm writes this file last: an install that was broken off is done again.
  if (existsSync(join(folder, 'node_modules', '.package-lock.json'))) return folder;
  console.error('Installing the linters to compare with (bench/peers/package.json), once …');
  // Not `npm ci`: it refuses a lockfile without the packages of platforms that a registry does not offer.
  const install = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', install, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return folder;
}
