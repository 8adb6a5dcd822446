import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { FileRole } from '../../../rules/kit/roles.ts';
import {
  BROWSER_HOOKS,
  BROWSER_PACKAGES,
  CLI_PACKAGES,
  SERVER_PACKAGES,
  SERVER_SUBPATHS,
  TEST_PACKAGES,
} from '../../../rules/knowledge/packages.ts';
import { closure, type ModuleGraph } from './graph.ts';
import { dirname, join, type Manifest } from './manifests.ts';
import { type Layout, nearestManifest, sourceOfBuilt, splitPackage } from './modules.ts';
import { speaksOverStdio } from './stdio.ts';

export interface RoleInput {
  layout: Layout;
  graph: ModuleGraph;
  facts(path: string): FileFacts | undefined;
  paths: readonly string[];
}

/**
 * One role a file. What a file says of itself comes first (a test, a generated file); then the way it is reached: what
 * the server needs is server code, wherever it lies; what only a command needs belongs to the command.
 */
export class Roles {
  readonly #input: RoleInput;
  readonly #own: Map<string, FileRole | undefined>;
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

function decideRoles(
  input: RoleInput,
  own: ReadonlyMap<string, FileRole | undefined>,
): Map<string, FileRole> {
  const withRole = (...roles: FileRole[]) =>
    input.paths.filter((path) => roles.includes(own.get(path) as FileRole));
  // A page of the server names components that run in the browser: what those need is not the server's.
  const server = closure(
    input.graph,
    withRole('server', 'serverless'),
    (path) => own.get(path) === 'browser',
  );
  const commands = closure(input.graph, [...withRole('cli'), ...binEntries(input)]);
  const stdio = closure(input.graph, withRole('stdio-protocol'));
  const browser = closure(input.graph, withRole('browser'));
  const runners = new Set(scriptFiles(input));
  const services = new Set(withRole('server').map((path) => packageOf(input, path)));

  const reached = (path: string): FileRole => {
    const role = own.get(path);
    if (role === 'script') return isRunBy(server, path) ? 'server' : 'script';
    if (role) return role;
    if (stdio.has(path)) return 'stdio-protocol';
    if (server.has(path)) return 'server';
    if (commands.has(path)) return 'cli';
    if (browser.has(path)) return 'browser';
    if (runners.has(path) && input.graph.importers(path).length === 0) return 'script';
    return fallback(input, path, services);
  };
  const isRunBy = (reach: ReadonlySet<string>, path: string) =>
    reach.has(path) && input.graph.importers(path).some((one) => reach.has(one) && own.get(one) !== 'script');
  return new Map(input.paths.map((path) => [path, reached(path)]));
}

function fallback(input: RoleInput, path: string, services: ReadonlySet<Manifest | undefined>): FileRole {
  const manifest = packageOf(input, path);
  if (services.has(manifest)) return looksLikeClient(path) ? 'browser' : 'server';
  if (manifest && !manifest.private && (manifest.exports !== undefined || manifest.main !== undefined))
    return 'library';
  const inBrowser = manifest && Object.keys(manifest.dependencies).some((one) => BROWSER_PACKAGES.has(one));
  return inBrowser || looksLikeClient(path) ? 'browser' : 'server';
}

function packageOf(input: RoleInput, path: string): Manifest | undefined {
  return nearestManifest(input.layout.manifests, dirname(path));
}

function looksLikeClient(path: string): boolean {
  return /\.(tsx|jsx)$/.test(path) || /(^|\/)(client|frontend|browser|public|components|hooks)\//.test(path);
}

/** What the file itself says; undefined where only its importers can tell. */
function ownRole(input: RoleInput, path: string): FileRole | undefined {
  const facts = input.facts(path);
  if (!facts) return undefined;
  if (isGenerated(path, facts)) return 'generated';
  if (isTest(path, facts)) return 'test';
  if (CONFIG.test(path)) return 'config';
  if (speaksOverStdio(facts)) return 'stdio-protocol';
  if (SCRIPT.test(path)) return 'script';
  if (facts.directives.includes('use client')) return 'browser';
  if (facts.directives.includes('use server') || isRoute(path)) return 'server';
  if (isHandler(facts)) return 'serverless';
  if (isCommand(input, path, facts)) return 'cli';
  if (imports(facts, SERVER_PACKAGES)) return 'server';
  return isBrowser(path, facts) ? 'browser' : undefined;
}

const GENERATED_PATH =
  /(^|\/)(__generated__|generated)\/|\.(gen|pb|generated|min)\.[cm]?[jt]sx?$|(^|\/)\.(next|nuxt|svelte-kit|output)\//;
const GENERATED_BANNER = /@generated|\bdo not (edit|modify)\b|auto-?generated|generated (by|from)\b/i;
const TEST_PATH =
  /[._-](test|spec|e2e|e2e-spec|story|stories|bench|mock)\.[cm]?[jt]sx?$|(^|\/)(test-?setup|setup-?tests?)\.[cm]?[jt]sx?$|(^|\/)(__tests__|__mocks__|__fixtures__|tests?|e2e|cypress|playwright|fixtures|mocks|testing|[\w-]*test-utils?|[\w-]+-tests?)\//i;
const CONFIG =
  /(^|\/)(\.[\w-]+rc|[\w.-]+\.config|gulpfile|Gruntfile|karma\.conf|jest\.setup|vitest\.(setup|workspace))\.[cm]?[jt]sx?$/;
const SCRIPT =
  /(^|\/)(scripts?|tools?|bench(marks?)?|examples?|migrations?|seeds?|seeders?|fixtures)\/|(^|\/)(seed|seeds|migrate|backfill)([.-][\w-]+)?\.[cm]?[jt]s$/;
const ROUTE =
  /(^|\/)(app\/(.*\/)?route|pages\/api\/.*|middleware|proxy|instrumentation)\.[cm]?[jt]sx?$|(^|\/)\+(server|page\.server|layout\.server)\.[jt]s$|(^|\/)server\/(api|routes|middleware|plugins)\/.*\.[jt]s$/;

function isGenerated(path: string, facts: FileFacts): boolean {
  return GENERATED_PATH.test(path) || GENERATED_BANNER.test(facts.banner);
}

function isTest(path: string, facts: FileFacts): boolean {
  return TEST_PATH.test(path) || imports(facts, TEST_PACKAGES);
}

function isRoute(path: string): boolean {
  return ROUTE.test(path);
}

/** A file that its command starts: a shebang, or an argument parser in a package that has commands. */
function isCommand(input: RoleInput, path: string, facts: FileFacts): boolean {
  if (facts.shebang) return true;
  if (imports(facts, CLI_PACKAGES)) return true;
  const hasBin = (packageOf(input, path)?.bin.length ?? 0) > 0;
  // `commands/` of a service holds its operations: those are imported from elsewhere.
  return (
    hasBin &&
    COMMAND.test(path) &&
    input.graph.importers(path).every((one) => COMMAND.test(one) || TEST_PATH.test(one))
  );
}

const COMMAND = /(^|\/)(bin|cli|commands)\//;

/** `export const handler` with Lambda's types, or a Worker's `export default { fetch }`. */
function isHandler(facts: FileFacts): boolean {
  const exportsHandler = facts.exports.some((one) => one.name === 'handler');
  if (
    exportsHandler &&
    facts.imports.some((one) => /^(aws-lambda|@types\/aws-lambda|@middy\/core)$/.test(one.from))
  )
    return true;
  const main = facts.exports.find((one) => one.name === 'default')?.value;
  const value = main === undefined ? undefined : facts.values[main];
  return (
    value?.kind === 'object' && value.entries.some((one) => one.key === 'fetch' || one.key === 'scheduled')
  );
}

function isBrowser(path: string, facts: FileFacts): boolean {
  if (imports(facts, BROWSER_PACKAGES)) return true;
  if (facts.bindings.some((one) => one.from === 'react' && BROWSER_HOOKS.has(one.imported ?? '')))
    return true;
  return /(^|\/)(public|static)\/.*\.js$|\.client\.[jt]sx?$|(^|\/)(service-worker|sw)\.[jt]s$/.test(path);
}

function imports(facts: FileFacts, packages: ReadonlySet<string>): boolean {
  return facts.imports.some(({ from, typeOnly }) => {
    if (from.startsWith('.') || (typeOnly && packages === BROWSER_PACKAGES)) return false;
    if (packages.has(from) || (packages === SERVER_PACKAGES && SERVER_SUBPATHS.has(from))) return true;
    return packages.has(splitPackage(from).name) && !from.startsWith('next/');
  });
}

/** Sources of the commands that package.json declares. */
function binEntries({ layout, paths }: RoleInput): string[] {
  const known = new Set(paths);
  const find = (path: string) => sourceCandidates(path).find((one) => known.has(one));
  return [...layout.manifests.values()].flatMap((manifest) =>
    manifest.bin.flatMap(
      (bin) => find(join(manifest.folder, bin)) ?? sourceOfBuilt(layout, manifest, bin, find) ?? [],
    ),
  );
}

function sourceCandidates(path: string): string[] {
  const stem = path.replace(/\.[cm]?js$/, '');
  return [path, `${stem}.ts`, `${stem}.tsx`, `${stem}.mts`, `${stem}.js`, `${stem}/index.ts`];
}

const STARTS_SERVICE = /^(start|dev|serve|develop|watch|prod|server|worker|debug)(:|$)/;

/** Files that a script of package.json runs once, as against what starts the service. */
function scriptFiles({ layout }: RoleInput): string[] {
  return [...layout.manifests.values()].flatMap(({ folder, scripts }) =>
    Object.entries(scripts)
      .filter(([name]) => !STARTS_SERVICE.test(name))
      .flatMap(([, command]) => [
        ...command.matchAll(/\b(?:tsx|ts-node|node|bun)\s+(?:-\S+\s+)*([\w./-]+\.[cm]?[jt]s)\b/g),
      ])
      .map(([, file = '']) => join(folder, file)),
  );
}
