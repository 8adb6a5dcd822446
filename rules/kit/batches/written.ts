import type { Span } from '../finding.ts';
import { type Query, queryAt } from '../queries.ts';
import { isSameTable, tableOf } from '../table-names.ts';
import type { FileView, ProjectView } from '../views.ts';

const CHANGES = new Set(['write', 'query']);

/** Whether something there may change what the query asks for: then it cannot be asked before. */
export function isWrittenMeanwhile(
  project: ProjectView,
  file: FileView,
  [start, end]: Span,
  asked: Query,
): boolean {
  const { facts } = file;
  const table = tableOf(facts, asked);
  return facts.calls.some(({ at }, id) => {
    if (at[0] < start || at[1] > end) return false;
    const callee = project.callee(file, id);
    if (callee?.kind === 'function')
      return project.effects(callee.path, callee.fn).some(({ effect }) => CHANGES.has(effect));
    if (callee?.kind !== 'library' || !CHANGES.has(callee.operation.effect ?? '')) return false;
    const query = queryAt(project, file, id);
    if (query?.kind === 'read') return false;
    const other = query && tableOf(facts, query);
    return other === undefined || table === undefined || isSameTable(other, table);
  });
}
