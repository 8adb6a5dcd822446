import { chainEndingWith } from './chains.ts';
import { callsWithin, resultsIn } from './file-index.ts';
import type { Query } from './queries.ts';
import { queriesOf } from './query-ways.ts';
import { functionAround } from './regions.ts';
import { storeOf } from './stores.ts';
import { isSameTable, tableOf } from './table-names.ts';
import type { FileRef, ProjectView } from './views.ts';

/** Whether the rows that are read are removed by the same run, so that they never become many. */
export function isDrained(project: ProjectView, file: FileRef, query: Query): boolean {
  const facts = project.facts(file.path);
  const last = query.chain.calls.at(-1)?.id;
  if (!facts || last === undefined) return false;
  const names = new Set(resultsIn(facts).get(last) ?? []);
  const fn = functionAround(facts, facts.calls[last]?.region ?? 0);
  if (names.size === 0 || fn === undefined) return false;
  const table = tableOf(facts, query);
  const after = facts.calls[last]?.at[1] ?? 0;
  return (callsWithin(facts).get(fn) ?? []).some((id) => {
    const chain = (facts.calls[id]?.at[0] ?? 0) > after ? chainEndingWith(facts, id) : undefined;
    const ways = chain ? queriesOf(project, file.path, chain, { names }) : [];
    return ways.some(
      (one) => one.query.kind === 'delete' && isSameTable(table, storeOf(project, one.query, one.way)),
    );
  });
}
