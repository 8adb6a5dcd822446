import type { FileFacts } from '../../../rules/kit/facts.ts';
import { dirname, join, type Manifest } from './manifests.ts';
import { type Layout, sourceOfBuilt } from './modules.ts';

interface Input {
  layout: Layout;
  facts(path: string): FileFacts | undefined;
}

/** Sources of the commands that package.json declares. */
export function commandFiles(input: Input): string[] {
  return manifests(input).flatMap((manifest) =>
    manifest.bin.flatMap((bin) => {
      const file = sourceOf(input, manifest, bin);
      return file === undefined ? [] : [file, ...builtImports(input, manifest, file)];
    }),
  );
}

/** Whether package.json declares the file as a command. */
export function isCommand(input: Input, path: string): boolean {
  return manifests(input).some((one) => one.bin.some((bin) => sourceOf(input, one, bin) === path));
}

/** `bin/run.js` requires `../dist/cli.js`, which is not there before the build. */
function builtImports(input: Input, manifest: Manifest, file: string): string[] {
  return (input.facts(file)?.imports ?? []).flatMap(({ from }) => {
    if (!from.startsWith('.')) return [];
    const path = join(dirname(file), from);
    const inside = manifest.folder === '' ? path : path.slice(manifest.folder.length + 1);
    return sourceOf(input, manifest, inside) ?? [];
  });
}

const STARTS_SERVICE = /^(start|serve|prod|server|worker|web)(:|$)/;
const SERVES_DEVELOPERS = /^(dev|develop|watch|debug)(:|$)/;

/** Files that a script of package.json runs once, as against what starts the service. */
export function runnerFiles(input: Input): string[] {
  return filesOfScripts(input, (name) => !STARTS_SERVICE.test(name) && !SERVES_DEVELOPERS.test(name));
}

/** Files that a script of package.json starts the service with. */
export function startedFiles(input: Input): string[] {
  return filesOfScripts(input, (name) => STARTS_SERVICE.test(name));
}

const RUNS =
  /\b(?:tsx|ts-node|ts-node-dev|node|bun|nodemon|pm2)\s+(?:(?:-\S+(?:\s+(?!\S+\.[cm]?[jt]s\b)[^\s-]\S*)?|run|watch|start)\s+)*([\w./-]+\.[cm]?[jt]s)\b/g;

function filesOfScripts(input: Input, isWanted: (name: string) => boolean): string[] {
  return manifests(input).flatMap((manifest) =>
    Object.entries(manifest.scripts)
      .filter(([name]) => isWanted(name))
      .flatMap(([, command]) => [...command.matchAll(RUNS)])
      .flatMap(([, file = '']) => sourceOf(input, manifest, file) ?? []),
  );
}

function manifests({ layout }: Input): Manifest[] {
  return [...layout.manifests.values()];
}

/** A path in a package as the source that it is, or is built from. */
function sourceOf({ layout }: Input, manifest: Manifest, path: string): string | undefined {
  const find = (one: string) => candidates(one).find((candidate) => layout.has(candidate));
  return (
    find(join(manifest.folder, path)) ?? sourceOfBuilt(layout, manifest, path.replace(/^\.\//, ''), find)
  );
}

function candidates(path: string): string[] {
  const stem = path.replace(/\.[cm]?js$/, '');
  return [path, ...['.ts', '.tsx', '.mts', '.cts', '.js', '/index.ts', '/index.js'].map((end) => stem + end)];
}
