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

  /** The same tree, left in a block of memory. */
  export function parseRawSync(
    path: string,
    block: Uint8Array,
    textStart: number,
    textLength: number,
    options: ParserOptions,
  ): void;
  /** From where on a block is set as the parser needs it. */
  export function getBufferOffset(room: Uint8Array): number;
  /** Whether the machine's words are as the block's. */
  export function rawTransferSupported(): boolean;
}

declare module 'oxc-parser/src-js/generated/constants.js' {
  export const ACTIVE_SIZE: number;
  export const BLOCK_ALIGN: number;
  export const BLOCK_SIZE: number;
  export const BUFFER_SIZE: number;
}

declare module 'oxc-parser/src-js/generated/deserialize/ts.js' {
  import type { Comment, OxcError, Program } from 'oxc-parser';

  export function deserialize(
    block: Uint8Array & { int32: Int32Array; float64: Float64Array },
    text: string,
    textStart: number,
    textLength: number,
  ): { program: Program; comments: Comment[]; errors: OxcError[] };
}
