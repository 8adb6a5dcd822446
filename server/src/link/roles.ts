import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { FileRole } from '../../../rules/kit/roles.ts';
import { BROWSER_PACKAGES } from '../../../rules/knowledge/packages.ts';
import type { Declared } from './declared.ts';
import { commandFiles, runnerFiles } from './entry-files.ts';
import { closure, type ModuleGraph } from './graph.ts';
import { dirname, type Manifest } from './manifests.ts';
import { type Layout, nearestManifest } from './modules.ts';
import { type OwnRole, ownRole, pathInPackage } from './own-role.ts';

export interface RoleInput {
  layout: Layout;
  graph: ModuleGraph;
  own: Declared;
  facts(path: string): FileFacts | undefined;
  paths: readonly string[];
}

type OwnRoles = ReadonlyMap<string, OwnRole | undefined>;

/**
 * One role a file. What a file says of itself comes first (a test, a generated file); then the way it is reached: what
 * the server needs is server code, wherever it lies; what only a command needs belongs to the command.
 */
export class Roles {
  readonly #input: RoleInput;
  readonly #own: Map<string, OwnRole | undefined>;
  #decided: ReadonlyMap<string, FileRole> | undefined;

  constructor(input: RoleInput) {
    this.#input = input;
    this.#own = new Map(input.paths.map((path) => [path, ownRole(input, path)]));
  }

  of(path: string): FileRole {
    this.#decided ??= decideRoles(this.#input, this.#own);
    return this.#decided.get(path) ?? 'server';
  }

  /** The others' roles hang on this file's only through its own role and its imports. */
  update(path: string, importsChanged: boolean): void {
    const role = ownRole(this.#input, path);
    if (role === this.#own.get(path) && !importsChanged) return;
    this.#own.set(path, role);
    this.#decided = undefined;
  }
}

function decideRoles(input: RoleInput, own: OwnRoles): Map<string, FileRole> {
  const { graph, paths } = input;
  const withRole = (role: OwnRole) => paths.filter((path) => own.get(path) === role);
  // A page of the server names components that run in the browser: what those need is not the server's.
  const isBrowser = (path: string) => own.get(path) === 'browser';
  const server = closure(graph, withRole('server'), isBrowser);
  const functions = closure(graph, withRole('serverless'), isBrowser);
  const commands = closure(graph, [...withRole('cli'), ...commandFiles(input)]);
  const stdio = closure(graph, withRole('stdio-protocol'));
  const browser = closure(graph, withRole('browser'));
  const runners = new Set(runnerFiles(input).filter((path) => graph.importers(path).length === 0));
  const helpers = scriptHelpers(input, own, runners);
  const services = new Set(withRole('server').map((path) => packageOf(input, path)));
  const isOneOff = oneOffs(input, withRole('server'));

  const isRunBy = (reach: ReadonlySet<string>, path: string) =>
    reach.has(path) && graph.importers(path).some((one) => reach.has(one) && own.get(one) !== 'script');
  const reached = (path: string): FileRole => {
    const role = own.get(path);
    if (role === 'script') return isRunBy(server, path) ? 'server' : 'script';
    if (role && role !== 'backend') return role;
    if (stdio.has(path)) return 'stdio-protocol';
    if (server.has(path)) return 'server';
    if (functions.has(path)) return 'serverless';
    if (commands.has(path)) return 'cli';
    if (runners.has(path) || helpers.has(path) || isOneOff(path)) return 'script';
    if (role === 'backend') return 'server';
    return browser.has(path) ? 'browser' : fallback(input, path, services);
  };
  return new Map(paths.map((path) => [path, reached(path)]));
}

/** What scripts need and nothing that runs on its own does. */
function scriptHelpers(
  { graph, paths }: RoleInput,
  own: OwnRoles,
  runners: ReadonlySet<string>,
): Set<string> {
  const aside = new Set<OwnRole | undefined>(['script', 'test', 'config', 'generated']);
  const roots = paths.filter(
    (path) =>
      !aside.has(own.get(path)) &&
      !runners.has(path) &&
      (graph.importers(path).length === 0 || (own.get(path) ?? 'backend') !== 'backend'),
  );
  const others = closure(graph, roots);
  const helpers = closure(
    graph,
    paths.filter((path) => own.get(path) === 'script'),
  );
  for (const path of helpers) if (others.has(path)) helpers.delete(path);
  return helpers;
}

const STARTS = /^(index|main|app|server|worker|bot|start|handler|lambda|instrument\w*|middleware|proxy)\b/;
const FOR_DEVELOPMENT = /(^|[-_.])dev([-_.][\w-]+)?\.[cm]?[jt]s$/;

/**
 * A file beside package.json that nobody imports, where the service itself lies in a folder: somebody ran it once. And
 * the entry that serves developers only.
 */
function oneOffs(input: RoleInput, servers: readonly string[]): (path: string) => boolean {
  const { graph, layout } = input;
  const inFolders = new Set<Manifest | undefined>();
  const besideManifest = new Set<Manifest | undefined>();
  for (const path of servers) {
    const home = pathInPackage(layout, path).includes('/') ? inFolders : besideManifest;
    if (home === inFolders || !STARTS.test(pathInPackage(layout, path))) home.add(packageOf(input, path));
  }
  return (path) => {
    if (graph.importers(path).length > 0) return false;
    const manifest = packageOf(input, path);
    const inside = pathInPackage(layout, path);
    if (FOR_DEVELOPMENT.test(inside.slice(inside.lastIndexOf('/') + 1))) return true;
    return (
      !inside.includes('/') &&
      !STARTS.test(inside) &&
      inFolders.has(manifest) &&
      !besideManifest.has(manifest)
    );
  };
}

function fallback(input: RoleInput, path: string, services: ReadonlySet<Manifest | undefined>): FileRole {
  const manifest = packageOf(input, path);
  if (services.has(manifest)) return looksLikeClient(path) ? 'browser' : 'server';
  if (manifest && !manifest.private && (manifest.exports !== undefined || manifest.main !== undefined))
    return 'library';
  const inBrowser = manifest && Object.keys(manifest.dependencies).some((one) => BROWSER_PACKAGES.has(one));
  return inBrowser || looksLikeClient(path) ? 'browser' : 'server';
}

function packageOf({ layout }: RoleInput, path: string): Manifest | undefined {
  return nearestManifest(layout.manifests, dirname(path));
}

function looksLikeClient(path: string): boolean {
  if (/(^|\/)(server|backend)\//.test(path)) return false;
  return /\.(tsx|jsx)$/.test(path) || /(^|\/)(client|frontend|browser|public|components|hooks)\//.test(path);
}
