import type { Entry, FileFacts, ValueId } from './facts.ts';
import type { WriteUnit } from './write-units.ts';

const WHEN = /(At|Seen|Login|Used|Active|Date)$|^last/;

/** Notes only when something was last done, or how far somebody has come. */
export function isTouch(facts: FileFacts, { call, kind, query, end }: WriteUnit): boolean {
  if (kind !== 'update' || end.query.isOnRow) return false;
  const written = end.query.args.flatMap((one) => writtenIn(end.facts, one));
  if (written.length > 0 && written.every(({ key = '' }) => WHEN.test(key))) return true;
  // A helper that writes what it is given: `updatePreview(id, { createdAt: now })`.
  const isHandedOn = !query && written.every(({ key }) => key === undefined);
  const given = isHandedOn ? (facts.calls[call]?.args ?? []).flatMap((one) => writtenIn(facts, one)) : [];
  return given.length > 0 && given.every(({ key = '' }) => WHEN.test(key));
}

/** `{ data: { seenAt } }` writes what `{ seenAt }` writes; what is asked for is not written. */
export function writtenIn(facts: FileFacts, id: ValueId): Entry[] {
  const value = facts.values[id];
  if (value?.kind !== 'object') return [];
  return value.entries.flatMap((one) =>
    one.key === 'where' ? [] : /^(data|\$set)$/.test(one.key ?? '') ? writtenIn(facts, one.value) : [one],
  );
}
