import { setFlagsFromString } from 'node:v8';

/**
 * Of a run of a few seconds a quarter went into machine code for functions that were about to have done their work.
 * Here V8 waits longer before it takes a function for hot, and puts less of other functions into it; what stays hot in
 * a large project is still compiled. The names of these settings change between versions, and from Node 24 on a cheaper
 * compiler stands in between.
 *
 * Most of what is found lives until the end. So the whole heap is looked through for garbage when it is twenty times
 * what it was, and not already when it is twice. On Node 20 the threads that help to collect garbage cost more than they
 * spare, too, since they wait for each other; later versions gain nothing by going without.
 */
const SELDOM = '--heap-growing-percent=2000';

const FLAGS: Record<string, string> = {
  20: `${SELDOM} --interrupt-budget=2000000 --max-inlined-bytecode-size-cumulative=300 --no-parallel-scavenge --no-concurrent-marking --no-concurrent-sweeping`,
  22: `${SELDOM} --invocation-count-for-turbofan=20000`,
  24: SELDOM,
};

/** For a process that answers once and ends. A server lives long enough to be worth compiling. */
export function expectShortRun(): void {
  const flags = FLAGS[process.versions.node.split('.')[0] ?? ''];
  if (flags) setFlagsFromString(flags);
}
