import type { Problem, ProblemKind } from '../engine/finding.ts';

export type Warn = (text: string, code: string) => void;

/** ESLint decides what it hands over: that readylint would not look at it is no news to anybody. */
const UNREMARKABLE: ReadonlySet<ProblemKind> = new Set(['ignored', 'missing', 'unparsed']);

/** Says once in a process what has no place in ESLint's report, since it is about no code that ESLint lints. */
export class Teller {
  readonly #warn: Warn;
  readonly #told = new Set<string>();

  constructor(warn: Warn) {
    this.#warn = warn;
  }

  tell(folder: string, problems: readonly Problem[]): void {
    this.#once(
      'ESLint hands over code only: `readylint check` also tells what is found in other files.',
      'READYLINT_CODE_ONLY',
    );
    for (const { path, kind, message, range } of problems) {
      if (UNREMARKABLE.has(kind)) continue;
      const place = range ? `${path}:${range.start.line}:${range.start.column}` : path;
      this.#once(`${place} in ${folder}: ${message}`, 'READYLINT_PROBLEM');
    }
  }

  #once(text: string, code: string): void {
    if (this.#told.has(text)) return;
    this.#told.add(text);
    this.#warn(text, code);
  }
}
