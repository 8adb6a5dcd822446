import type { Host } from '../../engine/host.ts';
import { kindAt, repositoryOf } from '../../host/disk.ts';
import type { CiService } from '../commands/init.ts';

export interface PackageManager {
  name: string;
  install: string;
  /** Before the name of an installed command. */
  exec: string;
  add: string;
}

const NPM: PackageManager = { name: 'npm', install: 'npm ci', exec: 'npx', add: 'npm install --save-dev' };

const BY_LOCKFILE: Record<string, PackageManager> = {
  'pnpm-lock.yaml': {
    name: 'pnpm',
    install: 'pnpm install --frozen-lockfile',
    exec: 'pnpm exec',
    add: 'pnpm add --save-dev',
  },
  'yarn.lock': { name: 'yarn', install: 'yarn install --immutable', exec: 'yarn', add: 'yarn add --dev' },
  'bun.lock': { name: 'bun', install: 'bun install --frozen-lockfile', exec: 'bunx', add: 'bun add --dev' },
  'bun.lockb': { name: 'bun', install: 'bun install --frozen-lockfile', exec: 'bunx', add: 'bun add --dev' },
};

/** What a project shows of itself, as far as setting it up depends on it. */
export interface Look {
  manager: PackageManager;
  /** Which CI it has, or would have by where it lies. */
  service: Exclude<CiService, 'none'> | undefined;
  /** The root as the repository names it, empty where they are one. */
  folder: string;
  repository: string;
  isInstalled: boolean;
  /** Folders by whose name nobody wrote what is in them. */
  generated: string[];
}

export function look(host: Host, paths: readonly string[]): Look {
  const repository = repositoryOf(host.root);
  const isThere = (path: string) => host.size(path) !== undefined;
  const lockfile = Object.keys(BY_LOCKFILE).find(isThere);
  return {
    manager: (lockfile && BY_LOCKFILE[lockfile]) || NPM,
    service: serviceOf(repository),
    folder: host.root.slice(repository.length).replaceAll('\\', '/').replace(/^\//, ''),
    repository,
    isInstalled: isThere('node_modules/readylint/package.json'),
    generated: generatedFolders(paths),
  };
}

function serviceOf(repository: string): Look['service'] {
  if (kindAt(`${repository}/.gitlab-ci.yml`) === 'file') return 'gitlab';
  return kindAt(`${repository}/.github`) === 'folder' ? 'github' : undefined;
}

const NOBODYS = /^(generated|__generated__|vendor|third[-_]party)$/;

function generatedFolders(paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => {
    const names = path.split('/').slice(0, -1);
    const depth = names.findIndex((name) => NOBODYS.test(name));
    return depth < 0 ? [] : [`${names.slice(0, depth + 1).join('/')}/`];
  });
  return [...new Set(folders)].sort();
}
