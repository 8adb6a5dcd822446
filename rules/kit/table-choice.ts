import { chainAround } from './chains.ts';
import { dependsOn, type Turn } from './depends.ts';
import type { BindingId, FileFacts, ValueId } from './facts.ts';
import { type Query, tableArguments } from './queries.ts';
import { childrenOf } from './regions.ts';
import type { ProjectView } from './views.ts';

/** Whether what differs says which table is asked: different tables cannot be asked with one query. */
export function picksTable(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  { chain, callee, args }: Query,
  turn: Turn,
): boolean {
  const isChosen = (one: ValueId) => dependsOn(facts, one, turn);
  if (tableArguments(chain, callee).some(isChosen)) return true;
  return callee.operation.effect === 'query' || /\braw|Raw/.test(callee.api)
    ? args.some((one) => textPicks(project, path, facts, one, turn))
    : false;
}

/** In the text of a statement, or in the builder that writes it out. */
function textPicks(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  id: ValueId,
  turn: Turn,
  seen = new Set<BindingId>(),
): boolean {
  const value = facts.values[id];
  if (!value) return false;
  if (value.kind === 'template')
    return value.parts.some(
      (part, at) =>
        (BEFORE_TABLE.test(value.texts[at] ?? '') || isText(facts, part)) && dependsOn(facts, part, turn),
    );
  if (value.kind === 'binding') {
    if (seen.has(value.binding)) return false;
    seen.add(value.binding);
    const made = facts.bindings[value.binding]?.value;
    return made !== undefined && textPicks(project, path, facts, made, turn, seen);
  }
  if (value.kind === 'call') {
    const chain = chainAround(facts, value.call);
    const first = chain.calls[0] && project.callee({ path }, chain.calls[0].id);
    const isBuilder = first?.kind === 'library';
    if (isBuilder && tableArguments(chain, first).some((one) => dependsOn(facts, one, turn))) return true;
  }
  return childrenOf(value, facts.calls).some((one) => textPicks(project, path, facts, one, turn, seen));
}

/** `HAVING COUNT(*) ${sql.raw(operator)} 5`: a piece of the statement, and no value. */
function isText({ values, calls }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  const callee = value?.kind === 'call' ? values[calls[value.call]?.callee ?? -1] : undefined;
  return callee?.kind === 'member' && /^(raw|unsafe|identifier)$/.test(callee.name);
}

const BEFORE_TABLE = /\b(from|into|update|join|table)\s+["'`]?$/i;
