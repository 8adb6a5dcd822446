import { AST_NODE_TYPES, parse, simpleTraverse, type TSESTree } from '@typescript-eslint/typescript-estree';
import { dialectOf } from '../../server/src/facts/parse/dialect.ts';

type Span = readonly [number, number];

/** Where a text may be changed without a change of what its parts are. */
export interface Places {
  /** Before these a statement may be written; not in a catch clause, which is named by what it does. */
  gaps: number[];
  /** Calls that stand for themselves, and mean the same wherever they stand. */
  calls: Span[];
  /** Statements that may go. */
  removable: Span[];
  /** Function declarations of the file itself, with their names. */
  functions: { span: Span; name: Span }[];
  /** All functions, for what is around an offset. */
  bodies: Span[];
}

/** Undefined for a text that does not parse. */
export function placesIn(path: string, text: string): Places | undefined {
  const program = parsed(path, text);
  if (!program) return undefined;
  const places: Places = { gaps: [], calls: [], removable: [], functions: [], bodies: [] };
  const catches: Span[] = [];
  const isCaught = ([at]: Span) => catches.some(([start, end]) => start < at && at < end);
  simpleTraverse(program, {
    enter(node) {
      if (node.type === AST_NODE_TYPES.CatchClause) catches.push(node.range);
      if ('params' in node && 'body' in node) places.bodies.push(node.range);
      if (node.type !== AST_NODE_TYPES.BlockStatement && node.type !== AST_NODE_TYPES.Program) return;
      // The first may be a directive, which must stay the first.
      for (const statement of node.body.slice(1)) {
        if (isCaught(statement.range)) continue;
        places.gaps.push(statement.range[0]);
        if (!isCall(statement)) continue;
        places.removable.push(statement.range);
        if (!/\b(await|yield|this|super|return)\b/.test(text.slice(...statement.range))) {
          places.calls.push(statement.range);
        }
      }
    },
  });
  for (const statement of program.body) {
    const declared =
      statement.type === AST_NODE_TYPES.ExportNamedDeclaration ? statement.declaration : statement;
    if (declared?.type !== AST_NODE_TYPES.FunctionDeclaration || !declared.id) continue;
    places.functions.push({ span: statement.range, name: declared.id.range });
  }
  return places;
}

function isCall(statement: TSESTree.Statement): boolean {
  return (
    statement.type === AST_NODE_TYPES.ExpressionStatement &&
    statement.expression.type === AST_NODE_TYPES.CallExpression
  );
}

function parsed(path: string, text: string): TSESTree.Program | undefined {
  try {
    return parse(text, { range: true, jsx: dialectOf(path) !== 'ts', filePath: path });
  } catch {
    return undefined;
  }
}
