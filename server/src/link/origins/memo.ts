import type { Origin } from '../../../../rules/kit/origin.ts';

type Files = ReadonlySet<string>;

interface Answer {
  origin: Origin | undefined;
  /** The files that it was found in, the one that was asked included. Shared wherever it is the same. */
  via: Files;
}

interface FileMemo {
  answers: Map<number | string, Answer>;
  /** All files that any of its answers was found in. */
  via: Set<string>;
  /** The file alone: what most answers are found in. */
  itself: Files;
}

interface Question {
  key: number | string;
  path: string;
  via: Files;
}

/**
 * Answers by file, each with the files it was found in: an edit takes away the answers of the file and of those that
 * asked it. What is defined through itself has no answer, whichever of its members is asked first, so that no answer
 * hangs on the order of the questions.
 */
export class Memo {
  readonly #files = new Map<string, FileMemo>();
  readonly #tokens = new Map<string, Files>();
  readonly #open: Question[] = [];
  /** Index of the outermost open question that a cycle has come back to. */
  #cycle = Number.POSITIVE_INFINITY;
  #fuel = FUEL;

  answer(path: string, key: number | string, find: () => Origin | undefined): Origin | undefined {
    const file = this.#file(path);
    const known = file.answers.get(key);
    if (known) {
      this.#note(known.via);
      return known.origin;
    }
    if (this.#open.length === 0) this.#fuel = FUEL;
    if (this.#comesBack(path, key)) return undefined;
    return this.#ask(path, key, file, find);
  }

  /** Not kept, but whoever asks it hangs on that token too. */
  asked<T>(token: string, find: () => T): T {
    this.#note(this.#token(token));
    return find();
  }

  #token(token: string): Files {
    let files = this.#tokens.get(token);
    if (!files) {
      files = new Set([token]);
      this.#tokens.set(token, files);
    }
    return files;
  }

  #comesBack(path: string, key: number | string): boolean {
    let index = this.#open.findLastIndex((one) => one.key === key && one.path === path);
    if (index < 0 && (this.#open.length > DEEPEST || --this.#fuel < 0)) index = 0;
    if (index >= 0) this.#cycle = Math.min(this.#cycle, index);
    return index >= 0;
  }

  #ask(
    path: string,
    key: number | string,
    file: FileMemo,
    find: () => Origin | undefined,
  ): Origin | undefined {
    const question: Question = { path, key, via: file.itself };
    const index = this.#open.push(question) - 1;
    const origin = find();
    this.#open.pop();
    this.#note(question.via);
    if (this.#cycle < index) return undefined;
    this.#cycle = Number.POSITIVE_INFINITY;
    const answer = { origin, via: question.via };
    file.answers.set(key, answer);
    if (question.via !== file.itself) for (const one of question.via) file.via.add(one);
    return origin;
  }

  #file(path: string): FileMemo {
    let file = this.#files.get(path);
    if (!file) {
      file = { answers: new Map(), via: new Set(), itself: new Set([path]) };
      this.#files.set(path, file);
    }
    return file;
  }

  #note(via: Files): void {
    const asker = this.#open.at(-1);
    if (asker) asker.via = union(asker.via, via);
  }

  /** Files whose answers an edit of this one can have changed; their answers are gone. */
  forget(path: string): string[] {
    const stale = [...this.#files].flatMap(([one, { via }]) => (one === path || via.has(path) ? [one] : []));
    for (const one of stale) this.#files.delete(one);
    return stale;
  }
}

function union(a: Files, b: Files): Files {
  if (a === b) return a;
  const news = [...b].filter((one) => !a.has(one));
  return news.length === 0 ? a : new Set([...a, ...news]);
}

/** A chain of questions longer than this is no code that anybody wrote. */
const DEEPEST = 120;

/** Questions that one question may lead to; only knots of cycles need more. */
const FUEL = 20_000;
