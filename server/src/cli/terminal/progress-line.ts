import type { Progress } from '../../engine/session-api.ts';
import { neutral } from './neutral.ts';
import { fit } from './width.ts';

export interface ProgressLine {
  show(progress: Progress): void;
  clear(): void;
}

export interface LineStream {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}

const NONE: ProgressLine = { show: () => undefined, clear: () => undefined };

/** Fast enough to look alive, slow enough to cost nothing. */
const MILLISECONDS_BETWEEN = 50;
const ERASE = '\r\u001B[2K';

/** One line that is written over again and again, and leaves nothing behind; silent where nobody watches. */
export function createProgressLine(stream: LineStream, now: () => number): ProgressLine {
  if (!stream.isTTY) return NONE;
  let shownAt = Number.NEGATIVE_INFINITY;
  let visible = false;
  return {
    show: ({ done, total, path }) => {
      if (now() - shownAt < MILLISECONDS_BETWEEN) return;
      shownAt = now();
      visible = true;
      // Some terminals do not know their width and say 0.
      const line = `checking ${done}/${total} ${neutral(path)}`;
      stream.write(ERASE + fit(line, (stream.columns || 80) - 1));
    },
    clear: () => {
      if (visible) stream.write(ERASE);
      visible = false;
    },
  };
}
