import { derived } from '../../../../../rules/kit/derived.ts';
import type { BindingId, CallId, FileFacts, ValueId } from '../../../../../rules/kit/facts.ts';
import { childrenOf } from '../../../../../rules/kit/regions.ts';

/** Where each value of a file goes. */
export interface Uses {
  /** The value that it is a part of; -1 for none. */
  readonly parent: Int32Array;
  /** The value that a call is. */
  readonly ofCall: Int32Array;
  readonly returned: ReadonlySet<ValueId>;
  /** Initial values of names that stand for the value as it is. */
  readonly named: ReadonlyMap<ValueId, BindingId>;
  readonly reads: ReadonlyMap<BindingId, readonly ValueId[]>;
  readonly awaitedByLoop: ReadonlySet<ValueId>;
}

export const usesOf = derived(findUses);

function findUses(facts: FileFacts): Uses {
  const parent = new Int32Array(facts.values.length).fill(-1);
  const ofCall = new Int32Array(facts.calls.length).fill(-1);
  const reads = new Map<BindingId, ValueId[]>();
  for (const [id, value] of facts.values.entries()) {
    if (value.kind === 'call') ofCall[value.call] = id;
    if (value.kind === 'binding') {
      const list = reads.get(value.binding);
      if (list) list.push(id);
      else reads.set(value.binding, [id]);
    }
    // A short form (`a ||= b`) shares its target between two values: the outer one comes later and wins.
    for (const child of childrenOf(value, facts.calls)) parent[child] = id;
  }
  return {
    parent,
    ofCall,
    reads,
    returned: new Set(facts.functions.flatMap((one) => one.returns.flatMap(({ value }) => value ?? []))),
    named: namedValues(facts),
    awaitedByLoop: new Set(
      facts.regions.flatMap((one) =>
        one.kind === 'loop' && one.loop === 'for-await' && one.over !== undefined ? [one.over] : [],
      ),
    ),
  };
}

function namedValues({ bindings }: FileFacts): Map<ValueId, BindingId> {
  const named = new Map<ValueId, BindingId>();
  for (const [id, { value, path, element }] of bindings.entries()) {
    if (value !== undefined && !path && !element) named.set(value, id);
  }
  return named;
}

export function valueOfCall(uses: Uses, call: CallId): ValueId {
  return uses.ofCall[call] ?? -1;
}
