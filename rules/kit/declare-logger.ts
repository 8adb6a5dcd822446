import type { Change, Span } from './finding.ts';
import type { LoggerDeclaration } from './loggers.ts';
import type { FileView } from './views.ts';

/** The logger's declaration as text at its place in the file. */
export function declare(file: FileView, declaration: LoggerDeclaration): Change {
  const newline = file.text([0, Number.MAX_SAFE_INTEGER]).includes('\r\n') ? '\r\n' : '\n';
  if (declaration.where === 'after imports') {
    const at = afterImports(file);
    return { do: 'replace', span: [at, at], text: `${newline}${declaration.text}${newline}` };
  }
  const { at = [0, 0], members = [] } = file.facts.classes[declaration.cls] ?? {};
  const start = bodyStart(file, at);
  const gap = members.length > 0 ? newline : '';
  const close = members.length > 0 ? '' : newline;
  return { do: 'replace', span: [start, start], text: `${newline}  ${declaration.text}${gap}${close}` };
}

/** Behind the line of the last import. */
export function afterImports(file: FileView): number {
  const ends = file.facts.imports.filter((one) => one.kind === 'import').map((one) => one.at[1]);
  const end = Math.max(0, ...ends);
  const rest = file.text([end, Number.MAX_SAFE_INTEGER]);
  const newline = rest.indexOf('\n');
  return newline < 0 ? end + rest.length : end + newline + 1;
}

/** Behind the brace that opens a class's body: the first one outside type arguments and decorators. */
function bodyStart(file: FileView, [start, end]: Span): number {
  const text = file.text([start, end]);
  const header = /\bclass\b[^<{]*/.exec(text);
  let depth = 0;
  for (let index = (header?.index ?? 0) + 'class'.length; index < text.length; index++) {
    const char = text[index];
    if (char === '<') depth++;
    else if (char === '>') depth--;
    else if (char === '{' && depth === 0) return start + index + 1;
  }
  return start;
}
