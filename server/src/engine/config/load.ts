import { dirname, join } from '../../link/manifests.ts';
import { splitPackage } from '../../link/modules.ts';
import type { Problem } from '../finding.ts';
import { Lines } from '../lines.ts';
import { Configuration } from './configuration.ts';
import type { DeclaredExport } from './declared-exports.ts';
import type { JsonPath } from './json.ts';
import { exportOf, fileOf, type Knowledge } from './knowledge.ts';
import { type ReadPart, readPart } from './read.ts';
import { type ConfigPart, type ConfigSchema, type ConfigurableRule, configSchema } from './schema.ts';
import { named } from './slips.ts';

/** In the order in which they count; the first one that is there is the project's. */
export const CONFIG_FILES = ['readylint.json', 'readylint.jsonc', 'package.json'] as const;
const KEY = 'readylint';

export interface ConfigSource {
  /** Text of a file by its path from the root. */
  read(path: string): string | undefined;
  rules: readonly ConfigurableRule[];
  /** Folders above the root, where packages may be installed too. */
  above: number;
}

export interface LoadedConfig {
  configuration: Configuration;
  problems: Problem[];
  /** All files that were read or looked for: a change of any of them changes the config. */
  files: string[];
  /** What is said of exports: whether they are there only the files can tell. */
  declared: DeclaredExport[];
  /** One of the files is no JSON: what it said before is a better guess than nothing. */
  broken: boolean;
}

export function loadConfig(source: ConfigSource): LoadedConfig {
  return new Loader(source).load();
}

interface Opened extends ReadPart {
  path: string;
  text: string;
}

class Loader {
  readonly #source: ConfigSource;
  #made: ConfigSchema | undefined;
  readonly #problems: Problem[] = [];
  readonly #parts: ConfigPart[] = [];
  readonly #files = new Set<string>(CONFIG_FILES);
  readonly #declared: DeclaredExport[] = [];
  #broken = false;

  constructor(source: ConfigSource) {
    this.#source = source;
  }

  load(): LoadedConfig {
    const [first, ...others] = CONFIG_FILES.flatMap((path) => this.#open(path) ?? []);
    for (const one of others) {
      const message = `not read, since ${first?.path} holds the config: join the two and remove one of them`;
      this.#tell(one, [], message);
    }
    if (first) this.#take(first, [first.path]);
    return {
      configuration: new Configuration(this.#parts),
      problems: this.#problems,
      files: [...this.#files],
      declared: this.#declared,
      broken: this.#broken,
    };
  }

  #open(path: string): Opened | undefined {
    this.#files.add(path);
    const text = this.#source.read(path);
    const within = path === 'package.json' ? KEY : undefined;
    // Most manifests say nothing, and most projects have no config: then nothing has to be made.
    if (text === undefined || (within && !text.includes(`"${within}"`))) return undefined;
    const read = readPart(text, this.#schema(), within);
    return read && { ...read, path, text };
  }

  #schema(): ConfigSchema {
    this.#made ??= configSchema(this.#source.rules);
    return this.#made;
  }

  /** What a file extends comes first, so that the file itself has the last word. */
  #take(opened: Opened, way: readonly string[]): void {
    const lines = new Lines(opened.text);
    for (const { message, span } of opened.mistakes)
      this.#problems.push({ path: opened.path, kind: 'config', message, range: lines.range(span) });
    this.#broken ||= opened.broken;
    for (const one of opened.part.knowledge ?? []) this.#lookFor(opened, one);
    for (const name of [opened.part.extends ?? []].flat()) this.#extend(opened, name, way);
    this.#parts.push(opened.part);
  }

  #lookFor(from: Opened, one: Knowledge[number]): void {
    const file = fileOf(one);
    if (file === undefined) return;
    const isIt = (other: unknown) => {
      const { module, export: name } = (other ?? {}) as { module?: unknown; export?: unknown };
      return module === one.module && name === one.export;
    };
    const at = placeIn(from, 'knowledge', isIt);
    if (this.#source.read(file) !== undefined)
      this.#declared.push({ file, name: exportOf(one), at: placed(from, [...at, 'export'], '') });
    else this.#tell(from, [...at, 'module'], 'there is no such file: paths are relative to the root');
  }

  #extend(from: Opened, name: string, way: readonly string[]): void {
    const at = placeIn(from, 'extends', (one) => one === name);
    const found = this.#found(from.path, name);
    if (typeof found === 'string') this.#tell(from, at, found);
    else if (!way.includes(found.path)) this.#take(found, [...way, found.path]);
    else {
      const circle = [...way.slice(way.indexOf(found.path)), found.path].join(' → ');
      this.#tell(from, at, `extends itself (${circle}): remove one of these steps`);
    }
  }

  /** The file that is meant, or why there is none. */
  #found(from: string, name: string): Opened | string {
    const mistake = nameMistake(name);
    if (mistake !== undefined) return mistake;
    if (!isPath(name)) return this.#installed(from, name) ?? this.#noPackage(from, name);
    return (
      this.#open(join(dirname(from), name)) ?? `there is no file "${name}", seen from here: mend the path`
    );
  }

  /** A package's readylint.json, or the file of it that is named. */
  #installed(from: string, name: string): Opened | undefined {
    const { name: pkg, subpath } = splitPackage(name);
    for (const folder of this.#modulesAbove(from)) {
      const found = this.#open(join(folder, `${pkg}/${subpath || 'readylint.json'}`));
      if (found) return found;
    }
    return undefined;
  }

  #noPackage(from: string, name: string): string {
    const { name: pkg, subpath } = splitPackage(name);
    const isThere = this.#modulesAbove(from).some(
      (folder) => this.#source.read(join(folder, `${pkg}/package.json`)) !== undefined,
    );
    return isThere
      ? `the package "${pkg}" has no ${subpath || 'readylint.json'}: name the file of it that holds the config`
      : `the package "${pkg}" is not installed: install it, or remove it here`;
  }

  #modulesAbove(from: string): string[] {
    const inside = dirname(from)
      .split('/')
      .filter((one) => one !== '');
    const folders = inside.map((_, index) => inside.slice(0, inside.length - index).join('/'));
    const above = Array.from({ length: this.#source.above }, (_, index) => '../'.repeat(index + 1));
    return [...folders, '', ...above].map((folder) => join(folder, 'node_modules'));
  }

  #tell(from: Opened, at: JsonPath, message: string): void {
    this.#problems.push(placed(from, at, message));
  }
}

function placed({ path, text, spanOf }: Opened, at: JsonPath, message: string): Problem {
  const range = new Lines(text).range(spanOf(at));
  return { path, kind: 'config', message: named(at) + message, range };
}

/** The element of a list as it is written, where what is wrong was not yet left out; or what stands instead of a list. */
function placeIn({ value }: Opened, key: string, isIt: (one: unknown) => boolean): JsonPath {
  const list = (value as Record<string, unknown>)[key];
  return Array.isArray(list) ? [key, list.findIndex(isIt)] : [key];
}

function isPath(name: string): boolean {
  return /^\.{0,2}\//.test(name);
}

function nameMistake(name: string): string | undefined {
  const [, preset] = /^(?:readylint:)?(recommended|strict|all)$/.exec(name) ?? [];
  if (preset) return `a preset is chosen by a key of its own: write "preset": "${preset}"`;
  if (name.startsWith('/')) return 'must be relative to this file: begin with ./ or ../';
  if (/\.[cm]?[jt]s$/.test(name)) return 'config is data, and no code is run for it: name a JSON file';
  return undefined;
}
