import type { BindingId, FileFacts, TypeRef, ValueId } from '../facts.ts';
import type { Query } from '../queries.ts';
import { regionsAround } from '../regions.ts';
import type { ModelRef } from './models.ts';

/** The entity that a query of TypeORM or MikroORM is about, as the code at hand names it. */
export function entityOf(facts: FileFacts, path: string, { chain, callee }: Query): ModelRef | undefined {
  const [first] = chain.calls;
  if (/#(Manager|EntityManager)\b/.test(callee.api)) return first && refOf(path, first.args[0]);
  const made = first?.name === 'getRepository' || first?.name === 'repo' ? first.args[0] : undefined;
  if (made !== undefined) return refOf(path, made);
  if (chain.on === undefined) return undefined;
  return /#Repository\b/.test(callee.api)
    ? ofRepository(facts, path, chain.on, first?.id ?? 0)
    : refOf(path, chain.on);
}

const refOf = (path: string, value: ValueId | undefined): ModelRef | undefined =>
  value === undefined ? undefined : { path, value };

/** `orders: Repository<Order>`, as a member or a name, or `source.getRepository(Order)`. */
function ofRepository(facts: FileFacts, path: string, on: ValueId, call: number): ModelRef | undefined {
  const value = facts.values[on];
  if (value?.kind === 'binding') {
    const { type, value: made } = facts.bindings[value.binding] ?? {};
    return typeArgument(facts, path, type) ?? madeWith(facts, path, made);
  }
  const of = value?.kind === 'member' ? facts.values[value.of] : undefined;
  if (value?.kind !== 'member' || of?.kind !== 'this') return undefined;
  const cls = of.cls ?? classAround(facts, facts.calls[call]?.region ?? 0);
  const member = facts.classes[cls ?? -1]?.members.find(({ name }) => name === value.name);
  return typeArgument(facts, path, member?.type) ?? madeWith(facts, path, member?.value);
}

function classAround(facts: FileFacts, region: number): number | undefined {
  for (const one of regionsAround(facts, region)) {
    if (one.kind === 'class') return one.cls;
    const cls = one.kind === 'function' ? facts.functions[one.fn]?.cls : undefined;
    if (cls !== undefined) return cls;
  }
  return undefined;
}

function madeWith({ values, calls }: FileFacts, path: string, id: ValueId | undefined): ModelRef | undefined {
  const value = values[id ?? -1];
  const call = value?.kind === 'call' ? calls[value.call] : undefined;
  const callee = values[call?.callee ?? -1];
  return callee?.kind === 'member' && /^(getRepository|repo)$/.test(callee.name)
    ? refOf(path, call?.args[0])
    : undefined;
}

/** A type alone is no value: the entity has to be named by one, as `@InjectRepository(Order)` does. */
function typeArgument(facts: FileFacts, path: string, type: TypeRef | undefined): ModelRef | undefined {
  const binding: BindingId | undefined = type?.args?.[0]?.binding;
  if (binding === undefined) return undefined;
  const value = facts.values.findIndex((one) => one.kind === 'binding' && one.binding === binding);
  return value < 0 ? undefined : { path, value };
}
