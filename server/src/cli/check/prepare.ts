import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Session } from '../../engine/session-api.ts';
import { EXIT } from '../exit-code.ts';
import { createProgressLine } from '../terminal/progress-line.ts';

/** Signals are heard between turns only: often enough that Ctrl-C feels immediate. */
const MILLISECONDS_PER_TURN = 20;

/** Reads the whole project, telling a watching terminal how far it is; returns every file that was found. */
export async function prepare(session: Session): Promise<string[]> {
  const line = createProgressLine(process.stderr, () => performance.now());
  const interrupt = () => {
    line.clear();
    process.exit(EXIT.interrupted);
  };
  const paths: string[] = [];
  process.once('SIGINT', interrupt);
  try {
    let turnEnds = performance.now() + MILLISECONDS_PER_TURN;
    for (const progress of session.prepare()) {
      paths.push(progress.path);
      line.show(progress);
      if (performance.now() < turnEnds) continue;
      await nextTurn();
      turnEnds = performance.now() + MILLISECONDS_PER_TURN;
    }
    // A signal that came during the last steps is heard in the second turn at the latest.
    await nextTurn();
    await nextTurn();
    return paths;
  } catch (error) {
    throw new Error(`${messageOf(error)} (after reading ${paths.at(-1) ?? 'nothing'})`, { cause: error });
  } finally {
    line.clear();
    // The synchronous work that follows cannot hear signals: let the default end the process at once.
    process.off('SIGINT', interrupt);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
