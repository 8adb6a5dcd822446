import { dialectOf } from '../facts/parse/dialect.ts';
import { join } from '../link/manifests.ts';
import type { Problem } from './finding.ts';
import type { Entry, Host } from './host.ts';
import { configPattern, ignorePatterns, isIgnored, type Pattern } from './ignore.ts';

export interface Discovered {
  sources: Set<string>;
  manifests: string[];
  tsconfigs: string[];
  skipped: number;
  problems: Problem[];
}

/** Never gone into: what installs, builds and version control leave behind. */
export const NEVER = new Set([
  ...['node_modules', '.git', '.hg', '.svn', '.yarn', '.pnpm-store', 'dist', 'coverage'],
  ...['.next', '.nuxt', '.turbo', '.cache', '.output', '.svelte-kit', '.vercel', '.wrangler', '.vscode-test'],
]);

/** All files of the project in a fixed order. Links are not followed, so that no loop can hold the walk. */
export function discover(host: Host, ignore: readonly string[]): Discovered {
  const found: Discovered = { sources: new Set(), manifests: [], tsconfigs: [], skipped: 0, problems: [] };
  visit(
    host,
    '',
    ignore.map((glob) => configPattern(glob)),
    found,
  );
  return found;
}

function visit(host: Host, folder: string, inherited: readonly Pattern[], found: Discovered): void {
  const entries = [...entriesOf(host, folder, found)].sort((a, b) => (a.name < b.name ? -1 : 1));
  const hasOwn = entries.some((one) => one.name === '.gitignore');
  const patterns = hasOwn ? [...inherited, ...ownPatterns(host, folder, found)] : inherited;
  for (const { name, kind } of entries) {
    const path = join(folder, name);
    if (kind === 'folder') {
      if (!NEVER.has(name) && !isIgnored(path, true, patterns)) visit(host, path, patterns, found);
    } else if (kind === 'file') {
      note(path, name, isIgnored(path, false, patterns), found);
    }
  }
}

function entriesOf(host: Host, folder: string, found: Discovered): readonly Entry[] {
  try {
    return host.list(folder) ?? [];
  } catch (error) {
    const message = `the folder cannot be read (${codeOf(error)}), and nothing in it was checked: check its permissions`;
    found.problems.push({ path: folder, kind: 'unreadable', message });
    return [];
  }
}

function note(path: string, name: string, ignored: boolean, found: Discovered): void {
  if (name === 'package.json') found.manifests.push(path);
  else if (/^(tsconfig|jsconfig)(\.base)?\.json$/.test(name)) found.tsconfigs.push(path);
  else if (dialectOf(name) === undefined) return;
  else if (ignored) found.skipped++;
  else found.sources.add(path);
}

function ownPatterns(host: Host, folder: string, found: Discovered): Pattern[] {
  try {
    return gitignore(host, folder);
  } catch (error) {
    const path = join(folder, '.gitignore');
    const message = `the file cannot be read (${codeOf(error)}), and nothing is left out because of it: check what it is and its permissions`;
    found.problems.push({ path, kind: 'unreadable', message });
    return [];
  }
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? String(error);
}

function gitignore(host: Host, folder: string): Pattern[] {
  return ignorePatterns(folder, host.read(join(folder, '.gitignore')) ?? '');
}

/** Whether a single path lies where the project's files are looked for. */
export function isWithin(host: Host, path: string, ignore: readonly string[]): boolean {
  const parts = path.split('/');
  let patterns = ignore.map((glob) => configPattern(glob));
  for (let depth = 0; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    patterns = [...patterns, ...patternsOf(host, folder)];
    const isFolder = depth < parts.length - 1;
    const name = parts[depth] ?? '';
    if ((isFolder && NEVER.has(name)) || isIgnored(join(folder, name), isFolder, patterns)) return false;
  }
  return true;
}

/** Where a list cannot be read, looking for the project's files has told so. */
function patternsOf(host: Host, folder: string): Pattern[] {
  try {
    return gitignore(host, folder);
  } catch {
    return [];
  }
}
