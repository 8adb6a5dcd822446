import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { LoggerUse } from '../../../rules/kit/loggers.ts';
import type { LoggerWorld } from './logger-use.ts';
import { dirname, type Manifest } from './manifests.ts';
import { nearestManifest, splitPackage } from './modules.ts';
import { commonJsName } from './origins/imports.ts';
import { relativeSpecifier } from './specifiers.ts';

/** Something that a module of the project exports for all. */
export interface Shared {
  path: string;
  exported: string;
}

type Import = NonNullable<LoggerUse['import']>;

/** How a file would import it, in the manner of the files that do; undefined where it must not. */
export function importOf(
  world: LoggerWorld,
  shared: Shared,
  path: string,
  facts: FileFacts,
): Import | undefined {
  // The file would wait for a module that waits for it.
  if (world.needs(shared.path).has(path) || isForeign(world, shared, path)) return undefined;
  const door = asOthersDo(world, shared, path, facts) ?? directly(world, shared, path, facts);
  if (!door) return undefined;
  const usual = door.imported === 'default' ? usualName(world, shared) : door.imported;
  return {
    ...door,
    local: freeName(facts, usual),
    style: usesRequire(world, path, facts) ? 'require' : 'import',
  };
}

/** What runs as it is written cannot load what must be compiled first. */
function isForeign({ graph }: LoggerWorld, shared: Shared, path: string): boolean {
  const isPlain = (one: string) => /\.[cm]?jsx?$/.test(one);
  return isPlain(path) && !isPlain(shared.path) && !graph.importers(shared.path).some(isPlain);
}

type Door = Pick<Import, 'from' | 'imported'>;

/** As a neighbour in the same folder writes it, else by the alias or the barrel that most files use. */
function asOthersDo(world: LoggerWorld, shared: Shared, path: string, facts: FileFacts): Door | undefined {
  const counts = new Map<string, { door: Door; users: number }>();
  for (const entry of doorsOf(world, shared)) {
    if (world.needs(entry.path).has(path)) continue;
    for (const importer of world.graph.importers(entry.path)) {
      for (const { from } of world.files.get(importer)?.imports ?? []) {
        if (!leadsTo(world, importer, from, entry.path)) continue;
        const isNeighbour = dirname(importer) === dirname(path);
        const serves = isNeighbour || (!from.startsWith('.') && !usesRequire(world, path, facts));
        if (!serves || !leadsTo(world, path, from, entry.path) || !mayImport(world, path, from)) continue;
        const known = counts.get(from) ?? { door: { from, imported: entry.exported }, users: 0 };
        counts.set(from, { ...known, users: known.users + (isNeighbour ? 1_000 : 1) });
      }
    }
  }
  const [first] = [...counts.values()].sort((a, b) => b.users - a.users);
  return first?.door;
}

function directly(world: LoggerWorld, shared: Shared, path: string, facts: FileFacts): Door | undefined {
  if (packageOf(world, path) !== packageOf(world, shared.path)) return undefined;
  return {
    from: relativeSpecifier(path, shared.path, mannersOf(world, shared, facts)),
    imported: shared.exported,
  };
}

/** How relative imports end: as in the file itself, else as in those that import the same. */
function mannersOf({ files, graph }: LoggerWorld, { path }: Shared, facts: FileFacts): FileFacts {
  const hasRelative = (one: FileFacts | undefined) => one?.imports.some(({ from }) => from.startsWith('.'));
  const others = [...graph.importers(path), ...files.keys()].map((one) => files.get(one));
  return hasRelative(facts) ? facts : (others.find(hasRelative) ?? facts);
}

/** The module itself, and those that hand it on. */
function doorsOf({ files, graph }: LoggerWorld, shared: Shared): Shared[] {
  const handed = graph.importers(shared.path).flatMap((path) =>
    (files.get(path)?.exports ?? []).flatMap((one) => {
      if (one.from === undefined || one.typeOnly) return [];
      if (one.name === '*' && shared.exported !== 'default') return { path, exported: shared.exported };
      return one.imported === shared.exported ? { path, exported: one.name } : [];
    }),
  );
  return [shared, ...handed];
}

function leadsTo({ modules }: LoggerWorld, from: string, specifier: string, path: string): boolean {
  const target = modules.resolve(from, specifier);
  return target !== undefined && 'file' in target && target.file === path;
}

/** Another package of the workspace is only there for those that depend on it. */
function mayImport(world: LoggerWorld, path: string, specifier: string): boolean {
  if (specifier.startsWith('.') || specifier.startsWith('#')) return true;
  const { name } = splitPackage(specifier);
  const manifest = packageOf(world, path);
  const isWorkspace = [...world.layout.manifests.values()].some((one) => one.name === name);
  return !isWorkspace || manifest?.name === name || manifest?.dependencies[name] !== undefined;
}

export function packageOf({ layout }: LoggerWorld, path: string): Manifest | undefined {
  return nearestManifest(layout.manifests, dirname(path));
}

/** A default export has no name of its own: most files call it this. */
function usualName({ files, graph }: LoggerWorld, { path }: Shared): string {
  const names = new Map<string, number>();
  for (const importer of graph.importers(path)) {
    for (const one of files.get(importer)?.bindings ?? []) {
      const isWhole = one.imported === 'default' || isRequired(files.get(importer), one.value);
      if (isWhole && /log/i.test(one.name)) names.set(one.name, (names.get(one.name) ?? 0) + 1);
    }
  }
  const [usual] = [...names].sort((a, b) => b[1] - a[1]);
  return usual?.[0] ?? 'logger';
}

function isRequired(facts: FileFacts | undefined, id: number | undefined): boolean {
  const value = id === undefined ? undefined : facts?.values[id];
  const callee = value?.kind === 'call' ? facts?.values[facts.calls[value.call]?.callee ?? -1] : undefined;
  return callee?.kind === 'global' && callee.name === 'require';
}

export function freeName(facts: FileFacts, wanted: string): string {
  const taken = new Set(facts.bindings.map((one) => one.name));
  const candidates = [wanted, `app${wanted[0]?.toUpperCase()}${wanted.slice(1)}`, `${wanted}_`];
  return candidates.find((one) => !taken.has(one)) ?? `${wanted}_${taken.size}`;
}

function usesRequire({ layout }: LoggerWorld, path: string, facts: FileFacts): boolean {
  if (facts.exports.length > 0 || facts.imports.some((one) => one.kind === 'import')) return false;
  if (facts.imports.some((one) => one.kind === 'require')) return true;
  if (facts.writes.some((one) => commonJsName(facts, one.target) !== undefined)) return true;
  return /\.c?js$/.test(path) && !nearestManifest(layout.manifests, dirname(path))?.isModule;
}
