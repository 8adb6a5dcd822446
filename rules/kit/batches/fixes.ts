import type { Fix } from '../finding.ts';
import type { Iteration } from '../iteration.ts';
import type { QueryWay } from '../query-ways.ts';
import type { FileView } from '../views.ts';
import { batchedReadFix } from './batched-read.ts';
import { bulkInsertFix } from './bulk-insert.ts';
import { turnOf } from './turns.ts';

/** Asks once for all, where the query stands in the loop itself and its shape allows it. */
export function batchFixes(
  file: FileView,
  iteration: Iteration,
  call: number,
  { query, way }: QueryWay,
): Fix[] {
  const turn = way.length === 1 ? turnOf(file, iteration) : undefined;
  if (!turn) return [];
  if (query.kind === 'insert') return bulkInsertFix(file, turn, query, call);
  return query.kind === 'read' ? batchedReadFix(file, turn, iteration, query) : [];
}
