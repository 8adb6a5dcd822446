import type { GraphTypes } from '../../../../rules/kit/graph-types.ts';
import { addTo } from '../../../../rules/kit/lists.ts';

/** One thing that the project says of a type. */
export type TypeLink =
  | { kind: 'declared'; from: string }
  | { kind: 'field'; from: string; field: string; to: string; isList: boolean }
  /** Where `from` is given, `to` may be it: members of unions, what implements an interface. */
  | { kind: 'kind of'; from: string; to: string };

/** What these give starts an answer: there is one of each. */
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/** Whoever composes several schemas asks for all objects of such a type at once. */
export function ofGateway(type: string): TypeLink {
  return { kind: 'field', from: 'Query', field: '_entities', to: type, isList: true };
}

export function graphTypesOf(links: readonly TypeLink[]): GraphTypes {
  const fields = links.flatMap((one) => (one.kind === 'field' ? [one] : []));
  const given = new Set(fields.map(({ to }) => to));
  // An interface that no field gives says nothing of who holds what.
  const kinds = links.flatMap((one) => (one.kind === 'kind of' && given.has(one.from) ? [one] : []));
  const declared = new Set(links.flatMap((one) => (one.kind === 'declared' ? [one.from] : [])));
  const holders = new Map<string, Set<string>>();
  for (const { from, to } of [...fields, ...kinds]) holders.set(to, (holders.get(to) ?? new Set()).add(from));
  const back = fields.filter((one) => isBack(fields, holders, one));
  const many = ofMany([...fields.filter((one) => !back.includes(one)), ...kinds]);
  return {
    isOfMany(type) {
      if (many.has(type)) return true;
      return declared.has(type) && isAlone(holders, type, new Set()) ? false : undefined;
    },
    leadsBack: (type, field) => back.some((one) => one.from === type && one.field === field),
  };
}

type Field = Extract<TypeLink, { kind: 'field' }>;
type Kind = Extract<TypeLink, { kind: 'kind of' }>;
type Holders = ReadonlyMap<string, ReadonlySet<string>>;

/** `Line.order`, where lines come from orders alone: who has a line has its order already. */
function isBack(fields: readonly Field[], holders: Holders, { from, to, isList }: Field): boolean {
  const by = [...(holders.get(from) ?? [])].filter((one) => !ROOTS.has(one));
  if (isList || by.length !== 1 || by[0] !== to || from === to) return false;
  return !fields.some((one) => ROOTS.has(one.from) && one.isList && one.to === from);
}

/** It is known who gives it, and each of these stands alone, too. */
function isAlone(holders: Holders, type: string, seen: Set<string>): boolean {
  if (ROOTS.has(type) || seen.has(type)) return true;
  seen.add(type);
  const by = [...(holders.get(type) ?? [])];
  return by.length > 0 && by.every((one) => isAlone(holders, one, seen));
}

/** What stands in a list, what that may be, and what each of those holds. */
function ofMany(links: readonly (Field | Kind)[]): Set<string> {
  const many = new Set<string>();
  const open = links.flatMap((one) => (one.kind === 'field' && one.isList ? [one.to] : []));
  const next = new Map<string, string[]>();
  for (const { from, to } of links) addTo(next, from, to);
  for (let type = open.pop(); type !== undefined; type = open.pop()) {
    if (many.has(type)) continue;
    many.add(type);
    open.push(...(next.get(type) ?? []));
  }
  return many;
}
