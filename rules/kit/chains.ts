import type { CallId, FileFacts, ValueId } from './facts.ts';
import { callBefore, continuedIn } from './file-index.ts';

/** `db.select().from(users).where(…)`: calls of which each goes on with what the one before returned. */
export interface Chain {
  calls: readonly Link[];
  /** What the first one is called on. */
  on?: ValueId;
}

export interface Link {
  id: CallId;
  /** Empty where the callee has no name. */
  name: string;
  args: readonly ValueId[];
}

/** Nothing of the query itself stands behind these. */
const AFTER = new Set(['then', 'catch', 'finally']);

/** The chain that ends with a call; undefined where another call goes on with it. */
export function chainEndingWith(facts: FileFacts, last: CallId): Chain | undefined {
  return continuedIn(facts).has(last) ? undefined : chainThrough(facts, last);
}

/** The whole chain that a call belongs to. */
export function chainAround(facts: FileFacts, id: CallId): Chain {
  return chainThrough(facts, lastOf(facts, id));
}

/** The call that ends the chain. */
export function lastOf(facts: FileFacts, id: CallId): CallId {
  const continued = continuedIn(facts);
  let last = id;
  for (let next = continued.get(last); next !== undefined; next = continued.get(last)) last = next;
  return last;
}

function chainThrough(facts: FileFacts, last: CallId): Chain {
  const calls: Link[] = [];
  for (let id: CallId | undefined = last; id !== undefined; ) {
    const call: FileFacts['calls'][number] | undefined = facts.calls[id];
    if (!call) break;
    calls.unshift({ id, name: nameOf(facts, call.callee), args: call.args });
    id = callBefore(facts, call.callee);
  }
  const end = calls.findIndex(({ name }, at) => at > 0 && AFTER.has(name));
  const [first] = calls;
  const callee = first && facts.values[facts.calls[first.id]?.callee ?? -1];
  return {
    calls: end < 0 ? calls : calls.slice(0, end),
    ...(callee?.kind === 'member' && { on: callee.of }),
  };
}

function nameOf({ values, bindings }: FileFacts, callee: ValueId): string {
  const value = values[callee];
  if (value?.kind === 'member') return value.name;
  return value?.kind === 'binding' ? (bindings[value.binding]?.name ?? '') : '';
}
