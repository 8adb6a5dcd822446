import { AST_TOKEN_TYPES, parse, simpleTraverse, type TSESTree } from '@typescript-eslint/typescript-estree';
import ts from 'typescript';
import type { Comment, Dialect, Parsed } from '../../facts/parse/parser.ts';
import { blanked, unconvertible } from './unconvertible.ts';

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
  const { source, error } = sourceOf(path, text, dialect);
  const program = convertMost(source, dialect);
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
    ...(error && { error }),
  };
}

function sourceOf(path: string, text: string, dialect: Dialect) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, SCRIPT_KIND[dialect]);
  const errors = (source as unknown as { parseDiagnostics: ts.Diagnostic[] }).parseDiagnostics;
  const first = errors.splice(0)[0];
  const message = first && ts.flattenDiagnosticMessageText(first.messageText, ' ');
  return { source, error: message === undefined ? undefined : { message, offset: first?.start ?? 0 } };
}

/** All of the tree, or all but the statements that cannot be converted. */
function convertMost(source: ts.SourceFile, dialect: Dialect): TSESTree.Program {
  try {
    return convert(source, dialect, true);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const lost = unconvertible(source, (file) => converts(file, dialect));
    return convert(sourceOf(source.fileName, blanked(source.text, lost), dialect).source, dialect, true);
  }
}

function converts(file: ts.SourceFile, dialect: Dialect): boolean {
  try {
    convert(file, dialect, false);
    return true;
  } catch {
    return false;
  }
}

function convert(source: ts.SourceFile, dialect: Dialect, comment: boolean): TSESTree.Program {
  // The declared type is narrower than what `parse` takes.
  return parse(source as unknown as string, {
    allowInvalidAST: true,
    suppressDeprecatedPropertyWarnings: true,
    comment,
    range: true,
    jsx: dialect !== 'ts',
    filePath: source.fileName,
    loggerFn: false,
  });
}

function toComment(comment: { type: string; value: string; range: [number, number] }): Comment {
  return {
    kind: comment.type === AST_TOKEN_TYPES.Line ? 'line' : 'block',
    text: comment.value,
    start: comment.range[0],
    end: comment.range[1],
  };
}
