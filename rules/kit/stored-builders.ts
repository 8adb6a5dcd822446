import type { CallId, FileFacts, ValueId } from './facts.ts';
import type { FileView, ProjectView } from './views.ts';

/** Queries in the making that are changed by all that is called on them. */
const CHANGED_IN_PLACE: ReadonlySet<string> = new Set(['knex#Builder', 'knex#Change', 'objection#Query']);

/** `query.where(…)` on a builder that was started before: the builder is changed, and runs when it is awaited. */
export function isStoredBuilder(file: FileView, project: ProjectView, id: CallId): boolean {
  const { facts } = file;
  const called = project.callee(file, id);
  const member = facts.values[facts.calls[id]?.callee ?? -1];
  if (called?.kind !== 'library' || !called.operation.lazy || member?.kind !== 'member') return false;
  if (CHANGED_IN_PLACE.has(called.receiver ?? '')) {
    const start = startOf(facts, member.of);
    // `sql('users').del()` begins here, and nobody else has it.
    if (facts.values[start]?.kind === 'call') return false;
    return CHANGED_IN_PLACE.has(project.origin(file, start)?.thing?.key ?? '');
  }
  if (facts.values[member.of]?.kind === 'call') return false;
  const { returns } = called.operation;
  return returns === 'this' || `${called.library}#${returns}` === called.receiver;
}

/** What the steps of a chain begin with. */
function startOf(facts: FileFacts, from: ValueId): ValueId {
  const value = facts.values[from];
  const callee = value?.kind === 'call' ? facts.calls[value.call]?.callee : undefined;
  const step = facts.values[callee ?? -1];
  return step?.kind === 'member' ? startOf(facts, step.of) : from;
}
