import type { CallId } from './facts.ts';
import type { InputFlow } from './inputs.ts';

/** What a place of a call makes of the value that stands there. */
export type SinkKind =
  /** Says which one record is read, or which are changed: an operator instead of a value picks others. */
  | 'lookup'
  /** Narrows a list. */
  | 'search'
  /** Is stored, member by member. */
  | 'record'
  | 'regex'
  | 'sql'
  | 'path'
  | 'command'
  | 'code'
  | 'url'
  | 'redirect'
  /** Says what is paid. */
  | 'charge'
  /** Is run by a browser on the server. */
  | 'page';

/** A part of a call that does something with what it is given: the argument, and keys from there inwards. */
export interface Sink {
  kind: SinkKind;
  argument: number;
  at: readonly string[];
}

/** By name of the method, 'a|b|c' for several: which place is what kind of sink, as `{ '0.where': 'lookup' }`. */
export type SinkTable = Readonly<Record<string, Readonly<Record<string, SinkKind>>>>;

/** Input from outside that arrives at a sink, wherever in the project that stands. */
export interface Reach {
  sink: Sink;
  path: string;
  call: CallId;
  api: string;
  flow: InputFlow;
}
