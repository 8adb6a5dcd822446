import type { CallId, FileFacts, ValueId } from './facts.ts';
import type { Guard } from './library.ts';

/** `request.get(url).timeout(5_000)`, `http.get(url).pipe(timeout(5_000))`: a limit in what follows the call. */
export function isBoundInChain(facts: FileFacts, id: CallId, guards: readonly Guard[]): boolean {
  return facts.calls.some(({ callee, args }) => {
    const member = facts.values[callee];
    if (member?.kind !== 'member' || !follows(facts, member.of, id)) return false;
    if (member.name === 'pipe') return args.some((one) => isTimeout(facts, one));
    return guards.some(({ at, key }) => at === 'chain' && key[0] === member.name);
  });
}

function follows(facts: FileFacts, id: ValueId, call: CallId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'binding') {
    const { value: source } = facts.bindings[value.binding] ?? {};
    return source !== undefined && follows(facts, source, call);
  }
  if (value?.kind !== 'call') return false;
  if (value.call === call) return true;
  const callee = facts.values[facts.calls[value.call]?.callee ?? -1];
  return callee?.kind === 'member' && follows(facts, callee.of, call);
}

/** `timeout(…)` of rxjs, under its own name or another. */
function isTimeout({ values, calls, bindings }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  const callee = value?.kind === 'call' ? values[calls[value.call]?.callee ?? -1] : undefined;
  const binding = callee?.kind === 'binding' ? bindings[callee.binding] : undefined;
  return binding?.imported === 'timeout' || binding?.imported === 'timeoutWith';
}
