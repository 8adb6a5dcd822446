import { savesChange } from './changed-rows.ts';
import type { CallId, FileFacts, ValueId } from './facts.ts';
import { awaitedIn, callsWithin } from './file-index.ts';
import { isHandedOver } from './held-back.ts';
import type { PerElement } from './per-element.ts';
import type { Query } from './queries.ts';
import type { QueryWay } from './query-ways.ts';
import { functionAround, parts } from './regions.ts';
import type { ProjectView } from './views.ts';

/** What no form for many would make better. */
export function isOneByOne(facts: FileFacts, found: PerElement, query: Query): boolean {
  const { iteration, ways } = found;
  if (isHandedOver(facts, found)) return true;
  if (query.kind === 'delete' && isOrdered(facts, iteration.over)) return true;
  return ways.every((one) => one.way.length === 1) && savesChange(facts, query, iteration.at);
}

/** Children before their parents: `for (const one of nodes.reverse()) await remove(one)`. */
function isOrdered(facts: FileFacts, over: ValueId): boolean {
  return [...parts(facts, over)].some(
    (one) => one.kind === 'member' && /^(reverse|toReversed|reduceRight)$/.test(one.name),
  );
}

/** Prisma makes one query of all `findUnique` of a tick, where helpers on the way wait for nothing before. */
export function isGathered(project: ProjectView, { query, way }: QueryWay): boolean {
  if (query.callee.library !== 'prisma' || !/^findUnique/.test(query.method)) return false;
  return way.slice(1).every(({ path, call }) => {
    const facts = project.facts(path);
    return facts !== undefined && !waitsBefore(facts, call);
  });
}

function waitsBefore(facts: FileFacts, call: CallId): boolean {
  const { region = 0, at: [start] = [0] } = facts.calls[call] ?? {};
  const fn = functionAround(facts, region) ?? 0;
  const others = callsWithin(facts).get(fn) ?? [];
  return others.some((one) => awaitedIn(facts).has(one) && (facts.calls[one]?.at[0] ?? start) < start);
}
