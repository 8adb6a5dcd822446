import { dialectOf } from '../facts/parse/dialect.ts';
import { dirname, join } from '../link/manifests.ts';
import type { Problem } from './finding.ts';
import type { Entry, Host } from './host.ts';
import { configPattern, ignorePatterns, isIgnored, type Pattern } from './ignore.ts';

export interface Discovered {
  sources: Set<string>;
  manifests: string[];
  tsconfigs: string[];
  /** Of databases, in Prisma's language. */
  schemas: string[];
  /** In GraphQL's language: schemas, and what clients ask. */
  graphs: string[];
  skipped: number;
  problems: Problem[];
}

/** Never gone into: what installs, builds and version control leave behind. */
export const NEVER = new Set([
  ...['node_modules', '.git', '.hg', '.svn', '.yarn', '.pnpm-store', 'dist', 'coverage'],
  ...['.next', '.nuxt', '.turbo', '.cache', '.output', '.svelte-kit', '.vercel', '.wrangler', '.vscode-test'],
]);

/** In the order in which they count: the later one may take back what the earlier one says. */
const LISTS = ['.gitignore', '.readylintignore'];

/** All files of the project in a fixed order. Links are not followed, so that no loop can hold the walk. */
export function discover(host: Host, ignore: readonly string[]): Discovered {
  const found: Discovered = {
    sources: new Set(),
    manifests: [],
    tsconfigs: [],
    schemas: [],
    graphs: [],
    skipped: 0,
    problems: [],
  };
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
  const lists = LISTS.filter((list) => entries.some(({ name }) => name === list));
  const own = lists.flatMap((list) => ownPatterns(host, join(folder, list), found));
  const patterns = own.length > 0 ? [...inherited, ...own] : inherited;
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
  else if (name.endsWith('.prisma') && !ignored) found.schemas.push(path);
  else if (/\.(graphqls?|gql)$/.test(name) && !ignored) found.graphs.push(path);
  else if (dialectOf(name) === undefined) return;
  else if (ignored) found.skipped++;
  else found.sources.add(path);
}

function ownPatterns(host: Host, path: string, found: Discovered): Pattern[] {
  try {
    return listed(host, path);
  } catch (error) {
    const message = `the file cannot be read (${codeOf(error)}), and nothing is left out because of it: check what it is and its permissions`;
    found.problems.push({ path, kind: 'unreadable', message });
    return [];
  }
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? String(error);
}

function listed(host: Host, path: string): Pattern[] {
  return ignorePatterns(dirname(path), host.read(path) ?? '');
}

/** What keeps a single path from being looked for, in words; undefined where nothing does. */
export function leftOut(host: Host, path: string, ignore: readonly string[]): string | undefined {
  const parts = path.split('/');
  const lists = [
    { patterns: ignore.map(configPattern), words: '"ignore" in the configuration leaves it out' },
  ];
  for (const [depth, name] of parts.entries()) {
    const folder = parts.slice(0, depth).join('/');
    for (const list of LISTS) {
      const at = join(folder, list);
      lists.push({ patterns: patternsOf(host, at), words: `${at} leaves it out` });
    }
    const isFolder = depth < parts.length - 1;
    if (isFolder && NEVER.has(name)) return `folders named ${name} are never gone into`;
    const here = join(folder, name);
    const all = lists.flatMap(({ patterns }) => patterns);
    // The last list that has a word in it is the one that decides.
    if (isIgnored(here, isFolder, all)) {
      return lists.findLast(({ patterns }) => isIgnored(here, isFolder, patterns))?.words;
    }
  }
  return undefined;
}

/** Where a list cannot be read, looking for the project's files has told so. */
function patternsOf(host: Host, path: string): Pattern[] {
  try {
    return listed(host, path);
  } catch {
    return [];
  }
}
