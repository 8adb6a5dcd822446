import { existsSync } from 'node:fs';

export interface Usage {
  /** User and system time of the process and of all that it started and waited for. */
  cpuSeconds: number;
  wallSeconds: number;
  /** Of the largest single process, as wait4 reports it; not the sum. */
  peakMb: number;
}

export const TIME = '/usr/bin/time';

/**
 * The operating system's own accounting, as /usr/bin/time takes it from wait4: Node has no call that tells what
 * a child used. macOS always has the command, with options of its own.
 */
export function timed(argv: readonly string[], usageFile: string): string[] {
  if (!existsSync(TIME)) {
    throw new Error(
      `${TIME} is missing. Install the package \`time\` of your distribution, then run this again.`,
    );
  }
  const options = process.platform === 'darwin' ? ['-l', '-p'] : ['-q', '-f', '%U %S %e %M'];
  return [TIME, ...options, '-o', usageFile, ...argv];
}

export function readUsage(text: string): Usage {
  return /^real /m.test(text) ? readBsd(text) : readGnu(text);
}

function readGnu(text: string): Usage {
  // What ended the command, where a signal did, stands on a line before.
  const fields = (text.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number);
  const [user = Number.NaN, system = Number.NaN, wall = Number.NaN, kilobytes = Number.NaN] = fields;
  return { cpuSeconds: user + system, wallSeconds: wall, peakMb: kilobytes / 1024 };
}

function readBsd(text: string): Usage {
  const seconds = (name: string) => Number(new RegExp(`^${name}\\s+([\\d.]+)`, 'm').exec(text)?.[1]);
  const bytes = Number(/(\d+)\s+maximum resident set size/.exec(text)?.[1]);
  return {
    cpuSeconds: seconds('user') + seconds('sys'),
    wallSeconds: seconds('real'),
    peakMb: bytes / 1024 / 1024,
  };
}
