import ts from 'typescript';

type Span = [start: number, end: number];

/**
 * The smallest statements that the converter cannot take. It gives up on a whole file for one of them, so they are
 * found by handing it one statement at a time.
 */
export function unconvertible(source: ts.SourceFile, converts: (file: ts.SourceFile) => boolean): Span[] {
  const fails = (one: ts.Statement) => !converts(fileOf(source, one));
  return source.statements.filter(fails).flatMap((one) => smallest(source, one, fails));
}

/** The same file as far as the converter looks, with this statement alone in it. */
function fileOf(source: ts.SourceFile, statement: ts.Statement): ts.SourceFile {
  return Object.create(source, { statements: { value: [statement] } }) as ts.SourceFile;
}

function smallest(source: ts.SourceFile, outer: ts.Statement, fails: (one: ts.Statement) => boolean): Span[] {
  const inner = statementsIn(outer).filter(fails);
  if (inner.length === 0) return [[outer.getStart(source), outer.end]];
  return inner.flatMap((one) => smallest(source, one, fails));
}

/** The nearest statements below: of a body, a block, a branch, or of functions and classes inside an expression. */
function statementsIn(node: ts.Node): ts.Statement[] {
  const found: ts.Statement[] = [];
  ts.forEachChild(node, (child) => {
    // A block that cannot be taken is looked into; as a whole it is more than need be lost.
    if (ts.isStatement(child) && !ts.isBlock(child)) found.push(child);
    else found.push(...statementsIn(child));
  });
  return found;
}

/** Blanks stand for the text, line ends stay: everything else keeps its place. */
export function blanked(text: string, spans: readonly Span[]): string {
  let result = '';
  let end = 0;
  for (const [from, to] of spans) {
    result += text.slice(end, from) + text.slice(from, to).replace(/[^\r\n\u2028\u2029]/g, ' ');
    end = to;
  }
  return result + text.slice(end);
}
