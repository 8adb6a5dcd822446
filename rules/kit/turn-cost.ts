import { announcesEach } from './announces.ts';
import type { Severity } from './finding.ts';
import { isFirstTime, isOfMemory } from './kept-answers.ts';
import type { Effect } from './library.ts';
import { isKeptMeanwhile } from './memories.ts';
import { runsHooks } from './model-hooks.ts';
import { isNestedWrite } from './nested-writes.ts';
import { isGathered, isOneByOne } from './one-by-one.ts';
import { isPaged } from './paged-parts.ts';
import { isResultUsed, type PerElement } from './per-element.ts';
import type { QueryKind } from './queries.ts';
import type { QueryWay } from './query-ways.ts';
import { regionsAround } from './regions.ts';
import { isSearch } from './searches.ts';
import type { FileView, ProjectView } from './views.ts';
import { acts, isWork, OUTSIDE, writes } from './whole-work.ts';

const ORDER: readonly QueryKind[] = ['read', 'insert', 'delete', 'cache', 'upsert', 'update'];
/** What every library can do for many at once. */
const BULK: ReadonlySet<QueryKind> = new Set(['read', 'insert', 'delete']);

export interface Weighed {
  worst: QueryWay;
  severity: Severity;
  /** What the turn is for, of which single questions are a small part. */
  isWork: boolean;
}

/** How much it matters that a turn asks by itself; undefined where it does not. */
export function weigh(project: ProjectView, file: FileView, found: PerElement): Weighed | undefined {
  const { iteration, call, ways } = found;
  const counted = ways.filter(
    (one) => ORDER.includes(one.query.kind) && !(iteration.isConcurrent && isGathered(project, one)),
  );
  // A row that is written and read back is a write.
  const worst =
    counted.find(({ query }) => BULK.has(query.kind)) ??
    counted.find(({ isSame }) => isSame) ??
    [...counted].sort((a, b) => ORDER.indexOf(a.query.kind) - ORDER.indexOf(b.query.kind))[0];
  if (!worst || isSearch(file, call, iteration) || isSentTogether(project, file, found)) return undefined;
  if (worst.query.kind === 'read' && isKept(project, file, found)) return undefined;
  const isWhole = ways.every(({ way }) => way.length > 1) && isWork(project, file, found);
  return { worst, severity: severityOf(project, file, found, counted, worst, isWhole), isWork: isWhole };
}

/** Only what is not known yet is asked for, by the loop itself or by a memory that it hands the question to. */
function isKept(project: ProjectView, { path, facts }: FileView, { call, iteration }: PerElement): boolean {
  if (isKeptMeanwhile(facts, call, iteration)) return true;
  return regionsAround(facts, facts.calls[call]?.region ?? 0).some((one) => {
    if (one.id <= iteration.region) return false;
    return one.kind === 'function'
      ? isOfMemory(project, path, facts, one)
      : isFirstTime(facts, one, iteration.at);
  });
}

function severityOf(
  project: ProjectView,
  file: FileView,
  found: PerElement,
  ways: readonly QueryWay[],
  { query, way, isSame }: QueryWay,
  isWhole: boolean,
): Severity {
  const { iteration, call } = found;
  if (LOCAL.has(query.callee.library)) return 'info';
  if (query.kind === 'cache') return isAskedAlone(project, file, found) ? 'warning' : 'info';
  // One row is locked, looked at again and written.
  if (iteration.isTransaction || ways.every((one) => one.isOwnTransaction)) return 'info';
  if ((query.kind === 'update' && !isSame) || query.kind === 'upsert') return 'info';
  if (isOneByOne(file.facts, found, query)) return 'info';
  if (ways.every((one) => one.isOwn)) return 'info';
  // A row that is read again is looked at afresh, whatever a query before the loop had found.
  if (ways.every((one) => one.query.kind === 'read' && (one.query.isOnRow || isPaged(project, one))))
    return 'info';
  if (isWhole || (writes(project, file, found) && announcesEach(project, file, found))) return 'info';
  if (ways.every((one) => one.query.kind !== 'insert' || runsHooks(project, one)) && query.kind === 'insert')
    return 'info';
  if (isSmallPart(project, file, found, ways)) return 'info';
  if (ways.every((one) => one.query.kind === 'read') && !writes(project, file, found)) return 'warning';
  // What is read deep inside of what writes belongs to that one piece of work: read earlier, it may be out of date.
  if (query.kind === 'read' && way.length > 2) return 'info';
  const isUnit =
    iteration.isIsolated ||
    actsOutside(project, file, found, OUTSIDE) ||
    // Set back, and handed to a queue: the row belongs to that one piece of work.
    (isSame && actsOutside(project, file, found, ENQUEUES));
  if (isUnit || (query.kind === 'delete' && query.isOnRow)) return 'info';
  const isNested = ways.some((one) => isNestedWrite(project, file, found, one));
  return isNested || (query.kind !== 'delete' && isResultUsed(file, call)) ? 'info' : 'warning';
}

/** One of several questions on the way of a piece of work, which mails or asks elsewhere for each element anyway. */
function isSmallPart(
  project: ProjectView,
  file: FileView,
  found: PerElement,
  ways: readonly QueryWay[],
): boolean {
  if (ways.every(({ way }) => way.length > DEEP)) return true;
  return ways.every(({ way }) => way.length > 2) && actsOutside(project, file, found, OUTSIDE);
}

/** Through more hands than these it is no question of the loop's. */
const DEEP = 4;

/** On this machine, in microseconds. */
const LOCAL = new Set(['better-sqlite3', 'sqlite3', 'sqlite']);
/** What a form for many keys exists of. */
const GETS = /^(get|hget|hmget|exists|has|sismember|zscore|json\.get)$/i;

/** Only reads keys: what a turn reads again after it has written cannot be asked before. */
function isAskedAlone(project: ProjectView, file: FileView, found: PerElement): boolean {
  if (found.iteration.isConcurrent || !found.ways.every(({ query }) => GETS.test(query.method))) return false;
  return !acts(project, file, found, (effect) => effect === 'write' || effect === 'enqueue');
}

/** `db.batch(rows.map(…))` goes over the wire once. */
function isSentTogether(project: ProjectView, file: FileView, { iteration }: PerElement): boolean {
  const region = file.facts.regions[iteration.region];
  if (region?.kind !== 'function') return false;
  return file.facts.calls.some(({ args, callee }, id) => {
    const value = file.facts.values[callee];
    if (value?.kind !== 'member' || !/^(batch|pipeline|multi)$/.test(value.name)) return false;
    const isAround = args.some((one) => {
      const span = file.facts.values[one]?.at;
      return span && span[0] <= iteration.at[0] && span[1] >= iteration.at[1];
    });
    return isAround && project.callee(file, id)?.kind === 'library';
  });
}

/** A turn that also acts on the world outside is a unit of work: it has to be written down by itself. */
function actsOutside(
  project: ProjectView,
  file: FileView,
  { iteration: { at } }: PerElement,
  how: ReadonlySet<Effect | undefined>,
): boolean {
  return file.facts.calls.some((one, id) => {
    if (one.at[0] < at[0] || one.at[1] > at[1]) return false;
    const callee = project.callee(file, id);
    if (callee?.kind === 'library') return how.has(callee.operation.effect);
    return (
      callee !== undefined && project.effects(callee.path, callee.fn).some(({ effect }) => how.has(effect))
    );
  });
}

const ENQUEUES: ReadonlySet<Effect | undefined> = new Set(['enqueue', 'connect']);
