import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';

/** A repository that is checked out, as a command names it: DIR or DIR@COMMIT, where DIR has no .git. */
export interface Checkout {
  folder: string;
  name: string;
  commit: string | undefined;
}

export function readCheckout(named: string): Checkout {
  const { path = named, commit } = /^(?<path>.+)@(?<commit>[0-9a-f]{7,40})$/.exec(named)?.groups ?? {};
  const folder = resolve(path);
  return { folder, name: basename(folder), commit: commit ?? commitOf(folder) };
}

/** Of the folder itself: a repository that only holds it somewhere says nothing about its commit. */
function commitOf(folder: string): string | undefined {
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const isTop = git('rev-parse', '--show-toplevel') === realpathSync(folder);
  return isTop ? git('rev-parse', 'HEAD') : undefined;
}
