import { AST_TOKEN_TYPES, parse, simpleTraverse } from '@typescript-eslint/typescript-estree';
import ts from 'typescript';
import type { Comment, Dialect, Parsed } from '../../facts/parse/parser.ts';

const SCRIPT_KIND: Record<Dialect, ts.ScriptKind> = {
  ts: ts.ScriptKind.TS,
  tsx: ts.ScriptKind.TSX,
  jsx: ts.ScriptKind.JSX,
};

/**
 * The parser for what the native one cannot read: it keeps what a syntax error leaves of the tree. The error is taken
 * off the source file before the conversion, since typescript-estree throws on the first one it sees.
 */
export function parsePortable(path: string, text: string, dialect: Dialect): Parsed {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, SCRIPT_KIND[dialect]);
  const errors = (source as unknown as { parseDiagnostics: ts.Diagnostic[] }).parseDiagnostics;
  const first = errors.splice(0)[0];
  // The declared type is narrower than what `parse` takes.
  const program = parse(source as unknown as string, {
    allowInvalidAST: true,
    suppressDeprecatedPropertyWarnings: true,
    comment: true,
    range: true,
    jsx: dialect !== 'ts',
    filePath: path,
    loggerFn: false,
  });
  simpleTraverse(program, {
    enter(node) {
      // The native parser's nodes carry offsets in these two fields, and the walk reads them there.
      Object.assign(node, { start: node.range[0], end: node.range[1] });
    },
  });
  return {
    parser: 'portable',
    program,
    comments: (program.comments ?? []).map(toComment),
    ...(first && {
      error: { message: ts.flattenDiagnosticMessageText(first.messageText, ' '), offset: first.start ?? 0 },
    }),
  };
}

function toComment(comment: { type: string; value: string; range: [number, number] }): Comment {
  return {
    kind: comment.type === AST_TOKEN_TYPES.Line ? 'line' : 'block',
    text: comment.value,
    start: comment.range[0],
    end: comment.range[1],
  };
}
