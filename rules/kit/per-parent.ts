import { chainEndingWith } from './chains.ts';
import type { CallId, FileFacts, ValueId } from './facts.ts';
import { callsIn, type FieldResolver, fieldResolvers } from './field-resolvers.ts';
import { iterationsAround } from './iteration.ts';
import { type QueryWay, queriesOf } from './query-ways.ts';
import type { FileView, ProjectView } from './views.ts';

/** A query that a field of GraphQL asks for each object that it is a field of. */
export interface PerParent {
  call: CallId;
  resolver: FieldResolver;
  worst: QueryWay;
  /** Each object gets so many rows and no more: hard to say in one query. */
  isPaged: boolean;
  /** The object may have it already, from the query that read the list. */
  isFallback: boolean;
}

export function perParent(project: ProjectView, file: FileView): PerParent[] {
  return fieldResolvers(project, file).flatMap((resolver) => {
    const turn = { names: new Set(resolver.parents) };
    for (const call of callsIn(file.facts, resolver.fn)) {
      const chain = chainEndingWith(file.facts, call);
      const isInLoop = [...iterationsAround(project, file, file.facts.calls[call]?.region ?? 0)].length > 0;
      const ways = chain && !isInLoop ? queriesOf(project, file.path, chain, turn) : [];
      const worst = ways.find((one) => one.query.kind === 'read' && !one.isOwn && !isGathered(one));
      if (!worst) continue;
      const isFallback = givesOfParent(file.facts, resolver);
      return [{ call, resolver, worst, isPaged: isPaged(project, worst), isFallback }];
    }
    return [];
  });
}

/** `if (order.payments) return order.payments`, and `order.payments ?? …` */
function givesOfParent({ functions, values }: FileFacts, { fn, parents }: FieldResolver): boolean {
  const isOfParent = (id: ValueId): boolean => {
    const value = values[id];
    if (value?.kind === 'logical') return isOfParent(value.left);
    const of = value?.kind === 'member' ? values[value.of] : undefined;
    return of?.kind === 'binding' && parents.includes(of.binding);
  };
  return (functions[fn]?.returns ?? []).some(({ value }) => value !== undefined && isOfParent(value));
}

const LIMITS = /^(take|limit|first|skip|offset|cursor)$/;

function isPaged(project: ProjectView, { query, way }: QueryWay): boolean {
  const facts = project.facts(way.at(-1)?.path ?? '');
  if (!facts) return false;
  const isSingle = (id: ValueId | undefined) => {
    const value = id === undefined ? undefined : facts.values[id];
    return value?.kind === 'literal' && value.value === 1;
  };
  if (query.chain.calls.some(({ name, args }) => LIMITS.test(name) && !isSingle(args[0]))) return true;
  return query.args.some((id) => {
    const value = facts.values[id];
    const entries = value?.kind === 'object' ? value.entries : [];
    return entries.some(({ key, value: held }) => LIMITS.test(key ?? '') && !isSingle(held));
  });
}

/** Prisma makes one query of all `findUnique` of a tick, and fields of one answer are asked in one. */
function isGathered({ query, way }: QueryWay): boolean {
  return query.callee.library === 'prisma' && /^findUnique/.test(query.method) && way.length <= 2;
}
