import { derived } from '../../../rules/kit/derived.ts';
import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { FileRole } from '../../../rules/kit/roles.ts';
import { BROWSER_PACKAGES } from '../../../rules/knowledge/packages.ts';
import type { Declared } from './declared.ts';
import { commandFiles, isCommand, runnerFiles } from './entry-files.ts';
import { closure, type ModuleGraph, wayDown } from './graph.ts';
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

/** A file's role, and what decided it. */
export interface RoleReason {
  role: FileRole;
  because: string;
  /** Of a file that has its role from those that need it: from one of them by imports to the file. */
  way: string[];
}

interface Decision {
  role: FileRole;
  because: string;
  /** Which files bring their role along. */
  from?: (path: string) => boolean;
}

/**
 * One role a file. What a file says of itself comes first (a test, a generated file); then the way it is reached: what
 * the server needs is server code, wherever it lies; what only a command needs belongs to the command.
 */
export class Roles {
  readonly #input: RoleInput;
  readonly #own = new Map<string, OwnRole | undefined>();
  #decided: ReadonlyMap<string, Decision> | undefined;

  constructor(input: RoleInput) {
    this.#input = input;
  }

  of(path: string): FileRole {
    return this.#decision(path)?.role ?? 'server';
  }

  reason(path: string): RoleReason | undefined {
    const decision = this.#decision(path);
    if (!decision) return undefined;
    const { role, because, from } = decision;
    return { role, because, way: from ? wayDown(this.#input.graph, from, path) : [] };
  }

  #decision(path: string): Decision | undefined {
    this.#decided ??= this.#decide();
    return this.#decided.get(path);
  }

  /** What the file says of itself: all that can be found out before the others are. */
  prepare(path: string): void {
    if (!this.#own.has(path)) this.#own.set(path, ownRole(this.#input, path));
  }

  #decide(): ReadonlyMap<string, Decision> {
    for (const path of this.#input.paths) this.prepare(path);
    return decideRoles(this.#input, this.#own);
  }

  /**
   * The others' roles hang on this file's only through its own role, its imports and whether it starts itself; and on
   * what a command needs that is not built.
   */
  update(path: string, { before, now, importsChanged }: Edited): void {
    if (!this.#own.has(path)) return;
    const role = ownRole(this.#input, path);
    const known = this.#own.get(path);
    this.#own.set(path, role);
    const isSame =
      role?.role === known?.role &&
      role?.because === known?.because &&
      !importsChanged &&
      startsItself(before) === startsItself(now) &&
      (unbuilt(before) === unbuilt(now) || !isCommand(this.#input, path));
    if (!isSame) this.#decided = undefined;
  }
}

interface Edited {
  before: FileFacts;
  now: FileFacts;
  /** Whether it needs other files of the project. */
  importsChanged: boolean;
}

/** What it imports by a path, be it there or not yet built. */
function unbuilt({ imports }: FileFacts): string {
  return imports.flatMap(({ from }) => (from.startsWith('.') ? from : [])).join('\n');
}

function decideRoles(input: RoleInput, own: OwnRoles): Map<string, Decision> {
  const { graph, paths } = input;
  const roleOf = (path: string) => own.get(path)?.role;
  const has = (role: OwnRole['role']) => (path: string) => roleOf(path) === role;
  const withRole = (role: OwnRole['role']) => paths.filter(has(role));
  // A page of the server names components that run in the browser: what those need is not the server's.
  const server = closure(graph, withRole('server'), has('browser'));
  const functions = closure(graph, withRole('serverless'), has('browser'));
  const starts = new Set([...withRole('cli'), ...commandFiles(input)]);
  const commands = closure(graph, starts);
  const stdio = closure(graph, withRole('stdio-protocol'));
  const browser = closure(graph, withRole('browser'));
  const runners = new Set(runnerFiles(input).filter((path) => graph.importers(path).length === 0));
  const helpers = scriptHelpers(input, own, runners);
  const services = new Set(withRole('server').map((path) => packageOf(input, path)));
  const isOneOff = oneOffs(input, withRole('server'));

  const isRunBy = (reach: ReadonlySet<string>, path: string) =>
    reach.has(path) && graph.importers(path).some((one) => reach.has(one) && roleOf(one) !== 'script');
  const needed = (role: FileRole, by: string, from = has(role)) => ({
    role,
    because: `${by} needs it`,
    from,
  });
  const reached = (path: string): Decision => {
    const said = own.get(path);
    if (said?.role === 'script' && isRunBy(server, path)) return needed('server', 'the server');
    if (said && said.role !== 'backend') return { role: said.role, because: said.because };
    if (stdio.has(path)) return needed('stdio-protocol', 'a server that speaks on stdout');
    if (server.has(path)) return needed('server', 'the server');
    if (functions.has(path)) return needed('serverless', 'a function that a platform runs');
    if (starts.has(path)) return { role: 'cli', because: 'package.json declares it as a command' };
    if (commands.has(path)) return needed('cli', 'a command', (one) => starts.has(one));
    if (runners.has(path)) return { role: 'script', because: 'a script of package.json runs it once' };
    if (helpers.has(path)) return needed('script', 'a script, and nothing else,');
    if (isOneOff(path))
      return { role: 'script', because: 'nothing imports it, and the service lies elsewhere' };
    if (said) return { role: 'server', because: `${said.because}, and nothing says otherwise` };
    if (browser.has(path)) return needed('browser', 'code of the browser');
    const rest = fallback(input, path, services);
    if (rest.role !== 'server' || !runsAlone(input, path)) return rest;
    return { role: 'script', because: 'nothing imports it, and it runs a function of its own and ends' };
  };
  return new Map(paths.map((path) => [path, reached(path)]));
}

/** What scripts need and nothing that runs on its own does. */
function scriptHelpers(
  { graph, paths }: RoleInput,
  own: OwnRoles,
  runners: ReadonlySet<string>,
): Set<string> {
  const aside = new Set<OwnRole['role'] | undefined>(['script', 'test', 'config', 'generated']);
  const roots = paths.filter(
    (path) =>
      !aside.has(own.get(path)?.role) &&
      !runners.has(path) &&
      (graph.importers(path).length === 0 || (own.get(path)?.role ?? 'backend') !== 'backend'),
  );
  const others = closure(graph, roots);
  const helpers = closure(
    graph,
    paths.filter((path) => own.get(path)?.role === 'script'),
  );
  for (const path of helpers) if (others.has(path)) helpers.delete(path);
  return helpers;
}

const STARTS = /^(index|main|app|server|worker|bot|start|handler|lambda|instrument\w*|middleware|proxy)\b/;
const EXAMPLES = /(^|\/)examples?\//;
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
    if (FOR_DEVELOPMENT.test(inside.slice(inside.lastIndexOf('/') + 1)) || EXAMPLES.test(inside)) return true;
    return (
      !inside.includes('/') &&
      !STARTS.test(inside) &&
      inFolders.has(manifest) &&
      !besideManifest.has(manifest)
    );
  };
}

/** `main();` at the end of a file that nobody imports and that says nothing of a server: started by hand. */
function runsAlone({ graph, facts }: RoleInput, path: string): boolean {
  const own = facts(path);
  if (!own || !startsItself(own) || graph.importers(path).length > 0) return false;
  return !STARTS.test(path.slice(path.lastIndexOf('/') + 1));
}

const startsItself = derived(
  ({ exports, calls, values, bindings, regions }) =>
    exports.length === 0 &&
    calls.some(({ statement, region, callee }) => {
      const name = values[callee];
      const binding = name?.kind === 'binding' ? bindings[name.binding] : undefined;
      return statement && regions[region]?.parent === undefined && binding?.kind === 'function';
    }),
);

function fallback(input: RoleInput, path: string, services: ReadonlySet<Manifest | undefined>): Decision {
  const manifest = packageOf(input, path);
  const isClient = looksLikeClient(path);
  if (services.has(manifest) && !isClient)
    return { role: 'server', because: 'it lies in a package that has a server, and nothing says otherwise' };
  if (services.has(manifest)) return { role: 'browser', because: 'its path is one of a client’s' };
  if (manifest && !manifest.private && (manifest.exports !== undefined || manifest.main !== undefined))
    return { role: 'library', because: 'its package is published for others to import' };
  const inBrowser = Object.keys(manifest?.dependencies ?? {}).find((one) => BROWSER_PACKAGES.has(one));
  if (inBrowser !== undefined) return { role: 'browser', because: `its package depends on ${inBrowser}` };
  return isClient
    ? { role: 'browser', because: 'its path is one of a client’s' }
    : { role: 'server', because: 'nothing says otherwise' };
}

function packageOf({ layout }: RoleInput, path: string): Manifest | undefined {
  return nearestManifest(layout.manifests, dirname(path));
}

function looksLikeClient(path: string): boolean {
  if (/(^|\/)(server|backend)\//.test(path)) return false;
  return /\.(tsx|jsx)$/.test(path) || /(^|\/)(client|frontend|browser|public|components|hooks)\//.test(path);
}
