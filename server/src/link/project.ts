import type { BindingId, CallId, FileFacts, FunctionId, ValueId } from '../../../rules/kit/facts.ts';
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
  PackageCall,
  SituationAnswer,
  WitnessStep,
} from '../../../rules/kit/flow.ts';
import type { GraphTypes } from '../../../rules/kit/graph-types.ts';
import type { InputFlow } from '../../../rules/kit/inputs.ts';
import type { Limits } from '../../../rules/kit/library.ts';
import type { LoggerUse } from '../../../rules/kit/loggers.ts';
import type { Origin, Site } from '../../../rules/kit/origin.ts';
import type { FileRole } from '../../../rules/kit/roles.ts';
import type { SchemaRelation } from '../../../rules/kit/schema-relation.ts';
import type { Reach } from '../../../rules/kit/sinks.ts';
import type { Version } from '../../../rules/kit/version.ts';
import type { Declaration, FileRef, FileView, ProjectView } from '../../../rules/kit/views.ts';
import { fateOf } from './flow/failures/fate.ts';
import { isBuilder, mayReject } from './flow/failures/rejecting.ts';
import { resultUse } from './flow/failures/results.ts';
import type { Root } from './flow/file-flow.ts';
import { tracedInputs } from './inputs/inputs.ts';
import { limitsOf, type MemberWrite } from './limits.ts';
import { Links } from './links.ts';
import { type LostStep, lostWay } from './lost.ts';
import { dirname, foldersUp } from './manifests.ts';
import type { Layout } from './modules.ts';
import type { RoleReason } from './roles.ts';
import { relationsIn } from './schema-relations.ts';
import { sightingsWhereServed } from './serving.ts';
import type { Sighting } from './sightings.ts';

/** Joins the facts of all files: what rules ask beyond their own file. */
export class Project implements ProjectView {
  readonly #links: Links;
  #relations: readonly SchemaRelation[] | undefined;

  constructor(files: ReadonlyMap<string, FileFacts>, layout: Layout) {
    this.#links = new Links(files, layout);
  }

  has(path: string): boolean {
    return this.#links.files.has(path);
  }

  /** Takes in new facts of a file; false where so much hangs on the change that starting afresh is as good. */
  update(path: string, facts: FileFacts): boolean {
    return this.#links.update(path, facts);
  }

  /** Other types are known of the file than before. */
  retype(path: string): void {
    this.#links.forget(path, { exported: [], above: [] });
  }

  /** The same set until somebody imports something else. */
  testsInUse(): ReadonlySet<string> {
    return this.#links.testsInUse();
  }

  /** What only types can tell of a file: of all its calls, or of those that may do something in a library. */
  open(path: string, which: 'all' | 'acting'): Span[] {
    return this.#links.unasked.in(path, which);
  }

  /** Whether types, where they were not asked, could change what is known of a place. */
  hangsOnTypes(path: string, at: Span, untold: (path: string) => readonly Span[]): boolean {
    return this.#links.unasked.matterAt(path, at, untold);
  }

  isPrepared(path: string): boolean {
    return this.#links.flows.has(path);
  }

  /** Finds out what can be found out file by file; the rest is asked of the whole project. */
  prepare(path: string): void {
    this.#links.graph.imports(path);
    this.#links.roles.prepare(path);
    this.#links.logging.prepare(path);
    this.#links.flows.of(path);
  }

  facts(path: string): FileFacts | undefined {
    return this.#links.files.get(path);
  }

  role(path: string): FileRole {
    return this.#links.roles.of(path);
  }

  shareProcess(one: string, other: string): boolean {
    return this.#links.processes.areShared(one, other);
  }

  /** What decided the role. */
  roleReason(path: string): RoleReason | undefined {
    return this.#links.roles.reason(path);
  }

  /** Where the way of a value to its origin ends, step by step. */
  lost(path: string, value: ValueId): LostStep[] {
    return lostWay(this.#links.origins, path, value);
  }

  /** What could not be understood in code that answers for production traffic. */
  sightings(): Sighting[] {
    const { files, origins, layout, flows, whole } = this.#links;
    const { manifests } = layout;
    const role = (path: string) => this.role(path);
    return sightingsWhereServed({ files, origins, manifests, flow: whole.flow, flowOf: flows.of, role });
  }

  /** Where a function is handed to what runs it. */
  registrations({ path, fn }: FunctionRef): readonly Root[] {
    return this.#links.joined.roots(path, fn);
  }

  origin(file: FileRef, value: ValueId): Origin | undefined {
    return this.#links.origins.value(file.path, value);
  }

  declaration({ path }: FileRef, name: BindingId): Declaration | undefined {
    return this.#links.declaration(path, name);
  }

  neighbours({ path }: FileRef): readonly string[] {
    const folder = dirname(path);
    return [...this.#links.files.keys()].filter((one) => one !== path && dirname(one) === folder).sort();
  }

  callee(file: FileRef, call: CallId): Callee | undefined {
    return this.#links.flows.callee(file.path, call);
  }

  libraryCalls(file: FileRef): readonly LibraryCall[] {
    return this.#links.flows.libraryCalls(file.path);
  }

  packageCalls(file: FileRef): readonly PackageCall[] {
    return this.#links.flows.of(file.path)?.packages ?? [];
  }

  actingCalls(file: FileRef): readonly CallId[] {
    return this.#links.whole.flow.acting(file.path);
  }

  callsOn(made: Site): readonly WitnessStep[] {
    return this.#links.joined.callsOn(made.path, made.call);
  }

  callsTo(api: string): readonly WitnessStep[] {
    return this.#links.joined.callsTo(api);
  }

  effects(path: string, fn: FunctionId): EffectAnswer[] {
    return this.#links.whole.flow.effects(path, fn);
  }

  situations(path: string, fn: FunctionId): SituationAnswer[] {
    return this.#links.whole.flow.situations(path, fn);
  }

  callers(path: string, fn: FunctionId): WitnessStep[] {
    return this.#links.whole.flow.callers(path, fn);
  }

  failing({ path, fn }: FunctionRef, how: Failing): FailureAnswer | undefined {
    return this.#links.whole.failures.failing({ path, fn }, how);
  }

  receivers(fn: FunctionRef): ReceiverAnswer[] {
    return this.#links.whole.failures.receivers(fn);
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
    return this.#links.whole.failures.lost(file.path, call);
  }

  inputs(file: FileRef, call: CallId, value: ValueId): InputFlow[] {
    const fact = this.#links.files.get(file.path)?.calls[call];
    if (!fact) return [];
    const use = { path: file.path, value, region: fact.region, before: fact.at[0] };
    return tracedInputs(this.#links.whole.inputs, use);
  }

  reaches({ path }: FileRef): readonly Reach[] {
    return this.#links.reachesOf(path);
  }

  limits(file: FileRef, api: string): Limits | undefined {
    const library = this.#links.origins.knowledge.library(api.slice(0, api.indexOf('#')));
    const version = library?.packages.map((one) => this.version(file, one)).find((one) => one !== undefined);
    return library && limitsOf(library, version?.major);
  }

  writesOf(names: readonly string[]): MemberWrite[] {
    return this.#links.whole.writesOf(names);
  }

  edition({ path }: FileRef): number | undefined {
    if (/\.[cm]?jsx?$/.test(path)) return Number.POSITIVE_INFINITY;
    for (const folder of foldersUp(dirname(path))) {
      const mapping = this.#links.layout.mappings.get(folder);
      if (mapping) return mapping.edition;
    }
    return undefined;
  }

  version(file: FileRef, name: string): Version | undefined {
    return this.#links.versions.of(file.path, name);
  }

  schemaRelations(): readonly SchemaRelation[] {
    const { schemas, read } = this.#links.layout;
    this.#relations ??= relationsIn(schemas.map((path) => read(path) ?? ''));
    return this.#relations;
  }

  graphTypes(): GraphTypes {
    return this.#links.whole.graphTypes;
  }

  loggerAt(file: FileView, call: CallId): LoggerUse | undefined {
    return this.#links.logging.at(file.path, call);
  }

  belongsToLogger(file: FileView): boolean {
    return this.#links.logging.isPart(file.path);
  }

  stripsConsole(file: FileView): boolean {
    return this.#links.logging.isStripped(file.path);
  }
}
