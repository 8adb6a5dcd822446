/** The native half of oxc-parser: what its own wrapper is made of. The package declares no types for it. */
declare module 'oxc-parser/src-js/bindings.js' {
  import type { Comment, EcmaScriptModule, OxcError, ParserOptions } from 'oxc-parser';

  export function parseSync(
    path: string,
    text: string,
    options: ParserOptions,
  ): {
    /** JSON of `{ node, fixes }`: the tree, and the ways to its bigint and regex literals. */
    readonly program: string;
    readonly module: EcmaScriptModule;
    readonly comments: Comment[];
    readonly errors: OxcError[];
  };
}
