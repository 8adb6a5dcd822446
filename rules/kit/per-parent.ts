import { isBroughtAlong } from './brought-along.ts';
import { type Chain, chainEndingWith } from './chains.ts';
import { dependsOn } from './depends.ts';
import type { CallId, FileFacts, RegionId } from './facts.ts';
import { callsIn, type FieldResolver, fieldResolvers } from './field-resolvers.ts';
import { iterationsAround } from './iteration.ts';
import { isKeptWithin } from './kept-answers.ts';
import { isPaged } from './paged-parts.ts';
import { type QueryWay, queriesOf } from './query-ways.ts';
import type { FileView, ProjectView } from './views.ts';

/** A query that a field of GraphQL asks for each object that it is a field of. */
export interface PerParent {
  call: CallId;
  resolver: FieldResolver;
  worst: QueryWay;
  /** Each object gets so many rows and no more, or what is asked of its field: hard to say in one query. */
  isPaged: boolean;
  /** The object may have it already, from the query that read the list. */
  isFallback: boolean;
  /** Objects that are only held by what the field gives: who has one of these has that already. */
  isBackwards: boolean;
  /** A memory of the answer's own keeps it by key: fields that share a key ask once. */
  isKept: boolean;
}

export function perParent(project: ProjectView, file: FileView): PerParent[] {
  return fieldResolvers(project, file).flatMap((resolver) => {
    const { type } = resolver;
    const turn = { names: new Set(resolver.parents) };
    for (const call of callsIn(file.facts, resolver.fn)) {
      const chain = chainEndingWith(file.facts, call);
      const isInLoop = [...iterationsAround(project, file, file.facts.calls[call]?.region ?? 0)].length > 0;
      const ways = chain && !isInLoop ? queriesOf(project, file.path, chain, turn) : [];
      const worst = ways.find((one) => one.query.kind === 'read' && !one.isOwn && !isGathered(one));
      if (!worst) continue;
      // Asked last: the whole project's schema is read for it.
      if (type !== undefined && project.graphTypes().isOfMany(type) === false) return [];
      const isFallback = isBroughtAlong(file.facts, resolver, call);
      const isOwn = isOfOptions(file.facts, chain, resolver) || isPaged(project, worst);
      const isBackwards = type !== undefined && project.graphTypes().leadsBack(type, fieldName(resolver));
      const from = file.facts.calls[call]?.region ?? 0;
      const isKept = isKeptWithin(project, file.path, file.facts, from, bodyOf(file.facts, resolver));
      return [{ call, resolver, worst, isPaged: isOwn, isFallback, isBackwards, isKept }];
    }
    return [];
  });
}

function bodyOf({ functions }: FileFacts, { fn }: FieldResolver): RegionId {
  return functions[fn]?.body ?? 0;
}

function fieldName({ field }: FieldResolver): string {
  return field.slice(field.lastIndexOf('.') + 1);
}

/** What is asked for hangs on what whoever asks says of this field: `comments(first: 10)`. */
function isOfOptions(facts: FileFacts, chain: Chain | undefined, { options }: FieldResolver): boolean {
  const turn = { names: new Set(options) };
  return chain?.calls.some(({ args }) => args.some((one) => dependsOn(facts, one, turn))) === true;
}

/** Prisma makes one query of all `findUnique` of a tick, and fields of one answer are asked in one. */
function isGathered({ query, way }: QueryWay): boolean {
  return query.callee.library === 'prisma' && /^findUnique/.test(query.method) && way.length <= 2;
}
