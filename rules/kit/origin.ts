import type { CallId, ClassId, FunctionId, TypeId, TypeRef, ValueId } from './facts.ts';

/**
 * Where a value comes from: a root and the steps from it. `prisma.user.findMany` is package '@prisma/client', steps
 * ['PrismaClient', 'new', 'user', 'findMany']. Steps are member names, and '()' for a call, 'new' for a construction,
 * 'await' for an awaited value, '[]' for an element.
 */
export type Origin = { steps: readonly string[]; thing?: ThingState } & (
  | { root: 'global'; name: string }
  | { root: 'package'; name: string }
  /** What a library hands to a function; how it was made is not known. */
  | { root: 'library'; name: string }
  /** Abstract where a class that extends this one says what it does. */
  | { root: 'function'; path: string; fn: FunctionId; abstract?: true }
  | { root: 'class'; path: string; cls: ClassId }
  | { root: 'object'; path: string; value: ValueId }
  | { root: 'array'; path: string; value: ValueId }
  | { root: 'literal'; value: string | number | boolean | null }
  | { root: 'module'; path: string }
  /** An instance of an interface or object type; who makes it is not known. */
  | { root: 'type'; path: string; type: TypeId }
  /** A function of which only the type is known. */
  | { root: 'signature'; path: string; type: TypeRef }
  | { root: 'parameter'; path: string; binding: number }
);

/** Where the knowledge of libraries stands after the steps. */
export interface ThingState {
  /** `library#Thing`; a method is `library#Thing.method`. */
  key: string;
  /** The thing that a method was taken from. */
  receiver?: string;
  /** The call that made the instance, with the options that hold for it. */
  made?: Site;
}

export interface Site {
  path: string;
  call: CallId;
}
