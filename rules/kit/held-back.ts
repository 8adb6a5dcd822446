import { takenIn } from './callbacks.ts';
import type { CallId, FileFacts, ValueId } from './facts.ts';
import { calledBy } from './file-index.ts';
import type { PerElement } from './per-element.ts';
import { chainOf } from './values.ts';

/** Queries that nobody waits for together yet: `prisma.$transaction([...rows.map((row) => prisma.item.create(…))])`. */
export function isHeldBack(facts: FileFacts, found: PerElement): boolean {
  const taken = goingThrough(facts, found);
  if (taken === undefined) return false;
  const lists = heldUnder(facts, taken);
  return !facts.calls.some(
    ({ callee, args }) =>
      chainOf(facts, callee)?.[0] === 'Promise' &&
      args.some((one) => holds(facts, one, taken) || namesIn(facts, one).some((id) => lists.includes(id))),
  );
}

/** `Promise.all([...rows.map(…)])` */
function holds(facts: FileFacts, id: ValueId, taken: CallId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'spread') return holds(facts, value.of, taken);
  if (value?.kind === 'array') return value.items.some((one) => holds(facts, one, taken));
  return calledBy(facts, id) === taken;
}

/** The call that goes through the list, where each of its turns gives a query that does not run by itself. */
function goingThrough(facts: FileFacts, found: PerElement): CallId | undefined {
  const region = facts.regions[found.iteration.region];
  const fn = region?.kind === 'function' ? region.fn : undefined;
  if (!isLazy(found) || fn === undefined || facts.functions[fn]?.async) return undefined;
  return takenIn(facts).get(fn)?.call;
}

function isLazy({ ways }: PerElement): boolean {
  return ways.every(({ query, way }) => query.callee.library === 'prisma' && way.length === 1);
}

/** Held back for whoever takes them, or gathered and handed over as one transaction: `writes.push(prisma.item.delete(…))`, `prisma.$transaction(writes)`. */
export function isHandedOver(facts: FileFacts, found: PerElement): boolean {
  if (isHeldBack(facts, found)) return true;
  const gathering = isLazy(found) ? pushing(facts, found.call) : undefined;
  if (gathering === undefined) return false;
  const lists = pushedTo(facts, gathering);
  return facts.calls.some(({ callee, args }) => {
    const value = facts.values[callee];
    if (value?.kind !== 'member' || value.name !== '$transaction') return false;
    return args.some((one) => namesIn(facts, one).some((id) => lists.includes(id)));
  });
}

/** `writes.push(query)` */
function pushing(facts: FileFacts, query: CallId): CallId | undefined {
  const at = facts.calls.findIndex(({ callee, args }) => {
    const value = facts.values[callee];
    const isPush = value?.kind === 'member' && value.name === 'push';
    return isPush && args.some((one) => facts.values[one]?.kind === 'call' && calledBy(facts, one) === query);
  });
  return at < 0 ? undefined : at;
}

function pushedTo(facts: FileFacts, call: CallId): number[] {
  const value = facts.values[facts.calls[call]?.callee ?? -1];
  return value?.kind === 'member' ? namesIn(facts, value.of) : [];
}

function heldUnder(facts: FileFacts, call: CallId): number[] {
  return facts.bindings.flatMap(({ value, path }, id) =>
    value !== undefined && !path && facts.values[value]?.kind === 'call' && calledBy(facts, value) === call
      ? [id]
      : [],
  );
}

/** The name that a list has, or the names that are spread into it. */
function namesIn(facts: FileFacts, id: ValueId): number[] {
  const value = facts.values[id];
  if (value?.kind === 'binding') return [value.binding];
  if (value?.kind === 'spread') return namesIn(facts, value.of);
  return value?.kind === 'array' ? value.items.flatMap((one) => namesIn(facts, one)) : [];
}
