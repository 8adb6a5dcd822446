import type { InputPart } from './inputs.ts';

/**
 * A library as data. A package exports things; a thing has members, can be called, constructed, awaited or indexed, and
 * each of these leads to another thing. Walking the steps of an origin through these tables says what a call is.
 */
export interface Library {
  id: string;
  /** Every specifier that leads to it, old names and subpaths included. */
  packages: readonly string[];
  /** By exported name; 'default' too, '*' for every name that is not listed. What CommonJS gets is `default`. */
  exports: Readonly<Record<string, Shape>>;
  things?: Readonly<Record<string, Thing>>;
  /** What holds where nobody configures anything, newest first; the first whose major fits counts. */
  defaults?: readonly Defaults[];
  /** Options that bound or repeat its calls. */
  guards?: readonly Guard[];
  /** What it writes into the project, where repositories seldom keep it. */
  generates?: Generated;
}

export interface Generated {
  /** Exported names that are known where the code is not there. */
  names: readonly string[];
  /** Words of the comment at the top, where it is. */
  banner: string;
}

/** The name of a thing of the same library, 'other-library#Thing', or the thing itself. */
export type Shape = string | Thing;

export interface Thing {
  /** Thing whose members this one has too. */
  extends?: string;
  /** By name; 'a|b|c' lists names that mean the same, '*' stands for any name that is not listed. */
  members?: Readonly<Record<string, Shape>>;
  call?: Operation;
  new?: Operation;
  /** What `await` gives; without it, the thing itself. */
  awaited?: Shape;
  /** What an element, or a key that is not known, gives. */
  element?: Shape;
  /** It holds what somebody outside the process sent. */
  input?: InputPart;
  /** What the schemas of its registration have let through, and nothing where there is none. */
  declared?: true;
  /** What arrives there has the types that the framework's own schema says; texts may say anything. */
  typed?: true;
  /** It says what a value has to be, although no member of it checks one: `Type.Object({ … })`. */
  schema?: true;
}

/** What calling does. An operation without an effect only leads on. */
export interface Operation {
  effect?: Effect;
  /**
   * 'this' is the receiver itself (builders); 'instance' an instance of the class it was called on; 'argument:0' the
   * argument itself, wrapped or not (`promisify(f)`); 'instance:0' an instance of the class that is the argument
   * (`container.resolve(Users)`).
   */
  returns?: Shape;
  /** Which arguments its result is made of, and what becomes of them on the way; 'receiver' is what it is called on. */
  carries?: Carrying;
  /** What it returns is a new one of the same kind, with the options of this call: `axios.create(…)`. */
  makes?: true;
  /** The option that holds the client it works with: what the call makes is bound as that client is. */
  through?: string;
  /** Which argument holds the options, where the last one may be something else. */
  options?: number;
  /** Nothing happens before it is awaited, executed or subscribed to. */
  lazy?: true;
  /** Done when the call returns: failure is thrown, there is no promise. */
  sync?: true;
  /** The member of its result that holds what it was given, also when that is wrong. */
  raw?: string;
  /** A value that it lets through may hold more than it looked at. */
  loose?: true;
  /** As a middleware it reads that part of the request, which nobody can look at before. */
  reads?: 'body';
  /** As a middleware it takes keys out of the request that a database takes for operators. */
  plain?: true;
  /** Of a call that makes a schema: what that lets through. */
  accepts?: Accepts;
  /** The option that turns it off when it is false. */
  unless?: string;
  /** It never returns: what it does it does by throwing. */
  ends?: true;
  /** When what it gives emits 'error', in words for a message: without a listener that ends the process. */
  emitsError?: string;
  /** How failure shows; without it, by rejecting or throwing. */
  fails?: 'result' | 'event' | 'callback' | 'never';
  /**
   * What becomes of functions handed over, by the argument's index; 'last' and 'all' are understood, 'all/4' is any with
   * four parameters. '0.fetch' is a function at that place of an options object, '0.handlers.*' every function of one.
   * '1=message' is the second argument where the first is this text.
   */
  callbacks?: Readonly<Record<string, Callback>>;
}

export type Accepts =
  | 'anything'
  /** Any text. */
  | 'text'
  /** What the schemas in its first argument do, by member; without an argument anything. */
  | 'members'
  /** The same, and any other members as well; of a method, besides those that its receiver names. */
  | 'others'
  /** Of each element what its last argument does. */
  | 'elements'
  /** What its first argument does; without one anything. */
  | 'argument'
  /** What the schema does that it is called on. */
  | 'receiver';

export interface Carrying {
  from: 'all' | 'receiver' | number;
  /** Without it, the same as what went in. */
  as?: 'any' | 'text' | 'number' | 'flag' | 'encoded';
  /** What is read of the result is told: `new URL(request.url).searchParams`. */
  keeps?: true;
}

export const EFFECTS = [
  /** Leaves the process. */
  'http',
  'llm',
  'mail',
  'message',
  'payment',
  'storage',
  'search',
  'rpc',
  'enqueue',
  'publish',
  'cache',
  /** Asks the database. */
  'read',
  'write',
  /** Does one of the two; the text decides. */
  'query',
  /** On this machine. */
  'spawn',
  'file-read',
  'file-write',
  'log',
  'validate',
  'authenticate',
  'respond',
  'redirect',
  'connect',
  'listen',
  'exit',
] as const;
export type Effect = (typeof EFFECTS)[number];

export interface Callback {
  runs: /** Answers a request. */
    | 'route'
    | 'middleware'
    | 'error-handler'
    /** Works off a queue or a schedule. */
    | 'job'
    | 'schedule'
    /** On an event; nobody awaits it. */
    | 'event'
    | 'timer'
    /** Inside a transaction that ends with it. */
    | 'transaction'
    /** Once for each element. */
    | 'each'
    /** Again while it fails. */
    | 'retry'
    /** Within a bound of time. */
    | 'bounded'
    /** Once, as part of the call. */
    | 'inline'
    /** A test's body. */
    | 'test';
  /** What its parameters are, in order; null where nothing is known. */
  params?: readonly (Shape | null)[];
  /** Who receives its rejection: the library, or nobody; of some packages the major decides. */
  rejection?: 'handled' | 'lost' | LostBefore;
}

/** Lost in the majors below this one, handled since. */
export interface LostBefore {
  package: string;
  major: number;
}

export interface Defaults {
  /** Lowest major version that this holds for. */
  since: number;
  /** Milliseconds until the call fails by itself when the peer says nothing; null is never. */
  timeout?: number | null;
  /** What that time covers. */
  bounds?: 'connect' | 'headers' | 'idle' | 'attempt' | 'whole';
  /** Repetitions after the first try. */
  retries?: number;
  /** Wait between them, in words for a message. */
  backoff?: string;
  /** For messages: what a silent peer costs, measured. */
  worst?: string;
}

export interface Guard {
  kind: 'timeout' | 'retry' | 'limit' | 'signal';
  /** Keys from the options object inwards. */
  key: readonly string[];
  /**
   * Where the options stand: at construction, at the call (index of the argument, or 'last'), or 'assigned' to the
   * client or the module: `axios.defaults.timeout = 5_000`. At 'chain' the key is a method of what the call gives, and
   * takes the limit itself: `superagent.get(url).timeout(5_000)`.
   */
  at: 'constructor' | number | 'last' | 'assigned' | 'chain';
  /** Majors for which it works; outside it is ignored silently. */
  since?: number;
  until?: number;
  /** Only what it bounds when it is not the whole call. */
  bounds?: Defaults['bounds'];
}

/** What holds in one version of a library. */
export interface Limits {
  defaults: Defaults | undefined;
  guards: readonly Guard[];
}

export function defineLibrary(library: Library): Library {
  return library;
}
