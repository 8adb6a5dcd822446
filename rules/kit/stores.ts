import type { WitnessStep } from './flow.ts';
import type { Query } from './queries.ts';
import { tableOf } from './table-names.ts';
import { chainOf } from './values.ts';
import type { ProjectView } from './views.ts';

/** What a class that several stores share calls the table of whichever it is. */
const SHARED =
  /^[_#]?(mongoose|base|entity)?(model|repo|repository|collection|table|entity|store|delegate)$/i;

/** The table that a query is about; behind a class for all tables, the store that it was asked through. */
export function storeOf(
  project: ProjectView,
  query: Query,
  way: readonly Pick<WitnessStep, 'path' | 'call'>[],
): string | undefined {
  const [facts] = way.slice(-1).map(({ path }) => project.facts(path));
  const table = facts && tableOf(facts, query);
  if (table === undefined || !SHARED.test(table)) return table;
  for (const { path, call } of way.slice(0, -1).reverse()) {
    const outer = project.facts(path);
    const store = outer && chainOf(outer, outer.calls[call]?.callee ?? -1)?.at(-2);
    if (store !== undefined && store !== 'this' && store !== 'super') return store;
  }
  return table;
}
