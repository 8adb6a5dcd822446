import { setFlagsFromString } from 'node:v8';

/**
 * Of a run of a few seconds a quarter went into machine code for functions that were about to have done their work.
 * Here V8 waits longer before it takes a function for hot; what stays hot in a large project is still compiled. The
 * name of that setting changes between versions, and from Node 24 on a cheaper compiler stands in between.
 *
 * On Node 20 the threads that help to collect garbage cost more than they spare: most of what is found lives until the
 * end, so that they wait for each other. Later versions gain nothing by going without.
 */
const FLAGS: Record<string, string> = {
  20: '--interrupt-budget=1000000 --no-parallel-scavenge --no-concurrent-marking --no-concurrent-sweeping',
  22: '--invocation-count-for-turbofan=20000',
};

/** For a process that answers once and ends. A server lives long enough to be worth compiling. */
export function expectShortRun(): void {
  const flags = FLAGS[process.versions.node.split('.')[0] ?? ''];
  if (flags) setFlagsFromString(flags);
}
