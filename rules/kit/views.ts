import type { BindingId, CallId, FileFacts, FunctionId, ValueId } from './facts.ts';
import type { Failing, FailureAnswer, Fate, LostCallback, ReceiverAnswer, ResultUse } from './failures.ts';
import type { Span } from './finding.ts';
import type {
  Callee,
  EffectAnswer,
  FunctionRef,
  LibraryCall,
  PackageCall,
  SituationAnswer,
  WitnessStep,
} from './flow.ts';
import type { GraphTypes } from './graph-types.ts';
import type { InputFlow } from './inputs.ts';
import type { Limits } from './library.ts';
import type { LoggerUse } from './loggers.ts';
import type { Origin, Site } from './origin.ts';
import type { FileRole } from './roles.ts';
import type { SchemaRelation } from './schema-relation.ts';
import type { Reach } from './sinks.ts';
import type { Version } from './version.ts';

/** Which file is meant. */
export interface FileRef {
  readonly path: string;
}

/** One file as a rule sees it. */
export interface FileView extends FileRef {
  readonly role: FileRole;
  readonly facts: FileFacts;
  text(span: Span): string;
}

/** Where a name is declared. */
export interface Declaration extends FileRef {
  name: BindingId;
  /** It is declared there, or imported from the very file that declares it. */
  isDirect: boolean;
}

/** What only the whole project knows. */
export interface ProjectView {
  /** Of another file, where an answer led there. */
  facts(path: string): FileFacts | undefined;
  role(path: string): FileRole;
  /** Whether some file brings both along, so that they run in one process. */
  shareProcess(one: string, other: string): boolean;
  /** What a value denotes, followed through names, destructuring, aliases and other files. */
  origin(file: FileRef, value: ValueId): Origin | undefined;
  /** Which file of the project declares what a name stands for there. */
  declaration(file: FileRef, name: BindingId): Declaration | undefined;
  /** The other files of its folder. */
  neighbours(file: FileRef): readonly string[];
  /** What a call calls; undefined where it cannot be told. */
  callee(file: FileRef, call: CallId): Callee | undefined;
  /** The calls of a file that a library answers: what most rules are about, and few of all calls. */
  libraryCalls(file: FileRef): readonly LibraryCall[];
  /** The calls of a file that lead into a package, whether tables know it or not. */
  packageCalls(file: FileRef): readonly PackageCall[];
  /** The calls of a file that do something to the world, by a library or through what they call: of most files none. */
  actingCalls(file: FileRef): readonly CallId[];
  /** Calls of what was made at that place: of the client that this construction gives. */
  callsOn(made: Site): readonly WitnessStep[];
  /** Calls of that part of a library, as `undici#Module.setGlobalDispatcher`. */
  callsTo(api: string): readonly WitnessStep[];
  /** What a function does to the world, by itself or through what it calls. */
  effects(path: string, fn: FunctionId): EffectAnswer[];
  /** In what a function runs, on one way at least. */
  situations(path: string, fn: FunctionId): SituationAnswer[];
  callers(path: string, fn: FunctionId): WitnessStep[];
  /** That a function may fail in that way, by itself or through what it calls. */
  failing(fn: FunctionRef, how: Failing): FailureAnswer | undefined;
  /** Who receives the failures of a function: all that can be told, nobody first. */
  receivers(fn: FunctionRef): ReceiverAnswer[];
  /** What becomes of the promise that a call gives, as far as the function around it shows. */
  fate(file: FileView, call: CallId): Fate;
  /** What is read of what the call gives, awaited or not; undefined where all of it goes somewhere else. */
  resultUse(file: FileView, call: CallId): ResultUse | undefined;
  /** That what the call gives is a promise which may reject. */
  mayReject(file: FileView, call: CallId): FailureAnswer | undefined;
  /** Functions handed over at the call whose rejection reaches nobody. */
  lostCallbacks(file: FileView, call: CallId): readonly LostCallback[];
  /** Every way by which input from outside reaches what the call is given or called on, with the checks on the way. */
  inputs(file: FileRef, call: CallId, value: ValueId): InputFlow[];
  /** Input that arrives at a sink: what comes in here, and what ends here. */
  reaches(file: FileRef): readonly Reach[];
  /** What a library does by itself about time and repetition in the version that the file gets, and what options change. */
  limits(file: FileRef, api: string): Limits | undefined;
  /** Assignments to a member of a library's thing under these names, with the construction of what it belongs to. */
  writesOf(names: readonly string[]): { path: string; made: Site | undefined }[];
  /** Year of the ECMAScript edition whose objects the file may use; undefined where nothing says. */
  edition(file: FileRef): number | undefined;
  /** Which version of a package the file gets; undefined where nothing says. */
  version(file: FileRef, name: string): Version | undefined;
  /** What Prisma schemas declare: how models hang together. */
  schemaRelations(): readonly SchemaRelation[];
  /** What GraphQL schemas say, in files, in texts and in decorators. */
  graphTypes(): GraphTypes;
  /** How the project's own logger is reached at a call; undefined where there is none or it cannot be. */
  loggerAt(file: FileView, call: CallId): LoggerUse | undefined;
  /** Whether this file makes the project's logger, or is needed to make it. */
  belongsToLogger(file: FileView): boolean;
  /** Whether the build takes console calls out of what a browser gets. */
  stripsConsole(file: FileView): boolean;
}
