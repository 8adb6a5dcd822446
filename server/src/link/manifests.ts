import { parse } from 'jsonc-parser';

/** What package.json says that the linker needs, with every path relative to the root. */
export interface Manifest {
  /** Folder of the package; '' is the root. */
  folder: string;
  name?: string;
  private: boolean;
  /** Source-side entry points of commands, as written (`dist/cli.js`). */
  bin: string[];
  scripts: Record<string, string>;
  main?: string;
  exports?: unknown;
  imports?: unknown;
  dependencies: Record<string, string>;
  /** Not there in production, where the project tells the two apart. */
  development: string[];
  isModule: boolean;
}

/** Path mappings of one tsconfig, after its `extends`. */
export interface PathMapping {
  folder: string;
  /** Folder that the targets are relative to. */
  base: string;
  paths: [pattern: string, targets: string[]][];
  hasBaseUrl: boolean;
  rootDir?: string;
  outDir?: string;
  /** Year of the ECMAScript edition whose library code is compiled against; what comes with esnext is later than all. */
  edition?: number;
}

type Json = Record<string, unknown>;

/** Tolerant: comments, trailing commas and nonsense are read as far as they go. */
export function readJson(text: string): Json {
  const value: unknown = parse(text, [], { allowTrailingComma: true });
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

export function readManifest(folder: string, text: string): Manifest {
  const json = readJson(text);
  return {
    folder,
    ...(typeof json['name'] === 'string' && { name: json['name'] }),
    private: json['private'] === true,
    bin: strings(json['bin']),
    scripts: stringMap(json['scripts']),
    ...(typeof json['main'] === 'string' && { main: json['main'] }),
    ...(json['exports'] !== undefined && { exports: json['exports'] }),
    ...(json['imports'] !== undefined && { imports: json['imports'] }),
    dependencies: {
      ...stringMap(json['devDependencies']),
      ...stringMap(json['peerDependencies']),
      ...stringMap(json['optionalDependencies']),
      ...stringMap(json['dependencies']),
    },
    development: developmentOnly(json),
    isModule: json['type'] === 'module',
  };
}

/** A project that bundles what it needs may name all of it as needed for development. */
function developmentOnly(json: Json): string[] {
  const shipped = { ...stringMap(json['peerDependencies']), ...stringMap(json['dependencies']) };
  if (Object.keys(shipped).length === 0) return [];
  return Object.keys(stringMap(json['devDependencies'])).filter((one) => shipped[one] === undefined);
}

/** Follows relative `extends` through `read`; a package's tsconfig brings no paths of this project. */
export function readMapping(path: string, read: (path: string) => string | undefined): PathMapping {
  const folder = dirname(path);
  const found: Omit<PathMapping, 'folder'> = { base: folder, paths: [], hasBaseUrl: false };
  const languages: Json[] = [];
  const seen = new Set<string>();
  const queue = [path];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const text = seen.has(next) ? undefined : read(next);
    seen.add(next);
    if (text === undefined) continue;
    const json = readJson(text);
    const options = (json['compilerOptions'] ?? {}) as Json;
    merge(found, dirname(next), options);
    languages.push(options, ...strings(json['extends']).flatMap(sharedOptions));
    const bases = strings(json['extends']).filter((one) => one.startsWith('.'));
    queue.push(
      ...bases.map((one) => join(dirname(next as string), one.endsWith('.json') ? one : `${one}.json`)),
    );
  }
  const edition = editionOf(languages);
  return { folder, ...found, ...(edition !== undefined && { edition }) };
}

/** `@tsconfig/node22`, of which everybody has the same copy. */
function sharedOptions(specifier: string): Json[] {
  const version = /^@tsconfig\/node(\d+)\b/.exec(specifier)?.[1];
  return version === undefined ? [] : [{ target: Number(version) >= 18 ? 'es2022' : 'es2021' }];
}

const LATEST = 9999;

/** The nearest `lib` decides, else the nearest `target`. */
function editionOf(options: readonly Json[]): number | undefined {
  const lib = options.find((one) => Array.isArray(one['lib']));
  const target = options.find((one) => typeof one['target'] === 'string');
  const named = lib ? strings(lib['lib']) : target ? strings(target['target']) : [];
  const years = named.flatMap((one) => {
    const [, year] = /^es(next|20\d\d)$/i.exec(one) ?? [];
    return year === undefined ? [] : [Number.isNaN(Number(year)) ? LATEST : Number(year)];
  });
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The nearest configuration wins: only what is not yet known is taken from a base. */
function merge(found: Omit<PathMapping, 'folder'>, folder: string, options: Json): void {
  const baseUrl = typeof options['baseUrl'] === 'string' ? join(folder, options['baseUrl']) : undefined;
  if (found.paths.length === 0 && typeof options['paths'] === 'object' && options['paths'] !== null) {
    found.paths = Object.entries(options['paths']).map(([pattern, targets]) => [pattern, strings(targets)]);
    found.base = baseUrl ?? folder;
  }
  if (baseUrl !== undefined && !found.hasBaseUrl) {
    found.hasBaseUrl = true;
    found.base = baseUrl;
  }
  if (typeof options['outDir'] === 'string') found.outDir ??= join(folder, options['outDir']);
  if (typeof options['rootDir'] === 'string') found.rootDir ??= join(folder, options['rootDir']);
}

/** A string, a list of strings, or the values of an object of strings. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).filter((one): one is string => typeof one === 'string');
}

function stringMap(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((one): one is [string, string] => typeof one[1] === 'string'),
  );
}

export function dirname(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** Joins and normalises paths relative to the root; `../` may lead out of it. */
export function join(folder: string, path: string): string {
  const own = path.startsWith('./') ? path.slice(2) : path;
  // Most paths only lead on.
  if (folder !== '' && PLAIN.test(own) && !folder.startsWith('.')) return `${folder}/${own}`;
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** Nothing in it has to be resolved: no empty part, and none that is dots. */
const PLAIN = /^(?!\.)[^/]+(?:\/(?!\.)[^/]+)*$/;

/** The folder and those above it, up to the root. */
export function* foldersUp(folder: string): Generator<string> {
  for (let one = folder; ; one = dirname(one)) {
    yield one;
    if (one === '') return;
  }
}
