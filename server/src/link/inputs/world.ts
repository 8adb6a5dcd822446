import type {
  CallId,
  FileFacts,
  FunctionId,
  RegionId,
  TypeRef,
  ValueId,
} from '../../../../rules/kit/facts.ts';
import type { Callee, WitnessStep } from '../../../../rules/kit/flow.ts';
import type { InputCheck, InputFlow, InputPart, InputShape } from '../../../../rules/kit/inputs.ts';
import type { Origin, Site } from '../../../../rules/kit/origin.ts';
import type { CallPlace } from './held.ts';
import type { Pipe } from './pipes.ts';

/** What following input asks of the rest of the linker. */
export interface InputWorld {
  facts(path: string): FileFacts | undefined;
  origin(path: string, value: ValueId): Origin | undefined;
  parameter(path: string, binding: number): Origin | undefined;
  typed(path: string, type: TypeRef): Origin | undefined;
  callee(path: string, call: CallId): Callee | undefined;
  callers(path: string, fn: FunctionId): readonly WitnessStep[];
  /** Calls that hand the function to a framework. */
  registrations(path: string, fn: FunctionId): readonly CallPlace[];
  /** Registrations that take what a call gave. */
  takers(path: string, call: CallId): readonly CallPlace[];
  /** The call whose result a value is, through names, members and other files. */
  callBehind(
    path: string,
    value: ValueId,
    facts?: (path: string) => FileFacts | undefined,
  ): CallPlace | undefined;
  /** Whether the function runs because somebody outside calls it by its name. */
  isEntry(path: string, fn: FunctionId): boolean;
  /** Whether the function validates something, by itself or by what it calls. */
  validates(path: string, fn: FunctionId): boolean;
  /** Whether a thing of the tables can validate: a schema, a compiled check. */
  isSchema(key: string): boolean;
  inputOf(key: string): InputPart | undefined;
  /** Whether it is what the schemas of a registration have let through. */
  isDeclared(key: string): boolean;
  /** Whether a schema of the framework has given what comes in there its types. */
  isTyped(key: string): boolean;
  /** What all routes of the service go through before their parameters are handed in. */
  pipes(): readonly Pipe[];
  /** Calls of what was made at that place. */
  callsOn(made: Site): readonly WitnessStep[];
  /** What runs before functions, kept as it is found: of one handler much is asked. */
  readonly before: Map<string, readonly InputCheck[]>;
}

/** The call through which a function's result was asked: its parameters are that call's arguments. */
export interface Frame {
  path: string;
  fn: FunctionId;
  step: WitnessStep;
  region: RegionId;
  outer: Frame | undefined;
  /** It is called once for each element of what the call is made on. */
  each?: true;
}

/** A value on the way back to where it comes from, with what was met so far. */
export interface Step {
  path: string;
  value: ValueId;
  /** Where it is used: what holds there holds for it. */
  region: RegionId;
  /** Offset of the use: what stands before it may have checked it. */
  before: number;
  /** Conditions inside the same expression under which it is the value that counts. */
  given: readonly ValueId[];
  /** Members read below it, outermost first. */
  keys: readonly string[];
  place: readonly string[];
  entry?: InputFlow['entry'];
  text?: InputFlow['text'];
  lead: string;
  shape: InputShape;
  /** It is read out of a text that says a value: what was a text before that is no bound. */
  parsed?: true;
  /** The whole of what was read out of it. */
  document?: true;
  checks: readonly InputCheck[];
  way: readonly WitnessStep[];
  frame: Frame | undefined;
}
