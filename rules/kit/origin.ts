import type { ClassId, FunctionId, TypeId, ValueId } from './facts.ts';

/**
 * Where a value comes from: a root and the steps from it. `prisma.user.findMany` is package '@prisma/client', steps
 * ['PrismaClient', 'new', 'user', 'findMany']. Steps are member names, and '()' for a call, 'new' for a construction,
 * 'await' for an awaited value, '[]' for an element.
 */
export type Origin = { steps: readonly string[] } & (
  | { root: 'global'; name: string }
  | { root: 'package'; name: string }
  | { root: 'function'; path: string; fn: FunctionId }
  | { root: 'class'; path: string; cls: ClassId }
  | { root: 'object'; path: string; value: ValueId }
  | { root: 'literal'; value: string | number | boolean | null }
  | { root: 'module'; path: string }
  /** An instance of an interface or object type; who makes it is not known. */
  | { root: 'type'; path: string; type: TypeId }
  | { root: 'parameter'; path: string; binding: number }
);

export function isGlobal(origin: Origin | undefined, name: string): origin is Origin {
  return origin?.root === 'global' && origin.name === name;
}
