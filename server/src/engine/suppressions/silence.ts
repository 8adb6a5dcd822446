import type { FileFacts } from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import type { Finding, TextEdit } from '../finding.ts';
import { toEdits } from '../fixes.ts';
import type { Host } from '../host.ts';
import type { SourceFile } from '../source-files.ts';
import { type Directive, parseDirective } from './directive.ts';

/** An edit with room for a reason: where in its new text the reason stands. */
export interface ReasonedEdit extends TextEdit {
  reason?: Span;
}

/** Silences the rule of a finding where it stands; undefined where no comment can stand. */
export function silenceLine(
  { path, text, facts, lines }: SourceFile,
  finding: Finding,
  reason: string,
  host: Host,
): ReasonedEdit | undefined {
  const lineStart = lines.start(finding.range.start.line);
  if (!facts || isInText(facts, lineStart)) return undefined;
  const above = directiveAbove(facts, finding.range.start.line, (at) => lines.position(at).line);
  if (above) return joined(above, finding.rule);
  const comment = `// readylint-disable-next-line ${finding.rule} -- ${reason}`;
  const [edit] = toEdits([{ do: 'comment-above', span: finding.span, text: comment }], path, text, host);
  return edit && withReason(edit, reason);
}

/** Silences a rule in a whole file, from its first line on. */
export function silenceFile({ text }: SourceFile, rule: string, reason: string): ReasonedEdit {
  const shebang = /^#![^\n]*(?:\n|$)/.exec(text)?.[0].length ?? 0;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const comment = `// readylint-disable-file ${rule} -- ${reason}${lineEnd}`;
  return withReason({ span: [shebang, shebang], text: comment }, reason);
}

export function withReason(edit: TextEdit, reason: string): ReasonedEdit {
  const at = edit.text.lastIndexOf(reason);
  return at < 0 ? edit : { ...edit, reason: [at, at + reason.length] };
}

/** A comment already speaks of this line: another one between the two would take its place. */
function directiveAbove(
  { notes }: FileFacts,
  line: number,
  lineOf: (at: number) => number,
): Directive | undefined {
  const directives = notes.flatMap((note) => parseDirective(note) ?? []).filter((one) => 'kind' in one);
  return directives.find(({ kind, at }) => kind === 'disable-next-line' && lineOf(at[1]) === line - 1);
}

function joined({ rules }: Directive, rule: string): ReasonedEdit | undefined {
  const last = rules.at(-1);
  // It names the rule and silences nothing, for which it has a finding of its own.
  if (!last || rules.some(({ id }) => id === rule)) return undefined;
  return { span: [last.at[1], last.at[1]], text: `, ${rule}` };
}

/** Between tags and in a template, a comment would be text. */
function isInText({ values, functions }: FileFacts, lineStart: number): boolean {
  const isAround = ({ at: [start, end] }: { at: Span }) => start < lineStart && lineStart < end;
  const texts = values.filter((one) => (one.kind === 'jsx' || one.kind === 'template') && isAround(one));
  const innermost = Math.max(-1, ...texts.map(({ at }) => at[0]));
  return innermost >= 0 && !functions.some((fn) => isAround(fn) && fn.at[0] > innermost);
}
