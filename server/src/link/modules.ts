import type { Declaration } from './declarations.ts';
import { dirname, foldersUp, join, type Manifest, type PathMapping } from './manifests.ts';
import type { ToldTypes } from './origins/told-types.ts';

/** What the linker is given: every file that is known, and what the project says about itself. */
export interface Layout {
  has(path: string): boolean;
  /** Text of a file that is no source, such as a lockfile. */
  read(path: string): string | undefined;
  manifests: ReadonlyMap<string, Manifest>;
  mappings: ReadonlyMap<string, PathMapping>;
  /** Files that describe a database in Prisma's language. */
  schemas: readonly string[];
  /** Files in GraphQL's language. */
  graphs: readonly string[];
  /** What types have told of a file's expressions. */
  types?(path: string): ToldTypes | undefined;
  /** What the project says of its own code. */
  declarations: readonly Declaration[];
  /** Whether it pays to note what hangs on what; so unless told otherwise. */
  expectsEdits?: boolean;
}

export type Target = { file: string } | { package: string; subpath: string };

const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const SOURCE_OF: Record<string, string[]> = {
  '.js': ['.ts', '.tsx', '.jsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** Where specifiers lead, over the set of known files; nothing is looked up on disk. */
export class Modules {
  readonly #layout: Layout;
  readonly #packages: ReadonlyMap<string, Manifest>;
  /** By folder. */
  readonly #known = new Map<string, Map<string, Target | undefined>>();
  /** Who asks for one import of a file asks for the next. */
  #last: { from: string; known: Map<string, Target | undefined> } | undefined;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#packages = new Map(
      [...layout.manifests.values()].flatMap((one) => (one.name ? [[one.name, one]] : [])),
    );
  }

  resolve(from: string, specifier: string): Target | undefined {
    if (this.#last?.from !== from) this.#last = { from, known: this.#knownFrom(dirname(from)) };
    const { known } = this.#last;
    const target = known.get(specifier);
    if (target || known.has(specifier)) return target;
    const found = this.#find(dirname(from), specifier);
    known.set(specifier, found);
    return found;
  }

  #knownFrom(folder: string): Map<string, Target | undefined> {
    let known = this.#known.get(folder);
    if (!known) {
      known = new Map();
      this.#known.set(folder, known);
    }
    return known;
  }

  #find(folder: string, specifier: string): Target | undefined {
    if (specifier.startsWith('.'))
      return asFile(this.#file(join(folder, specifier))) ?? generatedTypes(specifier);
    if (specifier.startsWith('/')) return undefined;
    const mapped = this.#mapped(folder, specifier);
    if (mapped !== undefined) return { file: mapped };
    if (specifier.startsWith('#')) return asFile(this.#ownImport(folder, specifier));
    const rooted = /^[@~]\/(.+)$/.exec(specifier)?.[1];
    const own = rooted === undefined ? undefined : this.#underRoot(folder, rooted);
    if (own !== undefined) return { file: own };
    const { name, subpath } = splitPackage(specifier);
    const workspace = this.#packages.get(name);
    const file = workspace && this.#inPackage(workspace, subpath);
    return file !== undefined ? { file } : { package: name, subpath };
  }

  /** `@/db` can name no package: where no tsconfig says what it is a bundler does, the same as a rule. */
  #underRoot(folder: string, rest: string): string | undefined {
    const root = nearestManifest(this.#layout.manifests, folder)?.folder;
    return root === undefined
      ? undefined
      : (this.#file(join(root, `src/${rest}`)) ?? this.#file(join(root, rest)));
  }

  /** The file itself, with an extension, as a folder's index, or the source of a built `.js`. */
  #file(path: string): string | undefined {
    if (this.#layout.has(path)) return path;
    const dot = path.lastIndexOf('.');
    const sources = dot > path.lastIndexOf('/') ? SOURCE_OF[path.slice(dot)] : undefined;
    return (
      (sources && this.#first(path.slice(0, dot), sources)) ??
      this.#first(path, EXTENSIONS) ??
      this.#first(path === '' ? 'index' : `${path}/index`, EXTENSIONS)
    );
  }

  #first(stem: string, endings: readonly string[]): string | undefined {
    for (const one of endings) if (this.#layout.has(stem + one)) return stem + one;
    return undefined;
  }

  /** tsconfig `paths` and `baseUrl`, of the nearest tsconfig upwards. */
  #mapped(folder: string, specifier: string): string | undefined {
    for (const mapping of this.#mappingsAbove(folder)) {
      for (const [pattern, targets] of mapping.paths) {
        const star = matchStar(pattern, specifier);
        if (star === undefined) continue;
        for (const target of targets) {
          const file = this.#file(join(mapping.base, target.replace('*', star)));
          if (file !== undefined) return file;
        }
      }
      const file = mapping.hasBaseUrl ? this.#file(join(mapping.base, specifier)) : undefined;
      if (file !== undefined) return file;
    }
    return undefined;
  }

  *#mappingsAbove(folder: string): Generator<PathMapping> {
    for (const one of foldersUp(folder)) {
      const mapping = this.#layout.mappings.get(one);
      if (mapping) yield mapping;
    }
  }

  #ownImport(folder: string, specifier: string): string | undefined {
    const manifest = nearestManifest(this.#layout.manifests, folder);
    const target = manifest && mappedTarget(manifest.imports, specifier);
    return target === undefined ? undefined : this.#source(manifest as Manifest, target);
  }

  #inPackage(manifest: Manifest, subpath: string): string | undefined {
    const exported = mappedTarget(manifest.exports, subpath === '' ? '.' : `./${subpath}`);
    const candidates = [
      exported,
      subpath === '' ? manifest.main : undefined,
      subpath === '' ? 'index' : subpath,
    ];
    for (const one of candidates) {
      const file = one === undefined ? undefined : this.#source(manifest, one);
      if (file !== undefined) return file;
    }
    return this.#file(join(manifest.folder, `src/${subpath}`));
  }

  /** A path in a package, or the source that a built path comes from. */
  #source(manifest: Manifest, path: string): string | undefined {
    return (
      this.#file(join(manifest.folder, path)) ??
      sourceOfBuilt(this.#layout, manifest, path, (one) => this.#file(one))
    );
  }
}

/** `dist/cli.js` is built from `src/cli.ts`: by tsconfig's rootDir and outDir, else by the usual folder names. */
export function sourceOfBuilt(
  layout: Layout,
  manifest: Manifest,
  path: string,
  find: (path: string) => string | undefined,
): string | undefined {
  const built = join(manifest.folder, path);
  const mapping = layout.mappings.get(manifest.folder);
  const outDir = mapping?.outDir;
  const inside = outDir && built.startsWith(`${outDir}/`) ? built.slice(outDir.length + 1) : undefined;
  const rest = inside ?? /^(?:\.\/)?(?:dist|build|lib|out|es|esm|cjs)\/(.*)$/.exec(path)?.[1];
  if (rest === undefined) return undefined;
  const withoutFormat = rest.replace(/^(?:esm|cjs|es|types|src)\//, '');
  const roots = [
    ...(mapping?.rootDir !== undefined ? [mapping.rootDir] : []),
    join(manifest.folder, 'src'),
    manifest.folder,
  ];
  for (const root of roots) {
    for (const one of new Set([rest, withoutFormat])) {
      const file = find(join(root, one.replace(/\.d\.([mc]?ts)$/, '.$1')));
      if (file !== undefined) return file;
    }
  }
  return undefined;
}

export function nearestManifest(
  manifests: ReadonlyMap<string, Manifest>,
  folder: string,
): Manifest | undefined {
  for (const one of foldersUp(folder)) {
    const manifest = manifests.get(one);
    if (manifest) return manifest;
  }
  return undefined;
}

function asFile(file: string | undefined): Target | undefined {
  return file === undefined ? undefined : { file };
}

export function splitPackage(specifier: string): { name: string; subpath: string } {
  const bare = specifier.replace(/^node:/, '');
  const [, name = bare, subpath = ''] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(bare) ?? [];
  return { name, subpath };
}

/** The part that `*` stands for, '' for an equal pattern without one, undefined where it does not match. */
function matchStar(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text ? '' : undefined;
  const before = pattern.slice(0, star);
  const after = pattern.slice(star + 1);
  const fits = text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
  return fits ? text.slice(before.length, text.length - after.length) : undefined;
}

/** The target of a key in package.json `exports` or `imports`: source conditions first, then the first that is a path. */
function mappedTarget(map: unknown, key: string): string | undefined {
  if (typeof map === 'string') return key === '.' ? map : undefined;
  if (typeof map !== 'object' || map === null) return undefined;
  const isConditions = !Object.keys(map).some((one) => one.startsWith('.') || one.startsWith('#'));
  if (isConditions) return key === '.' ? conditionTarget(map) : undefined;
  for (const [pattern, target] of Object.entries(map)) {
    const star = matchStar(pattern, key);
    if (star !== undefined) return conditionTarget(target)?.replace('*', star);
  }
  return undefined;
}

const CONDITIONS = ['source', 'development', 'import', 'node', 'require', 'default', 'types'];

function conditionTarget(target: unknown): string | undefined {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null) return undefined;
  const found = CONDITIONS.map((one) => conditionTarget((target as Record<string, unknown>)[one]));
  return found.find((one) => one !== undefined);
}

/** Types that a framework writes beside each route: they name what its package exports. */
const GENERATED_TYPES: readonly { specifier: RegExp; package: string }[] = [
  { specifier: /(^|\/)\$types(\.\w+)?$/, package: '@sveltejs/kit' },
  { specifier: /(^|\/)\+types\//, package: 'react-router' },
];

function generatedTypes(specifier: string): Target | undefined {
  const found = GENERATED_TYPES.find((one) => one.specifier.test(specifier));
  return found && { package: found.package, subpath: '' };
}
