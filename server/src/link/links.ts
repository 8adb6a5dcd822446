import type { BindingId, FileFacts } from '../../../rules/kit/facts.ts';
import { inProduction } from '../../../rules/kit/roles.ts';
import type { Reach } from '../../../rules/kit/sinks.ts';
import type { Declaration } from '../../../rules/kit/views.ts';
import { libraries } from '../../../rules/knowledge/index.ts';
import { Declared } from './declared.ts';
import { declarationOf } from './declared-names.ts';
import { Exports } from './exports.ts';
import { Columns } from './flow/columns.ts';
import { KeptFlows } from './flow/kept-flows.ts';
import { ModuleGraph } from './graph.ts';
import { Implementers } from './implementers.ts';
import { Reaches } from './inputs/reaches.ts';
import { Joined } from './joined.ts';
import { Knowledge } from './knowledge.ts';
import { Logging } from './logging.ts';
import { type Layout, Modules } from './modules.ts';
import { type ChangedNames, Origins } from './origins/origins.ts';
import { Processes } from './processes.ts';
import { Roles } from './roles.ts';
import { testsInUse } from './tests.ts';
import { Unasked } from './unasked.ts';
import { Versions } from './versions.ts';
import { Whole } from './whole.ts';

/** Immutable data, flattened once a process. */
const KNOWLEDGE = new Knowledge(libraries);

/** The parts of the linker over one set of files. An edit takes back in each of them what it concerns. */
export class Links {
  readonly files: Map<string, FileFacts>;
  readonly layout: Layout;
  readonly graph: ModuleGraph;
  readonly roles: Roles;
  readonly versions: Versions;
  readonly origins: Origins;
  readonly flows: KeptFlows;
  readonly logging: Logging;
  readonly unasked: Unasked;
  readonly processes: Processes;
  readonly joined: Joined;
  readonly whole: Whole;
  /** In order. */
  readonly #columns: Columns;
  readonly #modules: Modules;
  readonly #exports: Exports;
  readonly #implementers: Implementers;
  readonly #own: Declared;
  readonly #reaches = new Reaches();
  #testsInUse: ReadonlySet<string> | undefined;

  constructor(all: ReadonlyMap<string, FileFacts>, layout: Layout) {
    const files = new Map(all);
    const columns = new Columns([...files.keys()].sort());
    const facts = (path: string) => files.get(path);
    const modules = new Modules(layout);
    const graph = new ModuleGraph(files, modules);
    const exports = new Exports(files, modules);
    const implementers = new Implementers(files);
    const own = new Declared({ declarations: layout.declarations, paths: files.keys(), modules });
    const tables = own.joinedWith(libraries);
    const knowledge = tables === libraries ? KNOWLEDGE : new Knowledge(tables);
    const { types, expectsEdits = true } = layout;
    const origins = new Origins({
      facts,
      modules,
      knowledge,
      exports,
      implementers,
      own,
      types,
      expectsEdits,
    });
    const role = (path: string) => this.roles.of(path);
    this.files = files;
    this.layout = layout;
    this.graph = graph;
    this.origins = origins;
    this.versions = new Versions(layout.manifests, layout.read);
    this.roles = new Roles({ layout, graph, own, facts, paths: [...files.keys()] });
    this.flows = new KeptFlows(origins, columns);
    this.logging = new Logging({ files, graph, modules, origins, layout, role });
    this.unasked = new Unasked({ files, origins, manifests: layout.manifests, flowOf: this.flows.of });
    this.processes = new Processes(graph);
    this.joined = new Joined(columns.paths, origins, this.flows);
    const { flows, joined, versions } = this;
    this.whole = new Whole({ files, flows, columns, joined, origins, versions, layout });
    this.#columns = columns;
    this.#modules = modules;
    this.#exports = exports;
    this.#implementers = implementers;
    this.#own = own;
  }

  declaration(path: string, name: BindingId): Declaration | undefined {
    return declarationOf({ files: this.files, modules: this.#modules, exports: this.#exports }, path, name);
  }

  /** Takes in new facts of a file; false where so much hangs on the change that starting afresh is as good. */
  update(path: string, facts: FileFacts): boolean {
    const before = this.files.get(path);
    const names = before && Exports.changed(before, facts);
    if (!before || !names) return false;
    this.files.set(path, facts);
    const exported = this.#exports.update(path, names);
    this.forget(path, { exported, above: this.#implementers.update(path, facts) });
    const importsChanged = this.graph.update(path, facts);
    if (importsChanged) this.#testsInUse = undefined;
    this.roles.update(path, { before, now: facts, importsChanged });
    return true;
  }

  /** Takes back what hangs on a file, or on these names. */
  forget(path: string, names: ChangedNames): void {
    const stale = new Set([path, ...this.origins.forget(path, names)]);
    for (const one of stale) {
      this.flows.forget(one);
      this.joined.forget(one);
    }
    this.logging.forget(stale);
    this.unasked.forget();
    this.#reaches.forget(names.exported.length > 0 || names.above.length > 0);
    this.whole.forget();
    this.processes.forget();
  }

  /** The same set until somebody imports something else. */
  testsInUse(): ReadonlySet<string> {
    this.#testsInUse ??= testsInUse(this.graph, this.files.keys(), (path) => this.#own.isEntryFile(path));
    return this.#testsInUse;
  }

  reachesOf(path: string): readonly Reach[] {
    return this.#reaches.of(path, {
      world: this.whole.inputs,
      paths: this.#columns.paths,
      libraryCalls: (one) => this.flows.libraryCalls(one),
      changed: () => this.joined.changed(),
      counts: (one) => inProduction(this.roles.of(one)),
    });
  }
}
