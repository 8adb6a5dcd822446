import { createHash } from 'node:crypto';

/**
 * So many of each group, the same ones for the same seed. By a hash of each name, so that one more in the list puts at
 * most one other out of the sample.
 */
export function sample<T>(
  items: readonly T[],
  most: number,
  seed: number,
  { group, name }: { group(item: T): string; name(item: T): string },
): T[] {
  const ranked = items
    .map((item) => ({ item, rank: hash(`${seed}\0${group(item)}\0${name(item)}`) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank)));
  const taken = new Map<string, number>();
  const chosen = new Set<T>();
  for (const { item } of ranked) {
    const count = taken.get(group(item)) ?? 0;
    if (count >= most) continue;
    taken.set(group(item), count + 1);
    chosen.add(item);
  }
  return items.filter((item) => chosen.has(item));
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
