import type { Link } from './chains.ts';
import type { CallId, FileFacts } from './facts.ts';
import type { Span } from './finding.ts';
import { queryAt } from './queries.ts';
import type { FileView, ProjectView } from './views.ts';

/** A `where` behind another one of the same query. */
export interface ReplacedWhere {
  /** The name of the second. */
  at: Span;
  first: Span;
  library: string;
}

/** Libraries whose builder keeps only the last. */
const KEEPS_LAST = new Set(['drizzle', 'typeorm']);

export function replacedWhereAt(project: ProjectView, file: FileView, id: CallId): ReplacedWhere | undefined {
  const { facts } = file;
  const query = facts.calls[id] && queryAt(project, file, id);
  if (query?.call !== id || !KEEPS_LAST.has(query.callee.library)) return undefined;
  const [first, second] = query.chain.calls.filter(({ name }) => name === 'where');
  if (!first || !second) return undefined;
  const [one, other] = [nameOf(facts, first), nameOf(facts, second)];
  return one && other && { at: other, first: one, library: query.callee.library };
}

/** The span of the method's name: it stands right behind what it is called on. */
function nameOf({ calls, values }: FileFacts, { id, name }: Link): Span | undefined {
  const callee = values[calls[id]?.callee ?? -1];
  return callee?.kind === 'member' ? [callee.at[1] - name.length, callee.at[1]] : undefined;
}
