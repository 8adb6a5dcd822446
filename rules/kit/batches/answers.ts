import type { CallId, FileFacts, ValueId } from '../facts.ts';
import type { Span } from '../finding.ts';
import type { FileView } from '../views.ts';

/** Where the answer to a query stands in a turn: `await` and what it waits for, or the query that a function gives. */
export function answerSpan(
  { facts }: FileView,
  last: CallId | undefined,
  isGiven: boolean,
): Span | undefined {
  if (last === undefined) return undefined;
  return awaitOf(facts, last) ?? (isGiven ? bareSpan(facts, last) : undefined);
}

/** The parentheses around it, too: `(await db.find(id))?.name`. */
export function withParentheses(file: FileView, [start, end]: Span): Span {
  const isOnlyGrouping = file.text([start - 1, start]) === '(' && file.text([end, end + 1]) === ')';
  return isOnlyGrouping && !/[\w$)\]>.]$/.test(file.text([Math.max(start - 40, 0), start - 1]).trimEnd())
    ? [start - 1, end + 1]
    : [start, end];
}

/** Parentheses where something goes on with what is no single value. */
export function grouped(file: FileView, [start, end]: Span, text: string): string {
  const isAlone =
    /(=>?|return|[,([{:])\s*$/.test(file.text([Math.max(start - 20, 0), start])) &&
    /^\s*[;,)\]}\n]/.test(file.text([end, end + 20]));
  return isAlone || !text.includes(' ') ? text : `(${text})`;
}

function awaitOf({ values }: FileFacts, call: number): Span | undefined {
  return values.find((one) => {
    const of = one.kind === 'await' ? values[one.of] : undefined;
    return of?.kind === 'call' && of.call === call;
  })?.at;
}

/** `ids.map((id) => db.find(id))`: the function gives the answer itself. */
function bareSpan(facts: FileFacts, call: number): Span | undefined {
  const isIt = (id: ValueId | undefined) => {
    const value = id === undefined ? undefined : facts.values[id];
    return value?.kind === 'call' && value.call === call;
  };
  return facts.functions.some(({ expression }) => isIt(expression)) ? facts.calls[call]?.at : undefined;
}
