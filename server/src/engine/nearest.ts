/** The word that was probably meant; undefined where nothing is close enough to be worth guessing. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const begun = word.length >= SHORTEST ? known.find((one) => one.startsWith(word)) : undefined;
  if (begun !== undefined) return begun;
  const limit = Math.max(1, Math.floor(word.length / 2));
  const [best] = known
    .map((candidate) => ({ candidate, distance: distanceBetween(word, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance);
  return best?.candidate;
}

/** Fewer letters begin too many words. */
const SHORTEST = 3;

/** Number of letters to insert, remove or replace. */
function distanceBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = at(row, column) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, at(row, column + 1) + 1, at(next, column) + 1));
    }
    row = next;
  }
  return at(row, to.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
