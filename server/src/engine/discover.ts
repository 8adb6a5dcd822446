import { Minimatch } from 'minimatch';
import { dialectOf } from '../facts/parse/dialect.ts';
import { join } from '../link/manifests.ts';
import type { Problem } from './finding.ts';
import type { Entry, Host } from './host.ts';

export interface Discovered {
  sources: Set<string>;
  manifests: string[];
  tsconfigs: string[];
  skipped: number;
  problems: Problem[];
}

/** Never gone into: what installs, builds and version control leave behind. */
const NEVER = new Set([
  ...['node_modules', '.git', '.hg', '.svn', '.yarn', '.pnpm-store', 'dist', 'coverage'],
  ...['.next', '.nuxt', '.turbo', '.cache', '.output', '.svelte-kit', '.vercel', '.wrangler', '.vscode-test'],
]);

/** All files of the project in a fixed order. Links are not followed, so that no loop can hold the walk. */
export function discover(host: Host, ignore: readonly string[]): Discovered {
  const found: Discovered = { sources: new Set(), manifests: [], tsconfigs: [], skipped: 0, problems: [] };
  visit(
    host,
    '',
    ignore.map((glob) => toPattern('', glob)),
    found,
  );
  return found;
}

interface Pattern {
  glob: Minimatch;
  negated: boolean;
  folderOnly: boolean;
}

function visit(host: Host, folder: string, inherited: readonly Pattern[], found: Discovered): void {
  const patterns = [...inherited, ...gitignore(host, folder)];
  const entries = [...entriesOf(host, folder, found)].sort((a, b) => (a.name < b.name ? -1 : 1));
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
    const code = (error as { code?: string }).code ?? String(error);
    const message = `the folder cannot be read (${code}), and nothing in it was checked: check its permissions`;
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

function gitignore(host: Host, folder: string): Pattern[] {
  const text = host.read(join(folder, '.gitignore'));
  const lines = text?.split(/\r?\n/).map((one) => one.trim()) ?? [];
  return lines.filter((one) => one !== '' && !one.startsWith('#')).map((one) => toPattern(folder, one));
}

/** gitignore's rules as globs: a slash inside binds to the folder, otherwise the name counts at any depth. */
function toPattern(folder: string, line: string): Pattern {
  const negated = line.startsWith('!');
  const body = negated ? line.slice(1) : line;
  const folderOnly = body.endsWith('/');
  const name = body.replace(/\/$/, '');
  const anchored = name.includes('/');
  const glob = join(folder, anchored ? name.replace(/^\//, '') : `**/${name}`);
  return { glob: new Minimatch(glob, { dot: true }), negated, folderOnly };
}

/** The last pattern that matches decides. */
function isIgnored(path: string, isFolder: boolean, patterns: readonly Pattern[]): boolean {
  const last = patterns.findLast((one) => (isFolder || !one.folderOnly) && one.glob.match(path));
  return last !== undefined && !last.negated;
}

/** Whether a single path lies where the project's files are looked for. */
export function isWithin(host: Host, path: string, ignore: readonly string[]): boolean {
  const parts = path.split('/');
  let patterns = ignore.map((glob) => toPattern('', glob));
  for (let depth = 0; depth < parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/');
    patterns = [...patterns, ...gitignore(host, folder)];
    const isFolder = depth < parts.length - 1;
    const name = parts[depth] ?? '';
    if ((isFolder && NEVER.has(name)) || isIgnored(join(folder, name), isFolder, patterns)) return false;
  }
  return true;
}
