import { boundNames, nameOf, takenIn } from '../../../rules/kit/callbacks.ts';
import { derived } from '../../../rules/kit/derived.ts';
import type { CallId, FileFacts, FunctionId } from '../../../rules/kit/facts.ts';
import { callBefore } from '../../../rules/kit/file-index.ts';
import { chainOf } from '../../../rules/kit/values.ts';

/** What tells a function from others of its file, in words that outlive the usual edits. */
export function nameOfPlace(facts: FileFacts, fn: FunctionId): string {
  const { classes, functions } = facts;
  const owner = classes[functions[fn]?.cls ?? -1]?.name ?? '';
  return `${owner} ${nameOf(facts, fn) ?? nameOfCallback(facts, fn)}`;
}

/**
 * `get /orders` of `router.get('/orders', async (req, res) => …)`, `update wrap` of `update = wrap(async () => …)`: many
 * handlers have no name of their own.
 */
function nameOfCallback(facts: FileFacts, fn: FunctionId): string {
  const { boundTo, takenBy } = results(facts);
  const words: string[] = [];
  let taker = takenIn(facts).get(fn)?.call;
  // Calls stand in each other, and so in none twice.
  for (; taker !== undefined; taker = takenBy.get(taker)) {
    words.unshift(...wordsOf(facts, taker));
    const bound = boundTo.get(taker);
    if (bound !== undefined) return [bound, ...words].join(' ');
  }
  return words.join(' ');
}

interface Results {
  /** The name that holds what a call returns. */
  boundTo: ReadonlyMap<CallId, string>;
  /** The call that is given what a call returns. */
  takenBy: ReadonlyMap<CallId, CallId>;
}

const results = derived((facts): Results => {
  const boundTo = new Map<CallId, string>();
  const takenBy = new Map<CallId, CallId>();
  const names = boundNames(facts);
  for (const [id, value] of facts.values.entries()) {
    const name = value.kind === 'call' ? names.get(id) : undefined;
    if (value.kind === 'call' && name !== undefined) boundTo.set(value.call, name);
  }
  for (const [taker, { args }] of facts.calls.entries()) {
    for (const arg of args) {
      const value = facts.values[arg];
      if (value?.kind === 'call') takenBy.set(value.call, taker);
    }
  }
  return { boundTo, takenBy };
});

/** Its name and the texts that it is given, after those of the calls that it goes on with: `/orders get`. */
function wordsOf(facts: FileFacts, id: CallId): string[] {
  const call = facts.calls[id];
  const callee = facts.values[call?.callee ?? -1];
  const before = call && callBefore(facts, call.callee);
  const texts = (call?.args ?? []).flatMap((arg) => {
    const value = facts.values[arg];
    return value?.kind === 'literal' ? [`${value.value}`] : [];
  });
  const name = callee?.kind === 'member' ? callee.name : call && chainOf(facts, call.callee)?.[0];
  return [...(before === undefined ? [] : wordsOf(facts, before)), name ?? '', ...texts];
}
