import type { Span } from './finding.ts';
import type { Query } from './queries.ts';
import type { FileView } from './views.ts';

/** What runs a query, or says how its rows are given, stands behind all that belongs to it. */
const ENDS = /^(execute|exec|get|toArray|lean)$/;

/** Adds a call to the chain of a query, on a line of its own where the others have theirs. */
export function addCall(
  file: FileView,
  { chain }: Query,
  text: string,
): { span: Span; text: string } | undefined {
  const { facts } = file;
  const last = [...chain.calls].reverse().find(({ name }) => !ENDS.test(name));
  const call = facts.calls[last?.id ?? -1];
  const callee = facts.values[call?.callee ?? -1];
  if (!call || callee?.kind !== 'member') return undefined;
  const of = facts.values[callee.of];
  const gap = /^\s*/.exec(file.text([of?.at[1] ?? 0, callee.at[1]]))?.[0] ?? '';
  const end = call.at[1];
  return { span: [end, end], text: `${gap.includes('\n') ? gap : ''}${text}` };
}
