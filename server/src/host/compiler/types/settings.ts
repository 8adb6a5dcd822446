import { ts } from 'ts-morph';
import type { ReadOnlyFiles } from './files.ts';

/** Files that are checked under the same settings. */
export interface Settings {
  options: ts.CompilerOptions;
  /** Declarations that the files see without importing them. */
  ambient: string[];
}

/** What an application is built with; tests have another. */
const REFERENCED = /tsconfig\.(app|lib|build|server|node|src|main)\.json$/;

/** Where output goes and how it looks says nothing about types: packages that differ in that are one program. */
const NO_MATTER = [
  'outDir',
  'outFile',
  'rootDir',
  'declarationDir',
  'tsBuildInfoFile',
  'composite',
  'incremental',
  'declaration',
  'declarationMap',
  'emitDeclarationOnly',
  'sourceMap',
  'inlineSources',
  'noEmit',
  'configFilePath',
  'plugins',
  'removeComments',
  'noUnusedLocals',
  'noUnusedParameters',
] as const;

/** The settings that govern a file, by its nearest tsconfig. */
export class TsConfigs {
  readonly #files: ReadOnlyFiles;
  readonly #byFolder = new Map<string, string | undefined>();
  readonly #byConfig = new Map<string, string>();
  readonly #settings = new Map<string, Settings>();

  constructor(files: ReadOnlyFiles) {
    this.#files = files;
  }

  /** A key for the settings of a file: the same for all that can be one program. */
  keyOf(path: string): string {
    const config = this.#nearest(folderOf(path)) ?? '';
    let key = this.#byConfig.get(config);
    if (key === undefined) {
      key = this.#read(config);
      this.#byConfig.set(config, key);
    }
    return key;
  }

  settings(key: string): Settings {
    return this.#settings.get(key) ?? { options: DEFAULTS, ambient: [] };
  }

  #nearest(folder: string): string | undefined {
    if (!this.#byFolder.has(folder)) this.#byFolder.set(folder, this.#find(folder));
    return this.#byFolder.get(folder);
  }

  #find(folder: string): string | undefined {
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      if (this.#files.kind(`${folder}/${name}`) === 'file') return this.#referenced(`${folder}/${name}`);
    }
    return folder.length <= this.#files.root.length ? undefined : this.#nearest(folderOf(folder));
  }

  /** A tsconfig that only refers to others stands for the one that the application is built with. */
  #referenced(config: string): string {
    const { config: json } = ts.readConfigFile(config, (path) => this.#files.read(path));
    const references: unknown[] = Array.isArray(json?.references) ? json.references : [];
    if (json?.include || (Array.isArray(json?.files) && json.files.length > 0)) return config;
    const paths = references.flatMap((one) => {
      const path = (one as { path?: unknown } | null)?.path;
      return typeof path === 'string' ? [`${folderOf(config)}/${path.replace(/^\.\//, '')}`] : [];
    });
    return paths.find((path) => REFERENCED.test(path) && this.#files.kind(path) === 'file') ?? config;
  }

  #read(config: string): string {
    const options = config === '' ? {} : this.#options(config);
    const matters: Record<string, unknown> = { ...options };
    for (const one of NO_MATTER) delete matters[one];
    if (!options.paths && !options.baseUrl) delete matters['pathsBasePath'];
    const key = JSON.stringify(Object.entries(matters).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = this.#settings.get(key) ?? {
      options: { ...(matters as ts.CompilerOptions), ...DEFAULTS },
      ambient: [],
    };
    if (config !== '') known.ambient.push(...this.#ambient(folderOf(config)));
    this.#settings.set(key, known);
    return key;
  }

  #options(config: string): ts.CompilerOptions {
    const read = (path: string) => this.#files.read(path);
    const host: ts.ParseConfigHost = {
      useCaseSensitiveFileNames: true,
      fileExists: (path) => this.#files.kind(path) === 'file',
      readFile: read,
      // Which files belong to it is not asked: only those with questions are looked at.
      readDirectory: () => [],
    };
    const { config: json } = ts.readConfigFile(config, read);
    return ts.parseJsonConfigFileContent(json ?? {}, host, folderOf(config), undefined, config).options;
  }

  /** Declaration files beside the code, as deep as people put them. */
  #ambient(folder: string, depth = 0): string[] {
    if (depth > MOST_FOLDERS) return [];
    return this.#files.list(folder).flatMap(({ name, kind }) => {
      const path = `${folder}/${name}`;
      if (kind === 'file') return /\.d\.[mc]?ts$/.test(name) ? [path] : [];
      return kind === 'folder' && !NEVER.test(name) ? this.#ambient(path, depth + 1) : [];
    });
  }
}

const MOST_FOLDERS = 5;
const NEVER = /^(node_modules|dist|build|out|coverage|\..*)$/;

const DEFAULTS: ts.CompilerOptions = { noEmit: true, skipLibCheck: true, allowJs: true, checkJs: false };

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
