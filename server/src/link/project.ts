import type { CallId, FileFacts, FunctionId, ValueId } from '../../../rules/kit/facts.ts';
import type {
  Failing,
  FailureAnswer,
  Fate,
  LostCallback,
  ReceiverAnswer,
  ResultUse,
} from '../../../rules/kit/failures.ts';
import type { Span } from '../../../rules/kit/finding.ts';
import type {
  Callee,
  EffectAnswer,
  FunctionRef,
  LibraryCall,
  SituationAnswer,
  WitnessStep,
} from '../../../rules/kit/flow.ts';
import type { InputFlow } from '../../../rules/kit/inputs.ts';
import type { Limits } from '../../../rules/kit/library.ts';
import type { LoggerUse } from '../../../rules/kit/loggers.ts';
import type { Origin, Site } from '../../../rules/kit/origin.ts';
import { type FileRole, inProduction } from '../../../rules/kit/roles.ts';
import type { Reach } from '../../../rules/kit/sinks.ts';
import type { Version } from '../../../rules/kit/version.ts';
import type { FileRef, FileView, ProjectView } from '../../../rules/kit/views.ts';
import { libraries } from '../../../rules/knowledge/index.ts';
import { BROWSER_PACKAGES } from '../../../rules/knowledge/packages.ts';
import { foldersWithoutConsole } from './bundlers.ts';
import { Declared } from './declared.ts';
import { Exports } from './exports.ts';
import { Columns } from './flow/columns.ts';
import { fateOf } from './flow/failures/fate.ts';
import { isBuilder, mayReject } from './flow/failures/rejecting.ts';
import { resultUse } from './flow/failures/results.ts';
import type { Root } from './flow/file-flow.ts';
import { KeptFlows } from './flow/kept-flows.ts';
import { bringing, closure, ModuleGraph } from './graph.ts';
import { Implementers } from './implementers.ts';
import { tracedInputs } from './inputs/inputs.ts';
import { Reaches } from './inputs/reaches.ts';
import { Joined } from './joined.ts';
import { Knowledge } from './knowledge.ts';
import { limitsOf, type MemberWrite } from './limits.ts';
import { LoggerUses, loggersOf, type ProjectLogger } from './logger-use.ts';
import { type LostStep, lostWay } from './lost.ts';
import { dirname, foldersUp } from './manifests.ts';
import { type Layout, Modules, nearestManifest, splitPackage } from './modules.ts';
import { type ChangedNames, Origins } from './origins/origins.ts';
import { namesThatMatter, openValues } from './origins/questions.ts';
import { type RoleReason, Roles } from './roles.ts';
import { type Sighting, sightingsOf } from './sightings.ts';
import { testsInUse } from './tests.ts';
import { hangsOnTypes } from './untold.ts';
import { Versions } from './versions.ts';
import { Whole } from './whole.ts';

/** Roles whose silence would read as clean. */
const SERVES: ReadonlySet<FileRole> = new Set<FileRole>(['server', 'serverless', 'stdio-protocol']);

/** Immutable data, flattened once a process. */
const KNOWLEDGE = new Knowledge(libraries);

/** Joins the facts of all files: what rules ask beyond their own file. An edit takes back only what it concerns. */
export class Project implements ProjectView {
  readonly #files: Map<string, FileFacts>;
  /** In order. */
  readonly #columns: Columns;
  readonly #layout: Layout;
  readonly #graph: ModuleGraph;
  readonly #modules: Modules;
  readonly #exports: Exports;
  readonly #implementers: Implementers;
  readonly #roles: Roles;
  readonly #versions: Versions;
  readonly #own: Declared;
  readonly #origins: Origins;
  readonly #flows: KeptFlows;
  readonly #loggers = new Map<string, readonly ProjectLogger[]>();
  readonly #open = new Map<string, Span[]>();
  readonly #beside = new Map<string, ReadonlySet<string>>();
  readonly #joined: Joined;
  readonly #reaches = new Reaches();
  #whole: Whole;
  #uses: LoggerUses | undefined;
  #testsInUse: ReadonlySet<string> | undefined;
  #withoutConsole: readonly string[] | undefined;
  /** The file whose calls were asked of last: rules ask of one file many times before they go on to the next. */
  #asked: { path: string; callees: readonly (Callee | undefined)[] } | undefined;
  #acting: ((name: string) => boolean) | undefined;

  constructor(files: ReadonlyMap<string, FileFacts>, layout: Layout) {
    this.#files = new Map(files);
    this.#columns = new Columns([...files.keys()].sort());
    this.#layout = layout;
    this.#modules = new Modules(layout);
    this.#graph = new ModuleGraph(this.#files, this.#modules);
    const facts = (path: string) => this.#files.get(path);
    this.#exports = new Exports(this.#files, this.#modules);
    this.#implementers = new Implementers(this.#files);
    const { declarations } = layout;
    const own = new Declared({ declarations, paths: files.keys(), modules: this.#modules });
    const all = own.joinedWith(libraries);
    const knowledge = all === libraries ? KNOWLEDGE : new Knowledge(all);
    const world = {
      facts,
      modules: this.#modules,
      knowledge,
      exports: this.#exports,
      implementers: this.#implementers,
      own,
      types: layout.types,
    };
    this.#origins = new Origins(world);
    this.#own = own;
    this.#versions = new Versions(layout.manifests, layout.read);
    this.#roles = new Roles({ layout, graph: this.#graph, own, facts, paths: [...files.keys()] });
    this.#flows = new KeptFlows(this.#origins);
    this.#joined = new Joined(this.#columns.paths, this.#origins, this.#flows);
    this.#whole = this.#anew();
  }

  #anew(): Whole {
    return new Whole({
      files: this.#files,
      flows: this.#flows,
      columns: this.#columns,
      joined: this.#joined,
      origins: this.#origins,
      versions: this.#versions,
    });
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** Takes in new facts of a file; false where so much hangs on the change that starting afresh is as good. */
  update(path: string, facts: FileFacts): boolean {
    const before = this.#files.get(path);
    const names = before && Exports.changed(before, facts);
    if (!names) return false;
    this.#files.set(path, facts);
    const exported = this.#exports.update(path, names);
    this.#forget(path, { exported, above: this.#implementers.update(path, facts) });
    this.#withoutConsole = undefined;
    const importsChanged = this.#graph.update(path, facts);
    if (importsChanged) this.#testsInUse = undefined;
    this.#roles.update(path, importsChanged);
    return true;
  }

  /** Other types are known of the file than before. */
  retype(path: string): void {
    this.#forget(path, { exported: [], above: [] });
  }

  #forget(path: string, names: ChangedNames): void {
    for (const stale of new Set([path, ...this.#origins.forget(path, names)])) {
      this.#flows.forget(stale);
      this.#loggers.delete(stale);
      this.#joined.forget(stale);
    }
    this.#asked = undefined;
    this.#open.clear();
    this.#reaches.forget(names.exported.length > 0 || names.above.length > 0);
    this.#whole = this.#anew();
    this.#beside.clear();
    this.#uses = undefined;
  }

  /** The same set until somebody imports something else. */
  testsInUse(): ReadonlySet<string> {
    this.#testsInUse ??= testsInUse(this.#graph, this.#files.keys(), (path) => this.#own.isEntryFile(path));
    return this.#testsInUse;
  }

  /** What only types can tell of a file: of all its calls, or of those that may do something in a library. */
  open(path: string, which: 'all' | 'acting'): Span[] {
    const facts = this.#files.get(path);
    const key = `${which} ${path}`;
    const known = this.#open.get(key);
    if (known || !facts) return known ?? [];
    const matters = which === 'all' ? () => true : this.#matters();
    const found = openValues(this.#origins, path, facts, matters);
    this.#open.set(key, found);
    return found;
  }

  /** Whether types, where they were not asked, could change what is known of a place. */
  hangsOnTypes(path: string, at: Span, untold: (path: string) => readonly Span[]): boolean {
    const world = { tracer: this.#origins, files: this.#files, flowOf: this.#flows.of, untold };
    return hangsOnTypes(world, path, at);
  }

  #matters(): (name: string) => boolean {
    this.#acting ??= namesThatMatter(
      this.#origins.knowledge,
      [...this.#layout.manifests.values()].flatMap((one) => Object.keys(one.dependencies)),
    );
    return this.#acting;
  }

  isPrepared(path: string): boolean {
    return this.#flows.has(path);
  }

  /** Finds out what can be found out file by file; the rest is asked of the whole project. */
  prepare(path: string): void {
    this.#graph.imports(path);
    this.#roles.prepare(path);
    this.#loggersOf(path);
    this.#flows.of(path);
  }

  facts(path: string): FileFacts | undefined {
    return this.#files.get(path);
  }

  role(path: string): FileRole {
    return this.#roles.of(path);
  }

  shareProcess(one: string, other: string): boolean {
    let loaded = this.#beside.get(one);
    if (!loaded) {
      loaded = closure(this.#graph, bringing(this.#graph, one));
      this.#beside.set(one, loaded);
    }
    return loaded.has(other);
  }

  /** What decided the role. */
  roleReason(path: string): RoleReason | undefined {
    return this.#roles.reason(path);
  }

  /** Where the way of a value to its origin ends, step by step. */
  lost(path: string, value: ValueId): LostStep[] {
    return lostWay(this.#origins, path, value);
  }

  /** What could not be understood in code that answers for production traffic. */
  sightings(): Sighting[] {
    const { flow } = this.#whole;
    const around = {
      effects: ({ path, fn }: FunctionRef) => flow.effects(path, fn).length > 0,
      situations: ({ path, fn }: FunctionRef) => flow.situations(path, fn).map((one) => one.situation),
    };
    return [...this.#files].flatMap(([path, facts]) => {
      const own = SERVES.has(this.role(path)) ? this.#flows.of(path) : undefined;
      const manifest = nearestManifest(this.#layout.manifests, dirname(path));
      const isShipped = ({ from }: Sighting) =>
        !manifest?.development.includes(splitPackage(from).name) && !BROWSER_PACKAGES.has(from);
      return own ? sightingsOf(this.#origins, around, path, facts, own).filter(isShipped) : [];
    });
  }

  /** Where a function is handed to what runs it. */
  registrations({ path, fn }: FunctionRef): readonly Root[] {
    return this.#joined.roots(path, fn);
  }

  origin(file: FileRef, value: ValueId): Origin | undefined {
    return this.#origins.value(file.path, value);
  }

  callee({ path }: FileRef, call: CallId): Callee | undefined {
    if (this.#asked?.path !== path) this.#asked = { path, callees: this.#flows.of(path)?.callees ?? [] };
    return this.#asked.callees[call];
  }

  libraryCalls(file: FileRef): readonly LibraryCall[] {
    return this.#flows.libraryCalls(file.path);
  }

  callsOn(made: Site): readonly WitnessStep[] {
    return this.#joined.callsOn(made.path, made.call);
  }

  callsTo(api: string): readonly WitnessStep[] {
    return this.#joined.callsTo(api);
  }

  effects(path: string, fn: FunctionId): EffectAnswer[] {
    return this.#whole.flow.effects(path, fn);
  }

  situations(path: string, fn: FunctionId): SituationAnswer[] {
    return this.#whole.flow.situations(path, fn);
  }

  callers(path: string, fn: FunctionId): WitnessStep[] {
    return this.#whole.flow.callers(path, fn);
  }

  failing({ path, fn }: FunctionRef, how: Failing): FailureAnswer | undefined {
    return this.#whole.failures.failing({ path, fn }, how);
  }

  receivers(fn: FunctionRef): ReceiverAnswer[] {
    return this.#whole.failures.receivers(fn);
  }

  fate(file: FileView, call: CallId): Fate {
    return fateOf(file.facts, call, isBuilder(this.callee(file, call)));
  }

  resultUse(file: FileView, call: CallId): ResultUse | undefined {
    return resultUse(file.facts, call, isBuilder(this.callee(file, call)));
  }

  mayReject(file: FileView, call: CallId): FailureAnswer | undefined {
    const callee = this.callee(file, call);
    if (callee?.kind === 'function') return this.failing(callee, 'rejects');
    return callee && mayReject(callee.operation, file.facts, call) ? { how: 'rejects', way: [] } : undefined;
  }

  lostCallbacks(file: FileView, call: CallId): readonly LostCallback[] {
    return this.#whole.failures.lost(file.path, call);
  }

  inputs(file: FileRef, call: CallId, value: ValueId): InputFlow[] {
    const fact = this.#files.get(file.path)?.calls[call];
    if (!fact) return [];
    const use = { path: file.path, value, region: fact.region, before: fact.at[0] };
    return tracedInputs(this.#whole.inputs, use);
  }

  reaches({ path }: FileRef): readonly Reach[] {
    return this.#reaches.of(path, {
      world: this.#whole.inputs,
      paths: this.#columns.paths,
      flowOf: this.#flows.of,
      changed: () => this.#joined.changed(),
      counts: (one) => inProduction(this.role(one)),
    });
  }

  limits(file: FileRef, api: string): Limits | undefined {
    const library = this.#origins.knowledge.library(api.slice(0, api.indexOf('#')));
    const version = library?.packages.map((one) => this.version(file, one)).find((one) => one !== undefined);
    return library && limitsOf(library, version?.major);
  }

  writesOf(names: readonly string[]): MemberWrite[] {
    return this.#whole.writesOf(names);
  }

  edition({ path }: FileRef): number | undefined {
    if (/\.[cm]?jsx?$/.test(path)) return Number.POSITIVE_INFINITY;
    for (const folder of foldersUp(dirname(path))) {
      const mapping = this.#layout.mappings.get(folder);
      if (mapping) return mapping.edition;
    }
    return undefined;
  }

  version(file: FileRef, name: string): Version | undefined {
    return this.#versions.of(file.path, name);
  }

  loggerAt(file: FileView, call: CallId): LoggerUse | undefined {
    return this.#loggerUses().at(file.path, call);
  }

  belongsToLogger(file: FileView): boolean {
    return this.#loggerUses().isNeeded(file.path) || this.#loggersOf(file.path).length > 0;
  }

  stripsConsole(file: FileView): boolean {
    this.#withoutConsole ??= foldersWithoutConsole(this.#files);
    return this.#withoutConsole.some((folder) => folder === '' || file.path.startsWith(`${folder}/`));
  }

  #loggersOf(path: string): readonly ProjectLogger[] {
    let loggers = this.#loggers.get(path);
    if (!loggers) {
      loggers = this.#origins.reading(path, () => loggersOf(this.#world(), path));
      this.#loggers.set(path, loggers);
    }
    return loggers;
  }

  #loggerUses(): LoggerUses {
    this.#uses ??= new LoggerUses(
      this.#world(),
      [...this.#files.keys()].flatMap((path) => this.#loggersOf(path)),
    );
    return this.#uses;
  }

  #world() {
    return {
      files: this.#files,
      graph: this.#graph,
      modules: this.#modules,
      origins: this.#origins,
      layout: this.#layout,
      role: (path: string) => this.role(path),
    };
  }
}
