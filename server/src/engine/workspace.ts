import type { FileFacts } from '../../../rules/kit/facts.ts';
import { dialectOf } from '../facts/parse/dialect.ts';
import { LOCKFILES } from '../link/lockfiles.ts';
import { dirname } from '../link/manifests.ts';
import type { Layout } from '../link/modules.ts';
import { Project } from '../link/project.ts';
import { isTestPath } from '../link/tests.ts';
import type { Configuration } from './config/configuration.ts';
import { missingExports } from './config/declared-exports.ts';
import type { ConfigurableRule } from './config/schema.ts';
import { CurrentConfig } from './current-config.ts';
import { leftOut } from './discover.ts';
import type { Problem } from './finding.ts';
import type { Host } from './host.ts';
import { digest } from './kept.ts';
import { NearProjects } from './near.ts';
import { LARGEST, loadSource, type SourceFile } from './source-files.ts';
import { Surroundings } from './surroundings.ts';

/** What says which versions are there. */
const INSTALLED = [
  ...LOCKFILES.map((one) => one.name),
  ...['.package-lock.json', '.modules.yaml', '.yarn-state.yml'].map((name) => `node_modules/${name}`),
];

/** The files of one root as they are now: the editor's text where it has one, else what is on disk. */
export class Workspace {
  readonly #host: Host;
  readonly #config: CurrentConfig;
  readonly #surroundings: Surroundings;
  readonly #overlays = new Map<string, string>();
  readonly #files = new Map<string, SourceFile>();
  /** Texts that are read and not extracted yet. */
  readonly #texts = new Map<string, string>();
  #project: Project | undefined;
  /** Tests that are read whole. */
  #testsInUse: ReadonlySet<string> = new Set();
  readonly #near = new NearProjects((path) => this.file(path)?.facts);
  /** Files whose facts the project does not have yet. */
  readonly #edited = new Set<string>();

  constructor(
    host: Host,
    rules: readonly ConfigurableRule[],
    { types, expectsEdits = true }: Pick<Layout, 'types' | 'expectsEdits'> = {},
  ) {
    this.#host = host;
    this.#config = new CurrentConfig({
      read: (path) => this.#overlays.get(path) ?? this.#read(path),
      rules,
      above: host.root.split(/[\\/]/).length,
    });
    this.#surroundings = new Surroundings({
      host,
      types,
      expectsEdits,
      config: () => this.config,
      read: (path) => this.#read(path),
    });
  }

  overlay(path: string): string | undefined {
    return this.#overlays.get(path);
  }

  manifestFolders(): string[] {
    return this.#surroundings.discovered().manifests.map(dirname);
  }

  overlays(): Record<string, string> {
    return Object.fromEntries(this.#overlays);
  }

  setOverlay(path: string, text: string | undefined): void {
    if (text === undefined) this.#overlays.delete(path);
    else this.#overlays.set(path, text);
    this.#forget(path);
  }

  /** Looks again at these paths, or at everything. */
  refresh(paths?: readonly string[]): void {
    this.#texts.clear();
    if (!paths) this.#files.clear();
    for (const path of paths ?? []) this.#forget(path);
    if (paths?.every((path) => dialectOf(path) !== undefined)) {
      this.#rediscover(paths);
      return;
    }
    this.#reconfigure();
  }

  /** A manifest, a tsconfig, an ignore list: which files there are and how they hang together is open again. */
  #reconfigure(): void {
    this.#config.forget();
    this.#surroundings.forget();
    this.#project = undefined;
    this.forgetNear();
  }

  #rediscover(paths: readonly string[]): void {
    const { sources } = this.#surroundings.discovered();
    for (const path of paths) {
      if (this.#host.size(path) === undefined) sources.delete(path);
      else if (this.isOwn(path)) sources.add(path);
    }
  }

  #forget(path: string): void {
    if (this.#config.isReadFrom(path)) this.#reconfigure();
    this.#files.delete(path);
    this.#edited.add(path);
  }

  /** All source files of the project; an open file of the project's folders counts before it is saved. */
  paths(): readonly string[] {
    const known = this.#surroundings.discovered().sources;
    const unsaved = [...this.#overlays.keys()].filter((path) => !known.has(path) && this.isOwn(path));
    return [...known, ...unsaved].sort();
  }

  get skipped(): number {
    return this.#surroundings.discovered().skipped;
  }

  /** Whether a path is one that the project's files are looked for at. */
  isOwn(path: string): boolean {
    if (this.#surroundings.discovered().sources.has(path)) return true;
    return dialectOf(path) !== undefined && this.leftOut(path) === undefined;
  }

  /** What keeps a path out of the project. */
  leftOut(path: string): string | undefined {
    return leftOut(this.#host, path, this.config.ignore);
  }

  isLoaded(path: string): boolean {
    return this.#files.has(path);
  }

  file(path: string): SourceFile | undefined {
    const known = this.#files.get(path);
    if (known) return known;
    const depth = isTestPath(path) && !this.#testsInUse.has(path) ? 'imports' : 'whole';
    const [overlay, text] = [this.#overlays.get(path), this.#texts.get(path)];
    const file = loadSource(this.#host, path, { overlay, text, depth });
    this.#texts.delete(path);
    if (file) this.#files.set(path, file);
    return file;
  }

  /** Names the project as it is, for what an earlier run said of the same; undefined while the editor holds texts. */
  digest(): string | undefined {
    if (this.#overlays.size > 0) return undefined;
    const { manifests, tsconfigs, schemas } = this.#surroundings.discovered();
    const beside = [...INSTALLED, ...manifests, ...tsconfigs, ...schemas];
    const paths = [...this.#config.loaded().files, ...beside, ...this.paths()];
    return digest(paths.flatMap((path) => [path, this.#textOf(path) ?? '']));
  }

  /** Read once, for the digest and for the facts. */
  #textOf(path: string): string | undefined {
    const text = this.#texts.get(path) ?? readable(() => this.#host.readUpTo(LARGEST, path));
    if (typeof text === 'number') return `${text}`;
    if (text !== undefined) this.#texts.set(path, text);
    return text;
  }

  get config(): Configuration {
    return this.#config.loaded().configuration;
  }

  /** What is wrong with the project as a whole, rather than with one of its files. */
  get problems(): Problem[] {
    const { problems, declared } = this.#config.loaded();
    const missing = missingExports(declared, (path) => this.file(path)?.facts?.exports);
    return [...problems, ...missing, ...this.#surroundings.discovered().problems];
  }

  /** The links between all files. Edits are taken in one by one; another set of files starts afresh. */
  project(): Project {
    if (!this.#project || !this.#takeIn(this.#project)) this.#project = this.#link();
    this.#edited.clear();
    while (!this.#lookInto(this.#project)) this.#project = this.#link();
    return this.#project;
  }

  /** Of tests only imports are read, until something else turns out to need them; false as for an edit. */
  #lookInto(project: Project): boolean {
    const before = this.#testsInUse;
    const now = project.testsInUse();
    if (now === before) return true;
    this.#testsInUse = now;
    const turned = [...before, ...now].filter((path) => before.has(path) !== now.has(path));
    for (const path of turned) this.#files.delete(path);
    return turned.every((path) => {
      const facts = project.has(path) ? this.file(path)?.facts : undefined;
      return !facts || project.update(path, facts);
    });
  }

  /** Types of the file are known, or are no longer. */
  retype(path: string): void {
    this.#project?.retype(path);
  }

  #takeIn(project: Project): boolean {
    for (const path of this.#edited) {
      const facts = this.isOwn(path) ? this.file(path)?.facts : undefined;
      if ((facts !== undefined) !== project.has(path)) return false;
      if (facts && !project.update(path, facts)) return false;
    }
    return true;
  }

  /** Files whose part in the links is not known yet. */
  unlinked(): string[] {
    return this.paths().filter((path) => this.#edited.has(path) || !this.#project?.isPrepared(path));
  }

  /** The links of a few files and of what they import. */
  near(paths: readonly string[]): Project {
    return this.#near.of(paths, () => {
      const { sources } = this.#surroundings.discovered();
      return this.#surroundings.layout((path) => sources.has(path));
    });
  }

  /** The whole project is read: nobody asks for less any more. */
  forgetNear(): void {
    this.#near.forget();
  }

  #link(): Project {
    const files = new Map<string, FileFacts>();
    for (const path of this.paths()) {
      const facts = this.file(path)?.facts;
      if (facts) files.set(path, facts);
    }
    return new Project(
      files,
      this.#surroundings.layout((path) => files.has(path)),
    );
  }

  #read(path: string): string | undefined {
    return readable(() => this.#host.read(path));
  }
}

/** An unreadable manifest tells nothing; the files beside it are checked without it. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
