import { neutral } from './terminal/neutral.ts';

/** For results. */
export function say(text: string): void {
  process.stdout.write(text);
}

/** Byte for byte into a file or a pipe; on a terminal, names and code must not give orders. */
export function sayPatch(patch: string): void {
  const line = (text: string) => text.split('\t').map(neutral).join('\t');
  say(process.stdout.isTTY ? patch.split('\n').map(line).join('\n') : patch);
}

/** For our own texts that are no result. */
export function tell(text: string): void {
  process.stderr.write(text);
}

/** For one line about what went wrong: it may quote the workspace, which must not forge lines of its own. */
export function warn(message: string): void {
  tell(`readylint: ${neutral(message)}\n`);
}

/** A reader that has seen enough (`| head`) closes the pipe: no failure, and nobody is left to tell. */
export function guardStreams(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
