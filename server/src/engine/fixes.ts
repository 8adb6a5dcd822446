import type { Change, Span } from '../../../rules/kit/finding.ts';
import type { TextEdit } from './finding.ts';
import type { Host } from './host.ts';

/** One fix as text edits, as small as they can be, in the order of the text and without overlap. */
export function toEdits(changes: readonly Change[], path: string, text: string, host: Host): TextEdit[] {
  const imports = changes.filter((change) => change.do === 'import');
  const modules = [...new Set(imports.map(({ from }) => from))];
  const edits = [
    ...modules.map((from) => {
      const own = imports.filter((one) => one.from === from);
      return importsEdit(own, path, text, host);
    }),
    ...changes.flatMap((change) => (change.do === 'import' ? [] : editsOf(change, text))),
  ];
  return edits.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

type Import = Extract<Change, { do: 'import' }>;

/** One after the other, so that the names of one module stand in one import. */
function importsEdit(imports: readonly Import[], path: string, text: string, host: Host): TextEdit {
  const editor = host.sourceEditor();
  const edited = imports.reduce(
    (now, { from, imported, local, style }) => editor.addImport(path, now, { from, imported, local, style }),
    text,
  );
  return difference(text, edited);
}

function editsOf(change: Exclude<Change, Import>, text: string): TextEdit[] {
  switch (change.do) {
    case 'replace':
      return [{ span: change.span, text: change.text }];
    case 'remove-statement':
      return [{ span: wholeLines(text, change.span), text: '' }];
    case 'comment-above':
      return [commentAbove(text, change.span, change.text)];
  }
}

/** A statement that has its lines to itself goes with them. */
function wholeLines(text: string, [start, end]: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[^\S\n]*\n?/.exec(text.slice(end))?.[0] ?? '';
  const endsLine = rest.endsWith('\n') || end + rest.length === text.length;
  const alone = text.slice(lineStart, start).trim() === '' && endsLine;
  return alone ? [lineStart, end + rest.length] : [start, end];
}

function commentAbove(text: string, [start]: Span, comment: string): TextEdit {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^[^\S\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { span: [lineStart, lineStart], text: `${indent}${comment}${lineEnd}` };
}

/** The one stretch in which two texts differ. */
function difference(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = before.length;
  let newEnd = after.length;
  while (end > start && newEnd > start && before[end - 1] === after[newEnd - 1]) {
    end--;
    newEnd--;
  }
  return { span: [start, end], text: after.slice(start, newEnd) };
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of edits) {
    result += text.slice(at, span[0]) + inserted;
    at = span[1];
  }
  return result + text.slice(at);
}
