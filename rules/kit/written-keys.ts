import type { Entry, FileFacts, ValueId } from './facts.ts';
import type { Query } from './queries.ts';

const WHEN = /(At|Seen|Login|Used|Active|Date)$|^last/;

/** Notes only when something was last done. */
export function isTouch(facts: FileFacts, { kind, isOnRow, args }: Query): boolean {
  if (kind !== 'update' || isOnRow) return false;
  const written = args.flatMap((one) => writtenIn(facts, one));
  return written.length > 0 && written.every(({ key = '' }) => WHEN.test(key));
}

/** `{ data: { seenAt } }` writes what `{ seenAt }` writes; what is asked for is not written. */
export function writtenIn(facts: FileFacts, id: ValueId): Entry[] {
  const value = facts.values[id];
  if (value?.kind !== 'object') return [];
  return value.entries.flatMap((one) =>
    one.key === 'where' ? [] : /^(data|\$set)$/.test(one.key ?? '') ? writtenIn(facts, one.value) : [one],
  );
}
