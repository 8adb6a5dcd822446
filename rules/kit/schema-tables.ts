import type { BindingId, FileFacts, ValueId } from './facts.ts';
import type { FileRef, ProjectView } from './views.ts';

/**
 * Whether a column points to the owner of rows, and others to what that owner has: such rows are made by doing, again
 * and again (invoices of a user's clients), where those with an owner alone are made by setting up.
 */
export function isActivityOf(project: ProjectView, file: FileRef, table: ValueId, column: string): boolean {
  const made = project.origin(file, table)?.thing?.made;
  const facts = made && project.facts(made.path);
  if (!facts) return false;
  const owner = tableNamed(facts, column);
  if (owner === undefined || pointersIn(facts, callOf(facts, owner)).length > 0) return false;
  // `siteId` of `sites` is its own key.
  return pointersIn(facts, made.call).some((one) => one !== owner && callOf(facts, one) !== made.call);
}

/** The tables that the columns of a table point to, by their names: `clientId`. */
function pointersIn(facts: FileFacts, table: number | undefined): BindingId[] {
  const columns = facts.values[facts.calls[table ?? -1]?.args[1] ?? -1];
  if (columns?.kind !== 'object') return [];
  return columns.entries.flatMap(({ key }) => (key === undefined ? [] : (tableNamed(facts, key) ?? [])));
}

function tableNamed(facts: FileFacts, column: string): BindingId | undefined {
  const stem = /^(\w+?)_?(Id|id)$/.exec(column)?.[1]?.toLowerCase();
  if (!stem) return undefined;
  const plural = stem.endsWith('y') ? `${stem.slice(0, -1)}ies` : `${stem}s`;
  const at = facts.bindings.findIndex(({ name }, id) => {
    const lower = name.toLowerCase();
    return (lower === stem || lower.endsWith(plural)) && callOf(facts, id) !== undefined;
  });
  return at < 0 ? undefined : at;
}

function callOf(facts: FileFacts, id: BindingId): number | undefined {
  const value = facts.values[facts.bindings[id]?.value ?? -1];
  return value?.kind === 'call' ? value.call : undefined;
}
