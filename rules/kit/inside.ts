import { derived } from './derived.ts';
import type { FileFacts } from './facts.ts';
import type { Span } from './finding.ts';

type Table = 'values' | 'bindings' | 'calls' | 'regions';

const byStart: Record<Table, (facts: FileFacts) => readonly number[]> = {
  values: derived(({ values }) => inOrder(values)),
  bindings: derived(({ bindings }) => inOrder(bindings)),
  calls: derived(({ calls }) => inOrder(calls)),
  regions: derived(({ regions }) => inOrder(regions)),
};

/** Which rows of a table stand inside a span, by rising number: a file may have as many spans to ask for as rows. */
export function idsInside(facts: FileFacts, table: Table, [start, end]: Span): number[] {
  const rows = facts[table];
  const ids = byStart[table](facts);
  const startOf = (index: number) => rows[ids[index] ?? -1]?.at[0] ?? Number.POSITIVE_INFINITY;
  const found: number[] = [];
  for (let index = firstFrom(start, ids.length, startOf); startOf(index) <= end; index++) {
    const id = ids[index] ?? -1;
    if ((rows[id]?.at[1] ?? end + 1) <= end) found.push(id);
  }
  return found.sort((a, b) => a - b);
}

/** What is not there stands nowhere. */
export function isInside(inner: Span | undefined, outer: Span | undefined): boolean {
  return inner !== undefined && outer !== undefined && outer[0] <= inner[0] && inner[1] <= outer[1];
}

function inOrder(rows: readonly { at: Span }[]): number[] {
  const starts = rows.map(({ at }) => at[0]);
  return [...rows.keys()].sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0));
}

function firstFrom(start: number, length: number, startOf: (index: number) => number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
