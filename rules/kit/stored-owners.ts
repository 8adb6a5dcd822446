import { isAuthorityAsked } from './authority.ts';
import type { FileFacts, FunctionId, ValueId } from './facts.ts';
import { handlerName } from './handler-names.ts';
import { queryAt } from './queries.ts';
import { isSent } from './reached.ts';
import { isOwner } from './record-filters.ts';
import { functionAround, functionsAround, parts, regionAt } from './regions.ts';
import type { Reach } from './sinks.ts';
import { isSameTable } from './table-names.ts';
import { chainOf } from './values.ts';
import type { ProjectView } from './views.ts';
import { newRecordAt, newRecords, type WrittenRecord } from './written-records.ts';

/** Input that says whose a new row is, although the code knows who acts. */
export interface StoredOwner {
  column: string;
  /** `req.user.id`, where the handler has it at hand. */
  actor?: string;
  /** Another handler that takes the owner of such rows from elsewhere. */
  sibling?: string;
}

export function storedOwner(project: ProjectView, reach: Reach): StoredOwner | undefined {
  const { sink, flow, path, call } = reach;
  const column = flow.place.slice(sink.at.length).find((one) => one !== '[]');
  if (sink.kind !== 'record' || column === undefined || !isOwner(column) || !isSent(flow)) return undefined;
  // What an address names is asked for there: `/teams/:teamId/notes`.
  if (flow.part === 'params' || flow.part === 'query') return undefined;
  // Somebody looked at it, or at what it points to.
  if (flow.checks.some((one) => one.kind === 'found' || (one.kind === 'guard' && !one.loose)))
    return undefined;
  const record = newRecordAt(project, { path }, call);
  if (!record || record.entries.some((one) => isByActor(project, path, record, one))) return undefined;
  const facts = project.facts(flow.source.path);
  const fn = facts && functionAround(facts, regionAt(facts, flow.source.at[0]));
  if (!facts || fn === undefined) return undefined;
  if (isAuthorityAsked(project, [...flow.way, { path: flow.source.path, fn }, { path, fn: record.fn }]))
    return undefined;
  if (isLookedUp(project, flow.source.path, facts, fn, column)) return undefined;
  const sibling = siblingOf(project, path, record, column);
  const actor = actorAtHand(facts, fn, column);
  return actor || sibling ? { column, ...(actor && { actor }), ...(sibling && { sibling }) } : undefined;
}

/** `createdBy: req.user.id` beside it: whom it is for is a choice then. */
function isByActor(
  project: ProjectView,
  path: string,
  { call }: WrittenRecord,
  { key = '', value }: WrittenRecord['entries'][number],
): boolean {
  if (!isOwner(key) && !/_?by(_?id)?$/i.test(key)) return false;
  return !project.inputs({ path }, call, value).some(isSent);
}

function siblingOf(
  project: ProjectView,
  path: string,
  record: WrittenRecord,
  column: string,
): string | undefined {
  const facts = project.facts(path);
  const sibling = newRecords(project, { path }).find(
    ({ fn, table, entries, call }) =>
      fn !== record.fn &&
      isSameTable(table, record.table) &&
      entries.some(
        (one) =>
          one.key === column &&
          facts?.values[one.value]?.kind !== 'literal' &&
          !project.inputs({ path }, call, one.value).some(isSent),
      ),
  );
  return facts && sibling && handlerName(facts, sibling.fn);
}

/** Something is read by it in the handler: what comes back may say whether the one who acts belongs there. */
function isLookedUp(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  fn: FunctionId,
  column: string,
): boolean {
  return facts.calls.some(({ region, args }, id) => {
    if (functionAround(facts, region) !== fn || queryAt(project, { path }, id)?.kind !== 'read') return false;
    return args.some((arg) =>
      [...parts(facts, arg)].some(
        (one) =>
          (one.kind === 'member' && one.name === column) ||
          (one.kind === 'binding' && facts.bindings[one.binding]?.name === column),
      ),
    );
  });
}

const PERSON = /user|owner|author|account|member|creator|created/i;
const HOLDS_ACTOR = /^(user|session|auth|currentUser|me|principal)$/;
const SAYS_WHO = /^(_?id|uid|user_?id|sub)$/i;

/** `req.user.id` for a person, `session.teamId` for a `teamId`: read in the handler and not of what was sent. */
function actorAtHand(facts: FileFacts, fn: FunctionId, column: string): string | undefined {
  const owner = facts.functions[fn];
  for (const [id, value] of facts.values.entries()) {
    if (value.kind !== 'member') continue;
    const isSame = PERSON.test(column) ? SAYS_WHO.test(value.name) : value.name === column;
    const chain = isSame ? chainOf(facts, id as ValueId) : undefined;
    if (!chain?.slice(0, -1).some((one) => HOLDS_ACTOR.test(one))) continue;
    if (chain.some((one) => /^(body|query|params|input)$/.test(one))) continue;
    if (owner && functionsAround(facts, regionAt(facts, value.at[0])).includes(owner)) return chain.join('.');
  }
  return undefined;
}
