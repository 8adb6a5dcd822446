import type { FunctionRef, WitnessStep } from './flow.ts';

/** What becomes of the promise that a call gives, as far as the function around it shows. */
export type Fate =
  /** Its failure goes on in the function around. */
  | 'awaited'
  /** Handed to whoever called the function around. */
  | 'returned'
  /** By `.catch`, or awaited inside a `try`. */
  | 'caught'
  /** Nobody holds it any more. */
  | 'dropped'
  /** Stored or handed to something that is not followed. */
  | 'kept';

/** How a failure leaves a function. */
export const HOW = ['throws', 'rejects'] as const;
export type Failing = (typeof HOW)[number];

/** That a function may fail, with the shortest way to what fails first: a call of a library, or a `throw`. */
export interface FailureAnswer {
  how: Failing;
  /** Down to the call that fails; empty where the function itself throws. */
  way: WitnessStep[];
  /** The function whose own `throw` it is; undefined where a library fails. */
  thrownIn?: FunctionRef;
}

/** Who receives the failure of what a function does. */
export type Receiver =
  /** A framework, a queue, whoever runs it and deals with rejections. */
  | 'framework'
  /** A `try` or `.catch` of a caller. */
  | 'caller'
  /** The module that is loaded: the process does not start. */
  | 'startup'
  /** An unhandled rejection: the process ends by default. */
  | 'nobody'
  /** Handed to something that is not followed. */
  | 'unknown';

export interface ReceiverAnswer {
  receiver: Receiver;
  /** From the place that decides it down to the function. */
  way: WitnessStep[];
}

/** A function handed to something that waits for no promise. */
export interface LostCallback {
  /** The function's value among the arguments of the call. */
  value: number;
  to: FunctionRef;
  /** How the library runs it; undefined where a function of the project lets it go. */
  runs?: string;
}

/** What is read of a result that carries its own failure; no keys where nothing is. */
export interface ResultUse {
  keys: string[];
}
