import type { Span } from './finding.ts';
import type { WitnessStep } from './flow.ts';

/** By which door something from outside the process comes in. */
export const INPUT_PARTS = [
  'body',
  'query',
  'params',
  'headers',
  'cookies',
  'files',
  /** What a client sends over a socket. */
  'message',
  /** Parameters of a server action: whoever calls the endpoint chooses them. */
  'arguments',
  /** Half trusted: queued by a service, or answered by one. */
  'job',
  'event',
  'response',
] as const;
export type InputPart = (typeof INPUT_PARTS)[number];

/** What the sender can still make of the value: anything that JSON can say, any text, any number (NaN included). */
export type InputShape = 'any' | 'text' | 'number' | 'flag';

export interface InputCheck {
  /**
   * 'schema': a validator's result, or a validator before the handler. 'guard': a condition or an assertion on the
   * value. 'open': a schema that lets anything through there. 'early': a check that runs before there is a body. 'plain':
   * keys that a database takes for operators are taken out. 'presence': only that it is there. 'found': a record was looked for by it, and there is one. 'size': how long it is, whatever is in it. 'encoded': what would break out of its place is escaped.
   */
  kind: 'schema' | 'guard' | 'open' | 'presence' | 'found' | 'size' | 'encoded' | 'early' | 'plain';
  /** It looked at some members, and the value still holds all others. */
  loose?: true;
  /** Of a 'schema': so does what it gives, since it lets members through that it does not name. */
  keeps?: true;
  /** Of a 'schema': it says that there is a text, and not which. */
  text?: true;
  /** Of an 'open' one: it says so of one member, and looks at the others. */
  member?: true;
  path: string;
  at: Span;
}

/** Why a pipe of Nest that should have looked at the value did not. */
export type Unseen =
  /** The pipes of the service do not run in a gateway. */
  | 'gateway'
  /** Its class says what to check, and nothing reads that. */
  | 'no pipe'
  /** Its type is gone when the program runs. */
  | 'erased'
  /** No decorator of its class says what to check. */
  | 'undecorated'
  /** It is nested, and nothing says of which class it is. */
  | 'untyped';

/** One way by which input reaches a value. */
export interface InputFlow {
  /** The read that takes it in: `req.body`, `await request.json()`, the parameter `@Body() dto`. */
  source: { path: string; at: Span };
  part: InputPart;
  /** Which member of it: `['email']`; empty is the whole, '[]' an element, '*' a member that is not known. */
  field: readonly string[];
  /** How many of these the read itself names: `@Body('article') data` has read the first. */
  named?: number;
  /** Where inside the asked value it lies: `['where', 'id']`. */
  place: readonly string[];
  /** The entry of the object literal that puts it there. */
  entry?: { path: string; at: Span };
  /** The text that it has become a part of, as it is written. */
  text?: { path: string; at: Span };
  /** What stands before it in the text that it has become a part of; '\0' where that is not known. */
  lead: string;
  shape: InputShape;
  /** It is all that a text said when it was read, as with `JSON.parse(text)`: of that any shape is meant. */
  document?: true;
  unseen?: Unseen;
  /** Some pipe of Nest is asked about it, whatever that sees. */
  piped?: true;
  /** Who sends it has shown a secret of the service: it is one of the house. */
  peer?: true;
  /** What stands on the way, nearest to the source first. */
  checks: readonly InputCheck[];
  /** Calls through which it came, from the source's function down to that of the asked value. */
  way: readonly WitnessStep[];
}
