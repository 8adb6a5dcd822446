import type { Entry, FileFacts, ValueId } from './facts.ts';
import { parts } from './regions.ts';
import { chainOf } from './values.ts';

/** From here to there: `{ gte: start, lt: end }`. */
export function isSpan(keys: readonly (string | undefined)[]): boolean {
  return keys.some((one) => /^\$?gte?$/.test(one ?? '')) && keys.some((one) => /^\$?lte?$/.test(one ?? ''));
}

/** From some time ago till now: `{ gte: new Date(Date.now() - WINDOW) }`. */
export function isSince(facts: FileFacts, entries: readonly Entry[]): boolean {
  const [only, ...more] = entries;
  return (
    only !== undefined && more.length === 0 && /^\$?gte?$/.test(only.key ?? '') && isAgo(facts, only.value, 0)
  );
}

function isAgo(facts: FileFacts, id: ValueId, depth: number): boolean {
  if (depth > 3) return false;
  return [...parts(facts, id)].some((one) => {
    if (one.kind === 'binary')
      return one.op === '-' && [...parts(facts, one.left)].some((of) => isNow(facts, of));
    const made = one.kind === 'binding' ? facts.bindings[one.binding] : undefined;
    return made?.kind === 'const' && made.value !== undefined && isAgo(facts, made.value, depth + 1);
  });
}

/** `Date.now()`, `new Date()`. */
function isNow(facts: FileFacts, value: FileFacts['values'][number]): boolean {
  const call = value.kind === 'call' ? facts.calls[value.call] : undefined;
  const chain = call && chainOf(facts, call.callee)?.join('.');
  return chain === 'Date.now' || (chain === 'Date' && call?.args.length === 0);
}
