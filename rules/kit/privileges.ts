import { isAuthorityAsked } from './authority.ts';
import { queryAt } from './queries.ts';
import { isSent } from './reached.ts';
import { functionAround, regionAt } from './regions.ts';
import type { Reach } from './sinks.ts';
import { tableOf } from './table-names.ts';
import type { ProjectView } from './views.ts';

/** Columns that say what somebody may do, or has. */
const RIGHTS =
  /^((is_?)?(super_?)?(admin|administrator|staff|superuser|moderator)|(user_?|account_?|access_?)?(role|roles|level)(_?ids?|s)?|permissions?|privileges?|(is_?)?(email_?)?verified|credits|balance)$/i;
/** Rows of people: a `role` elsewhere may be that of a message. */
const OF_PEOPLE = /user|account|member|profile|admin|staff|employee|person|people|wallet|auth/i;

/** The column of a record that says what somebody may do, where input decides it and nobody asks who sends it. */
export function privilegeTaken(project: ProjectView, reach: Reach): string | undefined {
  const { sink, flow, path, call } = reach;
  if (sink.kind !== 'record' || !isSent(flow) || flow.shape === 'number') return undefined;
  const column = flow.place
    .slice(sink.at.length)
    .find((one) => one !== '[]' && one !== '$set' && one !== '$setOnInsert');
  if (column === undefined || !RIGHTS.test(column)) return undefined;
  if (flow.checks.some((one) => one.kind === 'schema' || (one.kind === 'guard' && !one.loose)))
    return undefined;
  const table = tableName(project, reach);
  if (!table || !OF_PEOPLE.test(table)) return undefined;
  const facts = project.facts(path);
  const source = project.facts(flow.source.path);
  const ends = [
    { path, fn: facts && functionAround(facts, facts.calls[call]?.region ?? 0) },
    { path: flow.source.path, fn: source && functionAround(source, regionAt(source, flow.source.at[0])) },
  ];
  const way = [...flow.way, ...ends.flatMap((one) => (one.fn ? [{ path: one.path, fn: one.fn }] : []))];
  return isAuthorityAsked(project, way) ? undefined : column;
}

/** `roles: { disconnect: { id } }` gives nobody a right. */
export function isTakenAway({ flow }: Reach): boolean {
  return flow.place.some((one) => one === 'disconnect' || one === 'delete' || one === '$pull');
}

function tableName(project: ProjectView, { path, call }: Reach): string | undefined {
  const facts = project.facts(path);
  const query = queryAt(project, { path }, call);
  return facts && query && tableOf(facts, query);
}
