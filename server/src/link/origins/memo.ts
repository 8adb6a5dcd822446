import type { Origin } from '../../../../rules/kit/origin.ts';

type Files = ReadonlySet<string>;

interface Answer {
  origin: Origin | undefined;
  /** The files that it was found in, the one that was asked included. Shared wherever it is the same. */
  via: Files;
  path: string;
  /** Its place among the open questions while it is one; then ANSWERED. */
  open: number;
}

const ANSWERED = -1;

interface FileMemo {
  path: string;
  answers: Map<number | string, Answer>;
  /** All files that any of its answers, or what was read on its behalf, was found in; none is ever taken back. */
  via: Set<string>;
  /** The file alone: what most answers are found in. */
  itself: Files;
}

/**
 * Answers by file, each with the files it was found in: an edit takes away the answers that went through the file, and
 * no others. What is defined through itself has no answer, whichever of its members is asked first, so that no answer
 * hangs on the order of the questions.
 */
export class Memo {
  readonly #files = new Map<string, FileMemo>();
  readonly #tokens = new Map<string, Files>();
  readonly #open: Answer[] = [];
  /** On whose behalf questions are asked that no other question leads to. */
  #reader: FileMemo | undefined;
  /** Index of the outermost open question that a cycle has come back to. */
  #cycle = Number.POSITIVE_INFINITY;
  #fuel = FUEL;

  /** `find` and what it is to find come apart, so that a known answer costs no closure. */
  answer<T>(
    path: string,
    key: number | string,
    find: (path: string, what: T) => Origin | undefined,
    what: T,
  ): Origin | undefined {
    const file = this.#file(path);
    const known = file.answers.get(key);
    if (known?.open === ANSWERED) {
      this.#note(known.via, path);
      return known.origin;
    }
    if (this.#open.length === 0) this.#fuel = FUEL;
    const back = known?.open ?? (this.#isTooFar() ? 0 : ANSWERED);
    if (back === ANSWERED) return this.#ask(file, key, find, what);
    this.#cycle = Math.min(this.#cycle, back);
    return undefined;
  }

  /** Not kept, but whoever asks it hangs on that token too. */
  asked<T>(token: string, find: () => T): T {
    this.#note(this.#token(token), token);
    return find();
  }

  /** What is looked at in another file than the one that asks. */
  touch(path: string): void {
    const asker = this.#open.at(-1) ?? this.#reader;
    if (asker && asker.path !== path) this.#note(this.#token(path), path);
  }

  /** Whatever is asked meanwhile, the file hangs on it. */
  reading<T>(path: string, read: () => T): T {
    this.#reader = this.#file(path);
    const result = read();
    this.#reader = undefined;
    return result;
  }

  #token(token: string): Files {
    let files = this.#tokens.get(token);
    if (!files) {
      files = new Set([token]);
      this.#tokens.set(token, files);
    }
    return files;
  }

  #isTooFar(): boolean {
    return this.#open.length > DEEPEST || --this.#fuel < 0;
  }

  #ask<T>(
    file: FileMemo,
    key: number | string,
    find: (path: string, what: T) => Origin | undefined,
    what: T,
  ): Origin | undefined {
    const { path, itself } = file;
    const index = this.#open.length;
    const question: Answer = { origin: undefined, via: itself, path, open: index };
    file.answers.set(key, question);
    this.#open.push(question);
    const origin = find(path, what);
    this.#open.pop();
    this.#note(question.via, path);
    if (this.#cycle < index) {
      file.answers.delete(key);
      return undefined;
    }
    this.#cycle = Number.POSITIVE_INFINITY;
    question.origin = origin;
    question.open = ANSWERED;
    if (question.via !== itself) for (const one of question.via) file.via.add(one);
    return origin;
  }

  #file(path: string): FileMemo {
    let file = this.#files.get(path);
    if (!file) {
      file = { path, answers: new Map(), via: new Set(), itself: this.#token(path) };
      this.#files.set(path, file);
    }
    return file;
  }

  #note(via: Files, path: string): void {
    const asker = this.#open.at(-1);
    if (asker) asker.via = union(asker.via, via);
    // Its own answers are noted with the file already.
    else if (this.#reader && this.#reader.path !== path) for (const one of via) this.#reader.via.add(one);
  }

  /** Takes away what an edit of a file, or a change behind another token, can have changed; says in which files. */
  forget(tokens: readonly string[]): string[] {
    const stale: string[] = [];
    for (const [path, file] of this.#files) {
      if (tokens.includes(path)) this.#files.delete(path);
      else if (tokens.some((one) => file.via.has(one))) forgetThrough(file, tokens);
      else continue;
      stale.push(path);
    }
    return stale;
  }
}

function forgetThrough({ answers }: FileMemo, tokens: readonly string[]): void {
  for (const [key, { via }] of answers) if (tokens.some((one) => via.has(one))) answers.delete(key);
}

/** One of the two wherever that is enough: most answers are found where the question before was. */
function union(a: Files, b: Files): Files {
  if (a === b || contains(a, b)) return a;
  if (contains(b, a)) return b;
  const both = new Set(a);
  for (const one of b) both.add(one);
  return both;
}

function contains(a: Files, b: Files): boolean {
  if (b.size > a.size) return false;
  for (const one of b) if (!a.has(one)) return false;
  return true;
}

/** A chain of questions longer than this is no code that anybody wrote. */
const DEEPEST = 120;

/** Questions that one question may lead to; only knots of cycles need more. */
const FUEL = 20_000;
