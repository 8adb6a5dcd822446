import { performance } from 'node:perf_hooks';
import type { Session } from '../../engine/session-api.ts';
import { takeSteps } from '../../host/turns.ts';
import { EXIT } from '../exit-code.ts';
import { createProgressLine } from '../terminal/progress-line.ts';

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
    await takeSteps(session.prepare(), (progress) => {
      paths.push(progress.path);
      line.show(progress);
    });
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
