import type { Dialect } from './parser.ts';
import { BRACKET, Scan, TAG } from './scan.ts';

/**
 * The native parser recurses, and where its stack ends it takes the process along. So no text reaches it that could
 * nest too deep in whatever way: brackets, type arguments, tags, prefixes (`!!!…`), right-hand sides (`a=a=…`,
 * `a?b:a?b:…`), statements (`if(a)if(a)…`, `else if`). The estimate is rather too high than too low: what it keeps
 * from the native parser goes to the portable one, whose recursion ends in an error that can be caught.
 *
 * A cost of 1 is some 120 bytes of stack, found by experiment: on a stack of 1 MB (8 MB is usual) 9,000 operators in a
 * row end the process, as do 640 brackets. Half of that is left for whoever calls.
 */
export const DEEPEST = 4500;

/** What a text costs the native parser's stack at its deepest place. One pass. Infinite for no code. */
export function nestingCost(text: string, dialect: Dialect): number {
  // Too short to cost that much.
  if (text.length * BRACKET <= DEEPEST) return 0;
  const scan = new Scan(text);
  scan.run();
  return dialect === 'ts' ? scan.deepest : Math.max(scan.deepest, scan.mostTags * TAG);
}
