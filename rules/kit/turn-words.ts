import { isHeldBack } from './held-back.ts';
import { transactionOf } from './open-transactions.ts';
import { operationAt } from './operations.ts';
import type { PerElement } from './per-element.ts';
import type { FileView, ProjectView } from './views.ts';

/** What a query for each element costs; a transaction has one connection, for which turns wait however they are started. */
export function costInWords(project: ProjectView, file: FileView, found: PerElement): string {
  if (!found.iteration.isConcurrent || isHeldBack(file.facts, found))
    return 'that many round trips add up one after another';
  return mayShareConnection(project, file, found)
    ? 'that many queries at once wait for the few connections of the pool, or for the one of a transaction'
    : 'that many queries wait for the same few connections';
}

function mayShareConnection(project: ProjectView, file: FileView, { call, ways }: PerElement): boolean {
  const fn = operationAt(project, file, file.facts.calls[call]?.region ?? 0);
  if (fn === undefined) return true;
  const units = ways.map(({ query, way }) => {
    const library = query.callee.library;
    return way.length === 1 ? { library, way, query } : { library, way };
  });
  return transactionOf(project, file, fn, units) !== undefined;
}
