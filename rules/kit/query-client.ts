import type { BindingId, FileFacts, ValueId } from './facts.ts';
import type { Query } from './queries.ts';

/** What the chain starts with: `db` of `db.insert(users)`, `this.prisma` of `this.prisma.user.create(…)`. */
export function clientOf(facts: FileFacts, { chain, callee }: Query): ValueId | undefined {
  const on = chain.on ?? facts.calls[chain.calls[0]?.id ?? -1]?.callee;
  const value = on === undefined ? undefined : facts.values[on];
  // Of Prisma the model stands between the client and the method.
  return callee.library === 'prisma' && value?.kind === 'member' ? value.of : on;
}

/** What a chain of members starts with. */
export function baseOf({ values }: FileFacts, id: ValueId): ValueId {
  const value = values[id];
  return value?.kind === 'member' ? baseOf({ values } as FileFacts, value.of) : id;
}

/** The name that a callee starts with. */
export function rootOf(facts: FileFacts, callee: ValueId): BindingId | undefined {
  const value = facts.values[baseOf(facts, callee)];
  return value?.kind === 'binding' ? value.binding : undefined;
}
