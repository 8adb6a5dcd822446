import { setFlagsFromString } from 'node:v8';

/**
 * Left alone, V8 lets a heap double or more before it collects what nobody needs any more. That is memory of the
 * editor's machine for hours, and collecting earlier is hardly felt: it happens beside the work and in small steps.
 */
export function expectLongRun(): void {
  setFlagsFromString('--heap-growing-percent=30');
}
