import type { Span } from '../../../rules/kit/finding.ts';
import type { Position, Range } from './finding.ts';

/** Offsets to lines and columns and back, 1-based. Lines end as editors end them: LF, CR LF or a lone CR. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    if (text.includes('\r')) {
      for (const end of text.matchAll(/\r\n?|\n/g)) this.#starts.push(end.index + end[0].length);
      return;
    }
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }

  range([start, end]: Span): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** Offset at which a line begins. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#starts.at(-1) ?? 0;
  }
}
