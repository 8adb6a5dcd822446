import type { FileFacts, FunctionFact } from '../facts.ts';
import type { Span } from '../finding.ts';
import { functionsAround } from '../regions.ts';
import type { FileView } from '../views.ts';
import type { Handler } from './handlers.ts';

/** Whether the comment of a function around, or the one above or behind the place, says that a failure is to change nothing. */
export function isSaidAround(file: FileView, handler: Handler): boolean {
  const { facts } = file;
  const docs = functionsAround(facts, handler.within).map((fn) => docOf(file, fn));
  const doc = docs.find((one) => one !== '') ?? '';
  return [doc, saidAbove(file, handler), saidBehind(file, handler)].some(meansFailure);
}

/** Longer comments are read from their end. */
const LONGEST = 3000;

/** The comment right in front of the statement that the function begins in. */
function docOf(file: FileView, { at: [start], kind }: FunctionFact): string {
  if (kind === 'module') return '';
  const before = file.text([Math.max(0, start - LONGEST), start]);
  const end = before.lastIndexOf('*/');
  // `export const read = async`: nothing that ends a statement or begins a block.
  if (end >= 0 && /^[\w\s$:<>,.=(|[\]]*$/.test(before.slice(end + 2)))
    return before.slice(Math.max(0, before.lastIndexOf('/*', end)), end);
  const lines = before.split('\n').slice(0, -1);
  const code = lines.findLastIndex((line) => !/^\s*\/\//.test(line));
  return lines.slice(code + 1).join('\n');
}

/** The comment on the lines above what is tried, or above the `if` that stands around it. */
function saidAbove(file: FileView, { tried: { at }, within }: Handler): string {
  const own = commentAbove(file, at);
  const around = file.facts.regions[within];
  const test = around?.kind === 'branch' && around.holds ? file.facts.values[around.test] : undefined;
  return own === '' && test && isFirstIn(file, around?.at, at) ? commentAbove(file, test.at) : own;
}

/** Nothing else stands in the block before it. */
function isFirstIn(file: FileView, block: Span | undefined, [start]: Span): boolean {
  return block !== undefined && /^\s*\{?\s*(await\s+|try\s*)?$/.test(file.text([block[0], start]));
}

function commentAbove(file: FileView, at: Span): string {
  const lines = file
    .text([Math.max(0, at[0] - LONGEST), at[0]])
    .split('\n')
    .slice(0, -1);
  const code = lines.findLastIndex((line) => !/^\s*(\/\/|\/?\*)/.test(line));
  return lines.slice(code + 1).join('\n');
}

function saidBehind(file: FileView, { kind, body, tried }: Handler): string {
  const end = kind === 'catch' ? file.facts.regions[body]?.at[1] : callEnd(file.facts, tried);
  if (end === undefined) return '';
  // Behind the end of the block it speaks of something else.
  return /^[\s;,)]*((?:\/\/[^\n]*\n\s*)+)/.exec(file.text([end, end + LONGEST]))?.[1] ?? '';
}

function callEnd(facts: FileFacts, tried: Handler['tried']): number | undefined {
  return tried.kind === 'promise' ? facts.calls[tried.call]?.at[1] : undefined;
}

/** Words that are only said of a failure that is let be. */
const LET_BE =
  /\bbest[- ]effort\b|\bfail(s|ing|ed)?[- ]?(open|soft|silent(ly)?)\b|\bswallow(s|ed)?\b|\bnever (throws|rejects|fails)\b/i;
const FAILS = String.raw`\b(fail(s|ed|ing|ures?)?|errors?|rejects|unreachable|unavailable|outages?|time(s|d)?[- ]?outs?|offline)\b`;
const GOES_ON = String.raw`\b(ignor(e|es|ed)|returns?|falls? back|skip(s|ped)?|passes|treated as|tolerated|continues?|goes on)\b`;
/** `when the lookup fails, returns null`, and the other way round. */
const CONDITION = new RegExp(
  String.raw`\b(on|if|when|any|all)\b.*${FAILS}.*${GOES_ON}|${GOES_ON}.*\b(on|if|when|any|all)\b.*${FAILS}`,
  'i',
);
/** `read throws → passes` */
const ARROW = new RegExp(String.raw`(${FAILS}|\bthrows\b)[^→]*(→|->|=>)\s*(?!\W*throws?\b)\w`, 'i');

/** Whoever writes "throws" tells the opposite, but for the arrow. */
export function meansFailure(comment: string): boolean {
  const text = comment.replace(/^\s*(\/\/|\/?\*+)/gm, '');
  return text.split(/\.\s|\n\s*-\s|\n\s*\n|@/).some((part) => {
    const sentence = part.replace(/\s+/g, ' ');
    if (LET_BE.test(sentence) || ARROW.test(sentence)) return true;
    return !/\b(re)?throw(s|n|ing)?\b/i.test(sentence) && CONDITION.test(sentence);
  });
}
