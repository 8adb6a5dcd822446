import type { Call, CallId, FunctionId } from './facts.ts';
import type { Callback, Effect, Operation } from './library.ts';
import type { Site } from './origin.ts';

/** What a call calls. */
export type Callee = { kind: 'function'; path: string; fn: FunctionId } | LibraryCallee;

export interface LibraryCallee {
  kind: 'library';
  /** `prisma#Model.findMany`. */
  api: string;
  library: string;
  operation: Operation;
  /** The thing that it was called on. */
  receiver?: string;
  /** Where the client was made, with the options that hold for it. */
  made?: Site;
}

/** A call of something that the tables know. */
export interface LibraryCall {
  id: CallId;
  call: Call;
  callee: LibraryCallee;
}

/** A call that leads into a package, where what is called is still a part of the package itself. */
export interface PackageCall {
  id: CallId;
  name: string;
  steps: readonly string[];
}

export interface FunctionRef {
  path: string;
  fn: FunctionId;
}

/** One step of the way that led to an answer: this call, in this function. */
export interface WitnessStep extends FunctionRef {
  call: CallId;
}

/** What a function does to the world, by itself or by what it calls, with the shortest way to it. */
export interface EffectAnswer {
  effect: Effect;
  way: WitnessStep[];
}

export const SITUATIONS = [
  /** Answers a request. */
  'route',
  'middleware',
  'error-handler',
  'job',
  'schedule',
  'event',
  'timer',
  /** Once, while the process starts. */
  'startup',
  'test',
  /** Inside a loop, or once for each element. */
  'loop',
  /** Where a catch would see its failure. */
  'try',
  'transaction',
  'retry',
  'bounded',
] as const;
/** In what a function runs, at least on one way to it. */
export type Situation = (typeof SITUATIONS)[number];

export interface SituationAnswer {
  situation: Situation;
  /** From the place that makes the situation down to the function. */
  way: WitnessStep[];
}

export type CallbackRun = Callback['runs'];
