import type { CallId, FileFacts, FunctionId, ValueId } from '../../../rules/kit/facts.ts';
import type { Span } from '../../../rules/kit/finding.ts';
import type { Callee, EffectAnswer, SituationAnswer, WitnessStep } from '../../../rules/kit/flow.ts';
import type { LoggerUse } from '../../../rules/kit/loggers.ts';
import type { Origin } from '../../../rules/kit/origin.ts';
import type { FileRole } from '../../../rules/kit/roles.ts';
import type { Version } from '../../../rules/kit/version.ts';
import type { FileView, ProjectView } from '../../../rules/kit/views.ts';
import { libraries } from '../../../rules/knowledge/index.ts';
import { foldersWithoutConsole } from './bundlers.ts';
import { Exports } from './exports.ts';
import { type FileFlow, fileFlow } from './flow/file-flow.ts';
import { Flow } from './flow/flow.ts';
import { ModuleGraph } from './graph.ts';
import { Knowledge } from './knowledge.ts';
import { LoggerUses, loggersOf, type ProjectLogger } from './logger-use.ts';
import { type Layout, Modules } from './modules.ts';
import { Origins } from './origins/origins.ts';
import { namesThatMatter, openValues } from './origins/questions.ts';
import { Roles } from './roles.ts';
import { Versions } from './versions.ts';

/** Immutable data, flattened once a process. */
const KNOWLEDGE = new Knowledge(libraries);

/** Joins the facts of all files: what rules ask beyond their own file. An edit takes back only what it concerns. */
export class Project implements ProjectView {
  readonly #files: Map<string, FileFacts>;
  readonly #layout: Layout;
  readonly #graph: ModuleGraph;
  readonly #modules: Modules;
  readonly #exports: Exports;
  readonly #roles: Roles;
  readonly #versions: Versions;
  readonly #origins: Origins;
  readonly #flows = new Map<string, FileFlow>();
  readonly #loggers = new Map<string, readonly ProjectLogger[]>();
  #flow: Flow | undefined;
  #uses: LoggerUses | undefined;
  #withoutConsole: readonly string[] | undefined;
  #acting: ((name: string) => boolean) | undefined;

  constructor(files: ReadonlyMap<string, FileFacts>, layout: Layout) {
    this.#files = new Map(files);
    this.#layout = layout;
    this.#modules = new Modules(layout);
    this.#graph = new ModuleGraph(this.#files, this.#modules);
    const facts = (path: string) => this.#files.get(path);
    this.#exports = new Exports(facts, this.#modules);
    const world = {
      facts,
      modules: this.#modules,
      knowledge: KNOWLEDGE,
      exports: this.#exports,
      types: layout.types,
    };
    this.#origins = new Origins(world);
    this.#versions = new Versions(layout.manifests, layout.read);
    this.#roles = new Roles({ layout, graph: this.#graph, facts, paths: [...files.keys()] });
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
    if (names.length > 0) this.#exports.clear();
    this.#forget(path, names);
    this.#withoutConsole = undefined;
    this.#roles.update(path, this.#graph.update(path, facts));
    return true;
  }

  /** Other types are known of the file than before. */
  retype(path: string): void {
    this.#forget(path, []);
  }

  #forget(path: string, names: readonly string[]): void {
    for (const stale of new Set([path, ...this.#origins.forget(path, names)])) {
      this.#flows.delete(stale);
      this.#loggers.delete(stale);
    }
    this.#flow = undefined;
    this.#uses = undefined;
  }

  /** What only types can tell of a file: of all its calls, or of those that may do something in a library. */
  open(path: string, which: 'all' | 'acting'): Span[] {
    const facts = this.#files.get(path);
    const matters = which === 'all' ? () => true : this.#matters();
    return facts ? openValues(this.#origins, path, facts, matters) : [];
  }

  #matters(): (name: string) => boolean {
    this.#acting ??= namesThatMatter(
      KNOWLEDGE,
      [...this.#layout.manifests.values()].flatMap((one) => Object.keys(one.dependencies)),
    );
    return this.#acting;
  }

  role(path: string): FileRole {
    return this.#roles.of(path);
  }

  origin(file: FileView, value: ValueId): Origin | undefined {
    return this.#origins.value(file.path, value);
  }

  callee(file: FileView, call: CallId): Callee | undefined {
    return this.#flowOf(file.path)?.callees[call];
  }

  effects(path: string, fn: FunctionId): EffectAnswer[] {
    return this.#wholeFlow().effects(path, fn);
  }

  situations(path: string, fn: FunctionId): SituationAnswer[] {
    return this.#wholeFlow().situations(path, fn);
  }

  callers(path: string, fn: FunctionId): WitnessStep[] {
    return this.#wholeFlow().callers(path, fn);
  }

  version(file: FileView, name: string): Version | undefined {
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

  #flowOf(path: string): FileFlow | undefined {
    const facts = this.#files.get(path);
    const known = this.#flows.get(path);
    if (known || !facts) return known;
    const flow = fileFlow(this.#origins, path, facts);
    this.#flows.set(path, flow);
    return flow;
  }

  #wholeFlow(): Flow {
    if (this.#flow) return this.#flow;
    for (const path of this.#files.keys()) this.#flowOf(path);
    this.#flow = new Flow(this.#flows);
    return this.#flow;
  }

  #loggersOf(path: string): readonly ProjectLogger[] {
    let loggers = this.#loggers.get(path);
    if (!loggers) {
      loggers = loggersOf(this.#world(), path);
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
