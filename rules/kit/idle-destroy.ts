import type { CallId, FileFacts, ValueId } from './facts.ts';

/**
 * `http.request({ timeout })` only emits 'timeout'. It bounds the wait where somebody listens and ends the request:
 * `request.on('timeout', () => request.destroy())`, `request.setTimeout(5_000, () => request.destroy())`.
 */
export function isDestroyedWhenIdle(facts: FileFacts, id: CallId): boolean {
  const isRequest = (value: ValueId) => denotes(facts, value, id);
  return facts.calls.some(({ callee, args }) => {
    const member = facts.values[callee];
    if (member?.kind !== 'member' || !isRequest(member.of)) return false;
    const [first, listener] = args.map((one) => facts.values[one]);
    const listens =
      ((member.name === 'on' || member.name === 'once') &&
        first?.kind === 'literal' &&
        first.value === 'timeout') ||
      member.name === 'setTimeout';
    return listens && listener?.kind === 'function' && destroys(facts, listener.fn);
  });
}

/** The call itself, a name of what it gives, or `….on(…)`, which gives it back. */
function denotes(facts: FileFacts, id: ValueId, call: CallId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'binding') {
    const { value: source, assigned = [] } = facts.bindings[value.binding] ?? {};
    return [source, ...assigned].some((one) => one !== undefined && denotes(facts, one, call));
  }
  if (value?.kind !== 'call') return false;
  const callee = facts.values[facts.calls[value.call]?.callee ?? -1];
  return value.call === call || (callee?.kind === 'member' && denotes(facts, callee.of, call));
}

function destroys(facts: FileFacts, fn: number): boolean {
  return facts.calls.some(({ callee, region }) => {
    const member = facts.values[callee];
    const isEnd = member?.kind === 'member' && (member.name === 'destroy' || member.name === 'abort');
    if (!isEnd) return false;
    for (let at: number | undefined = region; at !== undefined; at = facts.regions[at]?.parent) {
      const one = facts.regions[at];
      if (one?.kind === 'function' && one.fn === fn) return true;
    }
    return false;
  });
}
