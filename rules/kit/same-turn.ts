import type { FileFacts } from './facts.ts';
import { isBecauseOf } from './one-cause.ts';
import type { PerElement } from './per-element.ts';
import type { QueryKind } from './queries.ts';
import type { QueryWay } from './query-ways.ts';
import { storeOf } from './stores.ts';
import { isSameTable } from './table-names.ts';
import type { Weighed } from './turn-cost.ts';
import type { FileView, ProjectView } from './views.ts';

type Found = PerElement & Weighed;

const CHANGES: ReadonlySet<QueryKind> = new Set(['insert', 'bulk', 'update', 'upsert', 'delete']);

/** What else a turn does says how much a question of it matters. */
export function inSameTurn<T extends Found>(project: ProjectView, file: FileView, found: readonly T[]): T[] {
  return found.map((one) => {
    if (one.severity !== 'warning' || one.worst.query.kind !== 'read') return one;
    const others = found.filter((it) => it !== one && it.iteration.region === one.iteration.region);
    const isLittle = others.some(
      (it) => isOfWork(file.facts, one, it) || isStale(project, file.facts, one, it),
    );
    return isLittle ? { ...one, severity: 'info' } : one;
  });
}

/** Asked because of what the piece of work gave that each turn is for, and so a part of it. */
function isOfWork(facts: FileFacts, one: Found, other: Found): boolean {
  return other.isWork && isBecauseOf(facts, one, other.call);
}

/** What the turn has just changed cannot be read before the loop. */
function isStale(project: ProjectView, facts: FileFacts, one: Found, other: Found): boolean {
  const start = ({ call }: Found) => facts.calls[call]?.at[1] ?? 0;
  const isLater = start(other) > start(one);
  const table = (it: QueryWay) => {
    const name = storeOf(project, it.query, it.way);
    return isNamedByCaller(project, it, name) ? undefined : name;
  };
  return other.ways.some((it) => {
    const reads = one.ways.filter((read) => isSameTable(table(it), table(read)));
    if (!CHANGES.has(it.query.kind) || reads.length === 0) return false;
    // Deep inside of larger work: the next turn has to hear of it, as of stock that is taken.
    return it.way.length === 1 ? !isLater : it.way.length > 2 && reads.some((read) => read.way.length > 2);
  });
}

/** `find(entity: Type)` asks whichever table it is told. */
function isNamedByCaller(project: ProjectView, { way }: QueryWay, table: string | undefined): boolean {
  const facts = project.facts(way.at(-1)?.path ?? '');
  return facts?.bindings.some((one) => one.kind === 'parameter' && one.name === table) === true;
}
