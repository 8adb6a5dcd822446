import { AST_NODE_TYPES, parse, simpleTraverse, type TSESTree } from '@typescript-eslint/typescript-estree';
import { dialectOf } from '../../server/src/facts/parse/dialect.ts';

type Span = readonly [number, number];

/** One token of a text deleted or doubled, and the statement that suffers from it. */
export interface Break {
  what: 'deleted' | 'doubled';
  token: string;
  at: number;
  statement: Span;
  after: string;
  /** By how much everything behind it moved. */
  shift: number;
}

/** Undefined for a text that is broken already or holds nothing. */
export function breakOne(path: string, text: string, random: () => number): Break | undefined {
  const program = parsed(path, text);
  const token = program?.tokens?.[Math.floor(random() * program.tokens.length)];
  if (!program || !token) return undefined;
  const [start, end] = token.range;
  const code = text.slice(start, end);
  const doubled = random() < 0.5;
  return {
    what: doubled ? 'doubled' : 'deleted',
    token: code,
    at: start,
    statement: smallestStatement(program, token.range),
    after: text.slice(0, end - (doubled ? 0 : code.length)) + (doubled ? ` ${code}` : '') + text.slice(end),
    shift: doubled ? code.length + 1 : -code.length,
  };
}

function parsed(path: string, text: string): TSESTree.Program | undefined {
  try {
    return parse(text, { range: true, tokens: true, jsx: dialectOf(path) !== 'ts', filePath: path });
  } catch {
    return undefined;
  }
}

const STATEMENT = /Statement$|Declaration$|^TSExportAssignment$/;

function smallestStatement(program: TSESTree.Program, [start, end]: Span): Span {
  let smallest: Span = program.range;
  simpleTraverse(program, {
    enter(node) {
      const around = node.range[0] <= start && end <= node.range[1];
      if (!around || !isStatement(node)) return;
      if (node.range[1] - node.range[0] <= smallest[1] - smallest[0]) smallest = node.range;
    },
  });
  return smallest;
}

function isStatement(node: TSESTree.Node): boolean {
  // `const` in the head of a loop is no statement of its own, nor what follows `export`.
  return STATEMENT.test(node.type) && node.parent?.type !== AST_NODE_TYPES.ForOfStatement;
}
