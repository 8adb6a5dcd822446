import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { FileRole } from '../../../rules/kit/roles.ts';
import { chainOf } from '../../../rules/kit/values.ts';
import {
  BACKEND_PACKAGES,
  BROWSER_HOOKS,
  BROWSER_PACKAGES,
  CLI_PACKAGES,
  ENTRY_PACKAGES,
  SERVER_SUBPATHS,
  TEST_PACKAGES,
} from '../../../rules/knowledge/packages.ts';
import { commandFiles, startedFiles } from './entry-files.ts';
import { isFunction } from './functions.ts';
import { dirname, type Manifest } from './manifests.ts';
import { type Layout, nearestManifest, splitPackage } from './modules.ts';
import type { RoleInput } from './roles.ts';
import { speaksOverStdio } from './stdio.ts';
import { isTestPath } from './tests.ts';

/** What the file itself says, and by what. */
export interface OwnRole {
  /** 'backend' is what a server and a command may both use: who imports it decides. */
  role: FileRole | 'backend';
  because: string;
}

/** Undefined where only its importers can tell. */
export function ownRole(input: RoleInput, path: string): OwnRole | undefined {
  const facts = input.facts(path);
  if (!facts) return undefined;
  if (input.own.isEntryFile(path)) return says('server', 'the configuration declares an entry in it');
  const manifest = nearestManifest(input.layout.manifests, dirname(path));
  const inside = pathInPackage(input.layout, path);
  if (GENERATED_PATH.test(path)) return says('generated', 'its path is one of generated code');
  if (GENERATED_BANNER.test(facts.banner)) return says('generated', 'the comment at its top says so');
  if (isConfig(inside)) return says('config', 'its name and place are those of a tool’s configuration');
  if (isTestPath(path)) return says('test', 'its path is one of tests');
  return (
    byImport('test', facts, TEST_PACKAGES) ??
    (declaresTests(facts) ? says('test', 'it hands functions to `describe` and `it`') : undefined) ??
    (speaksOverStdio(facts) ? says('stdio-protocol', 'it opens a protocol on stdout') : undefined) ??
    ((SCRIPT.test(path) && !isMigratingRoute(path, manifest)) || SCRIPT_AT_ROOT.test(inside)
      ? says('script', 'its path is one of scripts')
      : undefined) ??
    runtimeRole(input, path, facts, manifest)
  );
}

/** Runners that put their functions into every file's reach need no import. */
function declaresTests(facts: FileFacts): boolean {
  const declared = new Set(
    facts.calls.flatMap(({ callee, args }) => {
      const name = facts.values[callee];
      const takes = args.some((one) => facts.values[one]?.kind === 'function');
      return name?.kind === 'global' && takes ? [name.name] : [];
    }),
  );
  return declared.has('describe') && (declared.has('it') || declared.has('test'));
}

function says(role: OwnRole['role'], because: string): OwnRole {
  return { role, because };
}

function byImport(
  role: OwnRole['role'],
  facts: FileFacts,
  packages: ReadonlySet<string>,
  onlyTypes = false,
): OwnRole | undefined {
  const name = importOf(facts, packages, onlyTypes);
  return name === undefined ? undefined : says(role, `it imports ${name}`);
}

function runtimeRole(
  input: RoleInput,
  path: string,
  facts: FileFacts,
  manifest: Manifest | undefined,
): OwnRole | undefined {
  if (facts.directives.includes('use client')) return says('browser', "it begins with 'use client'");
  if (facts.directives.includes('use server')) return says('server', "it begins with 'use server'");
  if (isRoute(input.layout, path, manifest))
    return says('server', 'a framework runs files of this place as routes');
  if (isFunction(facts, manifest)) return says('serverless', 'it is a function that a platform runs');
  const interactive = byImport('cli', facts, CLI_PACKAGES);
  const answering = interactive ? undefined : answersRequests(facts);
  if (answering) return answering;
  if (interactive) return interactive;
  if (isCommand(input, path, facts, manifest)) return says('cli', 'it is a command that somebody starts');
  if (facts.shebang) return says('server', 'a script of package.json starts the service with it');
  return (
    runsInBrowser(path, facts) ??
    byImport('backend', facts, BACKEND_PACKAGES) ??
    byImport('backend', facts, ENTRY_PACKAGES, true)
  );
}

export function pathInPackage(layout: Layout, path: string): string {
  const folder = nearestManifest(layout.manifests, dirname(path))?.folder ?? '';
  return folder === '' ? path : path.slice(folder.length + 1);
}

const GENERATED_PATH =
  /(^|\/)(__generated__|generated)\/|\.(gen|pb|generated|min)\.[cm]?[jt]sx?$|(^|\/)\.(next|nuxt|svelte-kit|output)\//;
const GENERATED_BANNER = /@generated|\bdo not (edit|modify)\b|auto-?generated|generated (by|from)\b/i;
const SCRIPT =
  /(^|\/)(([\w-]+-)?(scripts?|migrations?)|seeds?|seeders?)\/|(^|\/)(seed|seeds|seeder|migrate|backfill)([.-][\w-]+)?\.[cm]?[jt]s$/;
/** Names that inside the source are as likely a part of the product. */
const SCRIPT_AT_ROOT = /^(tools?|bench(marks?)?|examples?|playgrounds?|samples?|demos?|docs)\//;

const TOOL =
  /(^|\/)(\.[\w-]+rc|gulpfile|Gruntfile|karma\.conf|jest\.setup|vitest\.(setup|workspace)|(next|nuxt|vite|vitest|jest|webpack|rollup|rspack|tsup|tsdown|esbuild|eslint|prettier|postcss|tailwind|babel|drizzle|prisma|playwright|cypress|svelte|astro|metro|commitlint|lint-staged|ecosystem|knexfile|orval|codegen|turbo|i18next-parser)(\.[\w-]+)*\.config|knexfile)\.[cm]?[jt]sx?$/;

/** `src/config/redis.config.ts` is read by the running service: only what lies at the root configures a tool. */
function isConfig(inside: string): boolean {
  return TOOL.test(inside) || /^[\w.-]+\.config\.[cm]?[jt]s$/.test(inside);
}

const NEXT_ROUTE =
  /(^|\/)app\/(.*\/)?(route|page|layout|template|default|not-found|loading|sitemap|robots|manifest|opengraph-image)\.[jt]sx?$|(^|\/)pages\/api\/.*\.[jt]sx?$/;
const NEXT_HOOK = /^(.*\/)?(src\/)?(middleware|proxy|instrumentation)\.[jt]s$/;
const NITRO_ROUTE = /(^|\/)server\/(api|routes|middleware|plugins)\/.*\.[jt]s$/;
const SVELTE_ROUTE = /(^|\/)\+(server|(page|layout)\.server)\.[jt]s$|(^|\/)hooks\.server\.[jt]s$/;
const REMIX_ROUTE = /(^|\/)app\/(routes\/.*|root|entry\.server)\.[jt]sx?$|\.server\.[jt]sx?$/;

/** Files that a framework runs by their place. */
function isRoute(layout: Layout, path: string, manifest: Manifest | undefined): boolean {
  const uses = (...names: string[]) => names.some((one) => manifest?.dependencies[one] !== undefined);
  if (SVELTE_ROUTE.test(path)) return true;
  if (uses('next') && (NEXT_ROUTE.test(path) || isAtTop(NEXT_HOOK, pathInPackage(layout, path)))) return true;
  if (uses('nuxt', 'nitropack') && NITRO_ROUTE.test(path)) return true;
  return (
    REMIX_ROUTE.test(path) &&
    uses('@remix-run/node', '@remix-run/react', '@react-router/node', '@remix-run/server-runtime')
  );
}

/** `pages/api/migrations/index.ts` answers requests, whatever it is about; `app/seed/route.ts` is called once. */
function isMigratingRoute(path: string, manifest: Manifest | undefined): boolean {
  return manifest?.dependencies['next'] !== undefined && NEXT_ROUTE.test(path) && !/seed/i.test(path);
}

/** Deeper down it is some module of that name. */
function isAtTop(pattern: RegExp, inside: string): boolean {
  return pattern.test(inside) && /^(apps\/[^/]+\/)?(src\/)?[^/]+$/.test(inside);
}

/** It is imported for that, or opens a port by itself. */
function answersRequests(facts: FileFacts): OwnRole | undefined {
  const imported = byImport('server', facts, ENTRY_PACKAGES);
  if (imported) return imported;
  const hasNet = facts.imports.some(({ from }) => /^(node:)?(http|https|http2|net|tls)$/.test(from));
  const opens =
    hasNet &&
    facts.calls.some(({ callee }) => /^create(Secure)?Server$/.test(chainOf(facts, callee)?.at(-1) ?? ''));
  return opens ? says('server', 'it opens a port') : undefined;
}

const COMMAND = /(^|\/)(bin|cli|commands)\//;

/** A file that its command starts: a shebang, or a place among the commands of a package that has some. */
function isCommand(
  input: RoleInput,
  path: string,
  facts: FileFacts,
  manifest: Manifest | undefined,
): boolean {
  // A worker with a shebang is still started as a part of the service.
  if (facts.shebang) return !startedFiles(input).includes(path) || commandFiles(input).includes(path);
  // `commands/` of a service holds its operations: those are imported from elsewhere.
  return (
    (manifest?.bin.length ?? 0) > 0 &&
    COMMAND.test(path) &&
    input.graph.importers(path).every((one) => COMMAND.test(one) || isTestPath(one))
  );
}

function runsInBrowser(path: string, facts: FileFacts): OwnRole | undefined {
  const imported = byImport('browser', facts, BROWSER_PACKAGES);
  if (imported) return imported;
  const hook = facts.bindings.find((one) => one.from === 'react' && BROWSER_HOOKS.has(one.imported ?? ''));
  if (hook) return says('browser', `it uses ${hook.imported} of react`);
  return BROWSER_PATH.test(path) ? says('browser', 'its path is one of what a browser loads') : undefined;
}

const BROWSER_PATH = /(^|\/)(public|static)\/.*\.js$|\.client\.[jt]sx?$|(^|\/)(service-worker|sw)\.[jt]s$/;

/** The first import of one of these packages. */
function importOf(facts: FileFacts, packages: ReadonlySet<string>, onlyTypes: boolean): string | undefined {
  return facts.imports.find(({ from, typeOnly }) => {
    if (from.startsWith('.') || (typeOnly && !onlyTypes && packages !== TEST_PACKAGES)) return false;
    if (packages.has(from) || (packages === ENTRY_PACKAGES && SERVER_SUBPATHS.has(from))) return true;
    return packages.has(splitPackage(from).name) && !BROWSER_PACKAGES.has(from) && !from.startsWith('next/');
  })?.from;
}
