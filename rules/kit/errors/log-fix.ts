import type { Fix, Span } from '../finding.ts';
import { logCaught } from '../log-call.ts';
import type { FileView, ProjectView } from '../views.ts';
import type { Handler } from './handlers.ts';
import type { Risk } from './tried.ts';

/** Writes the caught error to the project's logger as the first thing that the handler does. */
export function logFirst(
  file: FileView,
  project: ProjectView,
  handler: Handler,
  { risk, what }: { risk: Risk; what: string },
): Fix[] {
  const logger = project.loggerAt(file, risk.call);
  const place = logger && insertion(file, handler);
  const logged = place && logCaught(file, { error: place.error, what }, logger);
  if (!place || !logged) return [];
  return [
    {
      title: `Log the error with \`${logged.target}\``,
      kind: 'suggestion',
      changes: [{ do: 'replace', span: place.span, text: place.around(logged.text) }, ...logged.changes],
    },
  ];
}

interface Insertion {
  span: Span;
  error: string;
  around(line: string): string;
}

function insertion(file: FileView, handler: Handler): Insertion | undefined {
  const at = file.facts.regions[handler.body]?.at ?? [0, 0];
  const known = handler.error === undefined ? undefined : file.facts.bindings[handler.error];
  const text = file.text(at);
  // A pattern takes the error apart: there is no name for the whole of it.
  if (known && !isWhole(text, known.name)) return undefined;
  const error = known?.name ?? (/\berr\b/.test(text) ? 'caught' : 'err');
  const head =
    handler.kind === 'catch' ? /^catch\s*(?:\([^)]*\))?\s*\{/ : /^(?:async\s*)?\(?[^()]*\)?\s*=>\s*/;
  const before = head.exec(text)?.[0];
  if (before === undefined) return undefined;
  const indent = /^[ \t]*/.exec(lineAt(file, at[0]))?.[0] ?? '';
  const opened =
    handler.kind === 'catch' ? `catch (${error}) {` : `${/^async/.test(text) ? 'async ' : ''}(${error}) => {`;
  const body = text.slice(before.length);
  return { span: at, error, around: (line) => written({ handler, opened, body, indent, line }) };
}

function written(parts: {
  handler: Handler;
  opened: string;
  body: string;
  indent: string;
  line: string;
}): string {
  const { handler, opened, body, indent, line } = parts;
  const first = `${opened}\n${indent}  ${line}`;
  const rest = handler.kind === 'catch' ? body : body.startsWith('{') ? body.slice(1) : undefined;
  if (rest === undefined) return `${first}\n${indent}  return ${unwrapped(body)};\n${indent}}`;
  return /^\s*\}$/.test(rest)
    ? `${first}\n${indent}}`
    : first + (/^\s*\n/.test(rest) ? rest : `\n${indent}  ${rest.trimStart()}`);
}

/** `({ ok: false })` needs its brackets as the body of an arrow only. */
function unwrapped(body: string): string {
  return /^\(\{[^()]*\}\)$/.test(body) ? body.slice(1, -1) : body;
}

function isWhole(text: string, name: string): boolean {
  return new RegExp(
    `^(?:catch\\s*\\(|async\\s*\\(|\\(|async\\s+)?\\s*${name.replace(/\$/g, '\\$')}\\s*(?:[:)=]|$)`,
  ).test(text);
}

function lineAt(file: FileView, offset: number): string {
  const before = file.text([0, offset]);
  return before.slice(before.lastIndexOf('\n') + 1);
}
