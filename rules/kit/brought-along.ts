import type { CallId, FileFacts, ValueId } from './facts.ts';
import type { FieldResolver } from './field-resolvers.ts';
import { isInside } from './inside.ts';
import { regionsAround } from './regions.ts';

/** Whether a field asks only where its object does not have the answer already, from the query that read the list. */
export function isBroughtAlong(facts: FileFacts, resolver: FieldResolver, call: CallId): boolean {
  return givesOfParent(facts, resolver) || isElse(facts, resolver, call) || isMissing(facts, resolver, call);
}

/** `if (order.payments) return order.payments`, and `return order.payments ?? …` */
function givesOfParent(facts: FileFacts, { fn, parents }: FieldResolver): boolean {
  const isOfParent = (id: ValueId): boolean => {
    const value = facts.values[id];
    if (value?.kind === 'logical') return isOfParent(value.left);
    const of = value?.kind === 'member' ? facts.values[value.of] : undefined;
    return of?.kind === 'binding' && parents.includes(of.binding);
  };
  return (facts.functions[fn]?.returns ?? []).some(({ value }) => value !== undefined && isOfParent(value));
}

/** `const channels = order.channels ?? (await …)` */
function isElse(facts: FileFacts, resolver: FieldResolver, call: CallId): boolean {
  const at = facts.calls[call]?.at;
  return facts.values.some(
    (one) =>
      one.kind === 'logical' &&
      one.op !== '&&' &&
      isInside(at, facts.values[one.right]?.at ?? [0, 0]) &&
      memberOfParent(facts, resolver, one.left) !== undefined,
  );
}

/** `if (order.lines) lines = order.lines; else lines = await …` */
function isMissing(facts: FileFacts, resolver: FieldResolver, call: CallId): boolean {
  for (const one of regionsAround(facts, facts.calls[call]?.region ?? 0)) {
    if (one.kind === 'function' && one.fn === resolver.fn) return false;
    if (one.kind !== 'branch') continue;
    const names = tested(facts, resolver, one.test, one.holds);
    if (names.some((name) => isUsed(facts, resolver, name))) return true;
  }
  return false;
}

/** Members of the object that are not there where the condition holds, or does not. */
function tested(facts: FileFacts, resolver: FieldResolver, test: ValueId, holds: boolean): string[] {
  const value = facts.values[test];
  if (value?.kind === 'unary' && value.op === '!') return tested(facts, resolver, value.of, !holds);
  if (value?.kind === 'logical')
    return [value.left, value.right].flatMap((one) => tested(facts, resolver, one, holds));
  const name = holds ? undefined : memberOfParent(facts, resolver, test);
  return name === undefined ? [] : [name];
}

/** The name of the object's own member that a value is, or is a part of. */
function memberOfParent(facts: FileFacts, resolver: FieldResolver, id: ValueId): string | undefined {
  const value = facts.values[id];
  if (value?.kind !== 'member' && value?.kind !== 'index') return undefined;
  const of = facts.values[value.of];
  if (of?.kind !== 'binding' || !resolver.parents.includes(of.binding))
    return memberOfParent(facts, resolver, value.of);
  return value.kind === 'member' ? value.name : undefined;
}

/** What is only looked at says whether to ask, and is no answer. */
function isUsed(facts: FileFacts, { fn, parents }: FieldResolver, name: string): boolean {
  const within = facts.functions[fn]?.at;
  const named = facts.values.filter((one) => {
    const of = one.kind === 'member' && one.name === name ? facts.values[one.of] : undefined;
    return of?.kind === 'binding' && parents.includes(of.binding) && within && isInside(one.at, within);
  });
  return named.length > 1;
}
