import { takenIn } from '../callbacks.ts';
import type { FileFacts, ValueId } from '../facts.ts';
import type { Span } from '../finding.ts';
import type { Iteration } from '../iteration.ts';
import { rowSource } from '../relations/row-source.ts';
import { statementStart } from '../statement-start.ts';
import { chainOf } from '../values.ts';
import type { FileView, ProjectView } from '../views.ts';

/** A loop as its text is written, for who writes it anew. */
export interface Turn {
  /** The list, by a name that may be read again. */
  list: string;
  /** What a turn calls its element: a name or a pattern. */
  element: string;
  /** The whole loop, or the call that runs a function for each. */
  at: Span;
  /** The body of a `for`; of a function there is none. */
  body?: Span;
  /** Where a statement may be put before it, and what stands in front of that on the line. */
  before: { at: number; indent: string };
  isList: boolean;
}

export function turnOf(project: ProjectView, file: FileView, iteration: Iteration): Turn | undefined {
  const { region: id, over } = iteration;
  const { facts } = file;
  const region = facts.regions[id];
  const chain = chainOf(facts, over);
  const span = facts.values[over]?.at;
  if (!region || !chain || !span) return undefined;
  const list = file.text(span);
  const found =
    region.kind === 'loop'
      ? ofLoop(file, region.at, span)
      : region.kind === 'function'
        ? ofEach(file, region.fn)
        : undefined;
  const before = found && statementStart(file, found.at[0]);
  return found && before
    ? {
        ...found,
        list,
        before,
        isList: isList(facts, over) || rowSource(project, file, iteration) !== undefined,
      }
    : undefined;
}

function ofLoop(file: FileView, at: Span, list: Span): Pick<Turn, 'element' | 'at' | 'body'> | undefined {
  const element = /^for\s*\(\s*const\s+([\s\S]+?)\s+of\s+$/.exec(file.text([at[0], list[0]]))?.[1];
  const gap = /^\s*\)\s*/.exec(file.text([list[1], at[1]]))?.[0];
  if (element === undefined || gap === undefined) return undefined;
  return { element, at, body: [list[1] + gap.length, at[1]] };
}

/** `list.map(async (row) => …)`. */
function ofEach(file: FileView, fn: number): Pick<Turn, 'element' | 'at'> | undefined {
  const { facts } = file;
  const call = facts.calls[takenIn(facts).get(fn)?.call ?? -1];
  const callee = facts.values[call?.callee ?? -1];
  const at = facts.functions[fn]?.at;
  if (!call || !at || callee?.kind !== 'member' || callee.name !== 'map') return undefined;
  const element = /^(?:async\s*)?\(?\s*([\w$]+)\s*(?::[^)=]*)?\)?\s*=>/.exec(file.text(at))?.[1];
  return element === undefined ? undefined : { element, at: call.at };
}

function isList({ values, bindings }: FileFacts, over: ValueId): boolean {
  const value = values[over];
  const type = value?.kind === 'binding' ? bindings[value.binding]?.type?.name : undefined;
  return type === '[]' || type === 'Array' || type === 'ReadonlyArray';
}

/** Each element made into something else, or the elements as they are. */
export function mapped({ list, element, isList: isArray }: Turn, text: string): string {
  if (text === element) return isArray ? list : `[...${list}]`;
  const made = text.trimStart().startsWith('{') ? `(${text})` : text;
  const parameter = /^[\w$]+$/.test(element) || /^[[{]/.test(element) ? element : `(${element})`;
  return isArray
    ? `${list}.map((${parameter}) => ${made})`
    : `Array.from(${list}, (${parameter}) => ${made})`;
}

/** The text of a span with parts of it replaced. */
export function rewritten(
  file: FileView,
  [start, end]: Span,
  edits: readonly { span: Span; text: string }[],
): string {
  let result = '';
  let at = start;
  for (const { span, text } of [...edits].sort((a, b) => a.span[0] - b.span[0])) {
    result += file.text([at, span[0]]) + text;
    at = span[1];
  }
  return result + file.text([at, end]);
}
