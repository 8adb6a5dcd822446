import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Signals, aborts and whatever else the process does are heard between turns only: often enough to feel immediate. */
const MILLISECONDS_PER_TURN = 20;

/** Takes the steps one after the other and lets the process breathe in between; an abort ends them with its reason. */
export async function takeSteps<Step>(
  steps: Iterable<Step>,
  took: (step: Step) => void,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  let turnEnds = performance.now() + MILLISECONDS_PER_TURN;
  for (const step of steps) {
    took(step);
    if (performance.now() < turnEnds) continue;
    await nextTurn();
    signal?.throwIfAborted();
    turnEnds = performance.now() + MILLISECONDS_PER_TURN;
  }
  // What came during the last steps is heard in the second turn at the latest.
  await nextTurn();
  await nextTurn();
  signal?.throwIfAborted();
}
