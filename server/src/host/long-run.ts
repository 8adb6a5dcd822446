import { setFlagsFromString } from 'node:v8';

/**
 * Left alone, V8 lets a heap double or more before it collects what nobody needs any more. That is memory of the
 * editor's machine for hours, and collecting earlier is hardly felt: it happens beside the work and in small steps.
 *
 * While somebody types, Node 20 compiles beside the work what it takes for hot, and again what it took for hot too early:
 * threads that the answer to a keystroke has to share the processors with. So it waits longer. The name of that setting
 * changes between versions.
 */
export function expectLongRun(): void {
  setFlagsFromString('--heap-growing-percent=42');
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');
}
