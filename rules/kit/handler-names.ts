import { nameOf } from './callbacks.ts';
import type { FileFacts, FunctionId } from './facts.ts';

/** Its own name, or that under which a router holds it: `rename: procedure.mutation(…)`. */
export function handlerName(facts: FileFacts, fn: FunctionId): string {
  const at = facts.functions[fn]?.at ?? [0, 0];
  const entries = facts.values.flatMap((one) => (one.kind === 'object' ? one.entries : []));
  const around = entries.filter((one) => one.at[0] <= at[0] && at[1] <= one.at[1]);
  return nameOf(facts, fn) ?? around.sort((a, b) => b.at[0] - a.at[0])[0]?.key ?? 'another handler';
}
