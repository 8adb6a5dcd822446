import { takenIn } from './callbacks.ts';
import type { FileFacts, FunctionId, ValueId } from './facts.ts';
import type { ListRead } from './list-read.ts';
import { functionAround } from './regions.ts';
import { chainOf } from './values.ts';

const KEEPS = /cache|memo/i;

/** Whether all rows of a table are kept as they are under one name: `cache.get('plans', () => prisma.plan.findMany())`. */
export function isKeptWhole(facts: FileFacts, { query, conditions }: ListRead): boolean {
  const last = query.chain.calls.at(-1)?.id;
  const region = last === undefined ? undefined : facts.calls[last]?.region;
  const fn = region === undefined ? undefined : functionAround(facts, region);
  if (conditions.length > 0 || fn === undefined) return false;
  const taker = facts.calls[takenIn(facts).get(fn)?.call ?? -1];
  if (!taker || !KEEPS.test(chainOf(facts, taker.callee)?.join('.') ?? '')) return false;
  return taker.args.some((one) => isName(facts, one)) && givesIt(facts, fn, last);
}

/** `'plans'`, `['plans']` */
function isName({ values }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  if (value?.kind === 'array') return value.items.every((one) => isName({ values } as FileFacts, one));
  return value?.kind === 'literal' && typeof value.value === 'string';
}

/** The function does nothing but ask. */
function givesIt(facts: FileFacts, fn: FunctionId, last: number | undefined): boolean {
  const { expression, returns = [] } = facts.functions[fn] ?? {};
  const isIt = (id: ValueId | undefined): boolean => {
    const value = facts.values[id ?? -1];
    if (value?.kind === 'await') return isIt(value.of);
    return value?.kind === 'call' && value.call === last;
  };
  return isIt(expression) || (returns.length === 1 && isIt(returns[0]?.value));
}
