import type { CallId, FileFacts, ValueId } from '../../../../../rules/kit/facts.ts';
import type { Callee } from '../../../../../rules/kit/flow.ts';
import type { Operation } from '../../../../../rules/kit/library.ts';

/** What leaves the process, or this machine's memory, can fail; and says so by rejecting. */
const FALLIBLE = new Set([
  ...['http', 'llm', 'mail', 'message', 'payment', 'storage', 'search', 'rpc', 'enqueue', 'publish', 'cache'],
  ...['read', 'write', 'query', 'file-read', 'file-write', 'connect'],
]);

export function mayReject(
  { effect, fails, sync, callbacks }: Operation,
  facts: FileFacts,
  id: CallId,
): boolean {
  const call = facts.calls[id];
  if (!call || call.how === 'new' || effect === undefined || !FALLIBLE.has(effect)) return false;
  if (fails !== undefined || sync) return false;
  // A function in the last place is told of the failure, and there is no promise; unless it is the work itself.
  const last = call.args.at(-1);
  if (last === undefined || !isFunction(facts, last)) return true;
  const runs = (callbacks?.[String(call.args.length - 1)] ?? callbacks?.['last'] ?? callbacks?.['all'])?.runs;
  return runs !== undefined && runs !== 'event';
}

function isFunction({ values, bindings }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  if (value?.kind !== 'binding') return value?.kind === 'function';
  const named = values[bindings[value.binding]?.value ?? -1];
  return named?.kind === 'function';
}

/** Nothing happens before what it gives is awaited, and its methods give it again. */
export function isBuilder(callee: Callee | undefined): boolean {
  return callee?.kind === 'library' && callee.operation.lazy === true;
}
