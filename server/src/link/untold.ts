import type { CallId, FileFacts, FunctionId } from '../../../rules/kit/facts.ts';
import { callsWithin } from '../../../rules/kit/file-index.ts';
import type { Span } from '../../../rules/kit/finding.ts';
import type { FunctionRef } from '../../../rules/kit/flow.ts';
import { isInside } from '../../../rules/kit/inside.ts';
import type { FileFlow } from './flow/file-flow.ts';
import type { Tracer } from './origins/tracer.ts';

export interface UntoldWorld {
  tracer: Tracer;
  files: ReadonlyMap<string, FileFacts>;
  flowOf(path: string): FileFlow | undefined;
  /** Expressions that types could still tell. */
  untold(path: string): readonly Span[];
}

/**
 * Whether types could still change what is known of a place: of the functions there, of what these call, and of who
 * else may run what the file holds.
 */
export function hangsOnTypes(world: UntoldWorld, path: string, at: Span): boolean {
  const { files, untold } = world;
  const reached = reachedFrom(
    world,
    functionsAt(files.get(path), at).map((fn) => ({ path, fn })),
  );
  const isUntoldIn = (one: FunctionRef) => {
    const inside = files.get(one.path)?.functions[one.fn]?.at;
    return untold(one.path).some((span) => isInside(span, inside));
  };
  return reached.some(isUntoldIn) || [...files.keys()].some((one) => isGivenTo(world, one, path));
}

/** The innermost that holds all of it, and those that begin or end in it. */
function functionsAt(facts: FileFacts | undefined, at: Span): FunctionId[] {
  const around: FunctionId[] = [];
  const touching: FunctionId[] = [];
  for (const [id, fn] of facts?.functions.entries() ?? []) {
    if (isInside(at, fn.at)) around.push(id);
    else if (fn.at[0] < at[1] && at[0] < fn.at[1]) touching.push(id);
  }
  return [...around.slice(-1), ...touching];
}

function reachedFrom({ files, flowOf }: UntoldWorld, from: readonly FunctionRef[]): FunctionRef[] {
  const found = new Map(from.map((one) => [keyOf(one), one]));
  // A map goes on to what is put into it meanwhile.
  for (const { path, fn } of found.values()) {
    const facts = files.get(path);
    for (const call of (facts && callsWithin(facts).get(fn)) ?? []) {
      const callee = flowOf(path)?.callees[call];
      if (callee?.kind === 'function') found.set(keyOf(callee), { path: callee.path, fn: callee.fn });
    }
  }
  return [...found.values()];
}

function keyOf({ path, fn }: FunctionRef): string {
  return `${path}:${fn}`;
}

/** Something nobody knows is handed a function of the file: perhaps it answers requests there. */
function isGivenTo({ tracer, files, untold }: UntoldWorld, path: string, given: string): boolean {
  const facts = files.get(path);
  const open = new Set(untold(path).map(String));
  if (!facts || open.size === 0) return false;
  return [...facts.calls.keys()].some(
    (id) =>
      open.has(String(askedSpan(facts, id))) &&
      facts.calls[id]?.args.some((arg) => {
        const origin = tracer.value(path, arg);
        return origin?.root === 'function' && origin.path === given;
      }),
  );
}

/** What types are asked about a call, as in `questions.ts`: what it is made on, or what is called. */
function askedSpan({ calls, values }: FileFacts, id: CallId): Span | undefined {
  const callee = values[calls[id]?.callee ?? -1];
  return callee?.kind === 'member' ? values[callee.of]?.at : callee?.at;
}
