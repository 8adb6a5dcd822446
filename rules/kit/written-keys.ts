import type { Entry, FileFacts, ValueId } from './facts.ts';
import { type Query, textOf } from './queries.ts';
import { parts } from './regions.ts';
import type { WriteUnit } from './write-units.ts';

const WHEN = /(At|Seen|Login|Used|Active|Date)$|^last/;
/** The moment is how the row says what it is from then on: `deletedAt`. */
const STATE =
  /^(deleted|removed|trashed|archived|revoked|cancell?ed|disabled|banned|accepted|redeemed|consumed|paid|published|closed|completed)_?at$/i;
const isMoment = (key: string) => WHEN.test(key) && !STATE.test(key);

/** Notes only when something was last done, or how far somebody has come. */
export function isTouch(facts: FileFacts, { call, kind, query, end }: WriteUnit): boolean {
  if (kind !== 'update' || end.query.isOnRow) return false;
  if (end.query.callee.operation.effect === 'query') return isTouchInSql(end.facts, end.query);
  const written = end.query.args.flatMap((one) => writtenIn(end.facts, one));
  if (written.length > 0 && written.every(({ key = '' }) => isMoment(key))) return true;
  // A helper that writes what it is given: `updatePreview(id, { createdAt: now })`.
  const isHandedOn = !query && written.every(({ key }) => key === undefined);
  const given = isHandedOn ? (facts.calls[call]?.args ?? []).flatMap((one) => writtenIn(facts, one)) : [];
  return given.length > 0 && given.every(({ key = '' }) => isMoment(key));
}

const IN_SQL_WHEN = /_at$|_(seen|used|active|date)$|^last_/i;

/** `UPDATE lists SET updated_at = now() WHERE …` */
function isTouchInSql(facts: FileFacts, { args }: Query): boolean {
  return args.some((one) => {
    const set = /\bset\b([\s\S]*?)(?:\bwhere\b|\breturning\b|$)/i.exec(textOf(facts, one) ?? '')?.[1];
    const columns = (set ?? '').split(',').map((part) => /^\s*["`]?(\w+)["`]?\s*=/.exec(part)?.[1] ?? '');
    return columns.every((name) => IN_SQL_WHEN.test(name) && !STATE.test(name));
  });
}

/** `{ data: { seenAt } }` writes what `{ seenAt }` writes; what is asked for is not written. */
export function writtenIn(facts: FileFacts, id: ValueId): Entry[] {
  const value = facts.values[id];
  if (value?.kind !== 'object') return [];
  return value.entries.flatMap((one) =>
    one.key === 'where' ? [] : /^(data|\$set)$/.test(one.key ?? '') ? writtenIn(facts, one.value) : [one],
  );
}

/** The columns that a write sets, as far as they are written out. */
export function changedKeys({ end: { facts, query } }: WriteUnit): string[] {
  return query.args.flatMap((one) => writtenIn(facts, one)).flatMap(({ key }) => key ?? []);
}

const COUNTS = /^(increment|decrement|\$inc|multiply|divide)$/;

/** Whether what is written builds on what is there: `{ increment: 1 }`, `total + amount`. */
export function countsUp(facts: FileFacts, id: ValueId): boolean {
  return [...parts(facts, id)].some((one) => {
    if (one.kind === 'binary') return one.op === '+' || one.op === '-';
    return one.kind === 'object' && one.entries.some(({ key = '' }) => COUNTS.test(key));
  });
}
