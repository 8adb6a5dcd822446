import type { Origin } from '../../../../rules/kit/origin.ts';

interface FileMemo {
  answers: Map<string, Origin | undefined>;
  /** Other files that any of the answers was found through. */
  through: Set<string>;
}

/**
 * Answers by file, and which files each one's answers came through: an edit takes away the answers of the file and of
 * those that asked it. An answer found inside a cycle depends on where the question came in, so it is not kept.
 */
export class Memo {
  readonly #files = new Map<string, FileMemo>();
  readonly #asking: { path: string; key: string; through: Set<string> }[] = [];
  readonly #open = new Set<string>();
  #brokenAt = Number.POSITIVE_INFINITY;

  answer(path: string, key: string, find: () => Origin | undefined): Origin | undefined {
    const file = this.#file(path);
    this.#noteAsked(path);
    if (file.answers.has(key)) {
      this.#noteThrough(file.through);
      return file.answers.get(key);
    }
    const question = `${path}\n${key}`;
    if (this.#open.has(question) || this.#asking.length > DEEPEST) {
      const depth = this.#asking.findIndex((one) => one.path === path && one.key === key);
      this.#brokenAt = Math.min(this.#brokenAt, Math.max(0, depth));
      return undefined;
    }
    return this.#ask(path, key, question, find);
  }

  #ask(path: string, key: string, question: string, find: () => Origin | undefined): Origin | undefined {
    const frame = { path, key, through: new Set<string>() };
    this.#open.add(question);
    this.#asking.push(frame);
    const found = find();
    this.#asking.pop();
    this.#open.delete(question);
    const depth = this.#asking.length;
    const whole = depth <= this.#brokenAt;
    if (whole) {
      this.#brokenAt = Number.POSITIVE_INFINITY;
      const file = this.#file(path);
      file.answers.set(key, found);
      for (const one of frame.through) if (one !== path) file.through.add(one);
    }
    this.#noteThrough(frame.through);
    return found;
  }

  #file(path: string): FileMemo {
    let file = this.#files.get(path);
    if (!file) {
      file = { answers: new Map(), through: new Set() };
      this.#files.set(path, file);
    }
    return file;
  }

  #noteAsked(path: string): void {
    const frame = this.#asking.at(-1);
    if (frame && frame.path !== path) frame.through.add(path);
  }

  #noteThrough(through: ReadonlySet<string>): void {
    const frame = this.#asking.at(-1);
    if (frame) for (const one of through) frame.through.add(one);
  }

  /** Files whose answers an edit of this one can have changed, itself included; their answers are gone. */
  forget(path: string): string[] {
    const stale = [...this.#files].flatMap(([one, { through }]) =>
      one === path || through.has(path) ? [one] : [],
    );
    for (const one of stale) this.#files.delete(one);
    return stale;
  }

  clear(): void {
    this.#files.clear();
  }
}

/** A chain of questions longer than this is no code that anybody wrote. */
const DEEPEST = 120;
