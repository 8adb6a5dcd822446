import type { Fix } from '../finding.ts';
import type { Iteration } from '../iteration.ts';
import type { QueryWay } from '../query-ways.ts';
import { relationFix } from '../relations/fixes.ts';
import type { FileView, ProjectView } from '../views.ts';
import { batchedReadFix } from './batched-read.ts';
import { bulkInsertFix } from './bulk-insert.ts';
import { turnOf } from './turns.ts';

/** Asks once for all, where the query stands in the loop itself and its shape allows it. */
export function batchFixes(
  project: ProjectView,
  file: FileView,
  iteration: Iteration,
  call: number,
  { query, way }: QueryWay,
): Fix[] {
  if (way.length > 1) return [];
  const turn = turnOf(project, file, iteration);
  if (query.kind === 'insert') return turn ? bulkInsertFix(file, turn, query, call) : [];
  if (query.kind !== 'read') return [];
  const batched = turn ? batchedReadFix(project, file, turn, iteration, query) : [];
  return [...relationFix(project, file, iteration, query), ...batched];
}
