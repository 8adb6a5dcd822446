import type { FileFacts, ValueId } from '../facts.ts';
import type { Span } from '../finding.ts';
import { childrenOf } from '../regions.ts';
import { chainOf } from '../values.ts';
import type { FileView } from '../views.ts';

/**
 * Whether a part of the query of a turn may stand in the query before the loop: it means the same there, since it is
 * made by reading alone, of names that are there already.
 */
export function isMovable(file: FileView, id: ValueId, span: Span, isOperator = none): boolean {
  const { facts } = file;
  const at = facts.values[id]?.at;
  return at !== undefined && onlyReads(facts, id, isOperator) && !namesLater(file, at, span);
}

const none = (_: number): boolean => false;

function onlyReads(facts: FileFacts, id: ValueId, isOperator: (call: number) => boolean): boolean {
  const value = facts.values[id];
  if (!value || value.kind === 'await' || value.kind === 'yield' || value.kind === 'assignment') return false;
  if (value.kind === 'function' || value.kind === 'class' || value.kind === 'other') return false;
  if (value.kind === 'unary' && /^(\+\+|--|delete)$/.test(value.op)) return false;
  if (value.kind === 'binding' && facts.bindings[value.binding]?.assigned?.length) return false;
  if (value.kind === 'call' && !isDate(facts, value.call) && !isOperator(value.call)) return false;
  return childrenOf(value, facts.calls).every((one) => onlyReads(facts, one, isOperator));
}

function isDate(facts: FileFacts, call: number): boolean {
  const { callee, how } = facts.calls[call] ?? {};
  return how === 'new' && chainOf(facts, callee ?? -1)?.join('.') === 'Date';
}

/** Computed keys are no values: what is named there is seen in the text. */
function namesLater(file: FileView, at: Span, [start, end]: Span): boolean {
  const text = file.text(at);
  return file.facts.bindings.some(
    (one) =>
      one.at[0] >= start &&
      one.at[1] <= end &&
      new RegExp(`(?<![.\\w$'"])${one.name.replace(/\$/g, '\\$')}\\b(?!\\s*:)`).test(text),
  );
}
