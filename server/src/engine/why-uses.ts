import type { CallId, FileFacts, ValueId } from '../../../rules/kit/facts.ts';

/** What becomes of what a call gives, in words. */
export function useOf(facts: FileFacts, id: CallId, code: (id: ValueId) => string): string {
  const words: string[] = [];
  let at = facts.values.findIndex((one) => one.kind === 'call' && one.call === id);
  while (at >= 0) {
    const holder = facts.values.findIndex((one) => (one.kind === 'await' || isVoid(one)) && one.of === at);
    if (holder < 0) break;
    words.push(facts.values[holder]?.kind === 'await' ? 'awaited' : 'dropped with `void`');
    at = holder;
  }
  const then = at < 0 ? undefined : usedIn(facts, at, code);
  if (then) return [...words, then].join(', ');
  if (words.length > 0) return words.join(', ');
  return facts.calls[id]?.statement ? 'nothing is done with it' : 'part of an expression';
}

function isVoid(value: FileFacts['values'][number]): value is Extract<typeof value, { kind: 'unary' }> {
  return value.kind === 'unary' && value.op === 'void';
}

function usedIn(facts: FileFacts, id: ValueId, code: (id: ValueId) => string): string | undefined {
  const { bindings, functions, calls, values, writes } = facts;
  const isReturned = functions.some(
    (fn) => fn.expression === id || fn.returns.some((one) => one.value === id),
  );
  if (isReturned) return 'returned';
  const exported = facts.exports.find((one) => one.value === id);
  if (exported) return `exported as \`${exported.name}\``;
  if (calls.some((one) => one.callee === id)) return 'called in its turn';
  const binding = bindings.find((one) => one.value === id || one.assigned?.includes(id));
  if (binding) return `kept as \`${binding.name}\``;
  for (const { members } of facts.classes) {
    const member = members.find((one) => one.value === id);
    if (member) return `kept as \`${member.name}\``;
  }
  const taker = calls.find((one) => one.args.includes(id));
  if (taker) return `handed to \`${code(taker.callee)}\``;
  const write = writes.find((one) => one.value === id);
  if (write) return `set as \`${code(write.target)}\``;
  if (functions.some((fn) => fn.throws.some((one) => one.value === id))) return 'thrown';
  for (const value of values) {
    if (value.kind === 'member' && value.of === id) return `gone on with \`.${value.name}\``;
    if (value.kind === 'array' && value.items.includes(id)) return 'put into a list';
    const entry = value.kind === 'object' ? value.entries.find((one) => one.value === id) : undefined;
    if (entry)
      return entry.key === undefined ? 'spread into an object' : `put into an object as \`${entry.key}\``;
  }
  return undefined;
}
