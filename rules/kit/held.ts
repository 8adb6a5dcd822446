import { derived } from './derived.ts';
import type { BindingId, FileFacts, Value, ValueId } from './facts.ts';
import { addTo } from './lists.ts';
import { childrenOf } from './regions.ts';

/** A value that another one is a part of. */
export interface Held {
  value: Value;
  id: ValueId;
}

/** What a value is directly a part of. */
export const heldBy = derived((facts) => {
  const found = new Map<ValueId, Held[]>();
  for (const [id, value] of facts.values.entries()) {
    for (const child of childrenOf(value, facts.calls)) {
      addTo(found, child, { value, id });
    }
  }
  return found;
});

/** Where a name is read. */
export const usesOf = derived((facts) => {
  const found = new Map<BindingId, ValueId[]>();
  for (const [id, value] of facts.values.entries()) {
    if (value.kind !== 'binding') continue;
    addTo(found, value.binding, id);
  }
  return (binding: BindingId): readonly ValueId[] => found.get(binding) ?? [];
});

/** `rows.length` */
export function isOnlyCounted(facts: FileFacts, use: ValueId): boolean {
  const holders = heldBy(facts).get(use) ?? [];
  return (
    holders.length > 0 && holders.every(({ value }) => value.kind === 'member' && value.name === 'length')
  );
}
