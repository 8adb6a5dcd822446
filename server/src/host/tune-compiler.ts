import { setFlagsFromString } from 'node:v8';

/**
 * Most runs are over within seconds: V8 would spend a quarter of them on optimising functions that hardly run again,
 * and on doing so anew for each shape of facts that they meet. What runs longer, as the server does, is still optimised,
 * only later. Both are hints that change no result.
 */
export function tuneCompiler(): void {
  setFlagsFromString('--interrupt-budget=500000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=200');
}
