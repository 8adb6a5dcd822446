import type { ImportFact } from '../../../../rules/kit/facts.ts';

export type { ImportFact };

/** What a text is written in. Decided by the file's extension. */
export type Dialect = 'ts' | 'tsx' | 'jsx';

/** Any node of the TS-ESTree tree. The walk reads fields by name; both parsers make the same ones. */
// biome-ignore lint/suspicious/noExplicitAny: the tree's shape is checked by the walk and the differential test
export type Node = any;

export interface Comment {
  kind: 'line' | 'block';
  /** Without the comment marks. */
  text: string;
  start: number;
  end: number;
}

export interface Parsed {
  parser: 'fast' | 'portable';
  /** Made when it is asked for. */
  readonly program: Node;
  comments: Comment[];
  /** Without the tree, which costs more: `import`, `export … from` and `import(…)`, but no `require`. */
  imports?(): ImportFact[];
  /** The first syntax error; the tree then holds what could be recovered. */
  error?: { message: string; offset: number };
}

/** How much of a file is of interest: of code that is no part of the service, whom it imports, and what must not stay. */
export type Depth = 'whole' | 'imports';

/** The depth says what will be asked of the answer first; all of it can be. */
export type Parse = (path: string, text: string, dialect: Dialect, depth: Depth) => Parsed;

export interface Parsers {
  /** The native parser, where a binary fits the machine. */
  fast?: Parse;
  /** The recovering parser; loads the compiler on first use. */
  portable(): Parse;
}
