import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { readUsage, timed, type Usage } from './time.ts';

export interface Run extends Usage {
  output: string;
  /** Why this was no normal run; what the command thinks of the code is not judged. */
  crash?: string;
}

/** Runs a command once, as a whole process, its output going into a file as in CI. */
export function measure(argv: readonly string[], cwd: string, scratch: string): Run {
  const usageFile = join(scratch, 'usage');
  const outputFile = join(scratch, 'output');
  const output = openSync(outputFile, 'w');
  const [command = '', ...args] = timed(argv, usageFile);
  const { status, signal, error } = spawnSync(command, args, { cwd, stdio: ['ignore', output, output] });
  closeSync(output);
  if (error) throw error;
  const crash = signal ?? crashOf(status ?? 0);
  return {
    ...readUsage(readFileSync(usageFile, 'utf8')),
    output: readFileSync(outputFile, 'utf8'),
    ...(crash !== undefined && { crash }),
  };
}

/** Linters end with 0 or 1; a shell says 128 and the number of the signal. */
export function crashOf(status: number): string | undefined {
  if (status === 0 || status === 1) return undefined;
  const signal = Object.entries(constants.signals).find(([, number]) => number === status - 128);
  return signal ? `ended by ${signal[0]}` : `ended with exit code ${status}`;
}
