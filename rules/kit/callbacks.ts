import type { Call, FileFacts, FunctionId, ValueId } from './facts.ts';
import { indexOf } from './file-index.ts';
import { chainOf } from './values.ts';

/** The call that a function is handed to as an argument. */
export function takerOf(facts: FileFacts, fn: FunctionId): Call | undefined {
  const taken = indexOf(facts).taken.get(fn);
  return taken && facts.calls[taken.call];
}

export function isProcessExit(facts: FileFacts, callee: ValueId): boolean {
  const chain = chainOf(facts, callee)?.join('.');
  return chain === 'process.exit' || chain === 'process.abort';
}

/** What a function is called by those who read the code; undefined for one that only its taker knows. */
export function nameOf(facts: FileFacts, fn: FunctionId): string | undefined {
  const own = facts.functions[fn]?.name;
  if (own) return own;
  const isIt = (id: ValueId | undefined) => {
    const value = id === undefined ? undefined : facts.values[id];
    return value?.kind === 'function' && value.fn === fn;
  };
  const binding = facts.bindings.find((one) => !one.path && isIt(one.value));
  if (binding) return binding.name;
  for (const { members } of facts.classes) {
    const member = members.find((one) => isIt(one.value));
    if (member) return member.name;
  }
  for (const value of facts.values) {
    if (value.kind !== 'object') continue;
    const key = value.entries.find((one) => isIt(one.value))?.key;
    if (key !== undefined) return key;
  }
  return undefined;
}
