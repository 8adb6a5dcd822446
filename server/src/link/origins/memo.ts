import type { Origin } from '../../../../rules/kit/origin.ts';
import { isSame } from '../same.ts';

type Files = ReadonlySet<string>;

interface Answer {
  origin: Origin | undefined;
  /** The files that it was found in, the one that was asked included. Shared wherever it is the same. */
  via: Files;
  path: string;
  key: number | string;
  /** The outermost open question that it is known to lead back to, its own place at first; ANSWERED at the end. */
  back: number;
  /** Whether it, or one that it led to, was too deep to be asked. */
  isCut: boolean;
  /** What it said when what was read of the file was read, where it was taken back since then. */
  doubted: { origin: Origin | undefined } | undefined;
}

const ANSWERED = -1;
/** It stays where it is: a map that loses and gains entries at each keystroke is made anew again and again. */
const TAKEN_BACK = -2;

interface FileMemo {
  path: string;
  answers: Map<number | string, Answer>;
  /** What was read on its behalf apart from its own answers; nothing of it is ever taken back. */
  read: Set<string>;
  /** The file alone: what most answers are found in. */
  itself: Files;
  /** Answers that were taken back. Where all of them are found again, nothing hangs on the edit. */
  doubted: Answer[];
  edition: number;
}

/**
 * Answers by file, each with the files it was found in: an edit takes away the answers that went through the file, and
 * no others. Questions that lead to each other in a circle have no answer, any of them, whichever is asked first, so
 * that no answer hangs on the order of the questions.
 */
export class Memo {
  readonly #files = new Map<string, FileMemo>();
  /** Most questions are about the file that the one before was about. */
  #last: FileMemo | undefined;
  /** The files any of whose answers, or what was read on their behalf, was found by way of a token; none is taken back. */
  readonly #hanging = new Map<string, Set<FileMemo>>();
  readonly #tokens = new Map<string, Files>();
  readonly #open: Answer[] = [];
  /** Questions that led back to one that is still open, and share its fate. */
  readonly #circle: Answer[] = [];
  /** On whose behalf questions are asked that no other question leads to. */
  #reader: FileMemo | undefined;
  /** What a question too deep would have told is not known: asked from elsewhere, these may well have an answer. */
  readonly #cut: Answer[] = [];
  readonly #expectsEdits: boolean;
  /** Rises when everything is taken back. */
  #edition = 0;

  /** Where no edit is expected nothing is noted of what an answer hangs on, and one that comes takes back all. */
  constructor(expectsEdits: boolean) {
    this.#expectsEdits = expectsEdits;
  }

  /** `find` and what it is to find come apart, so that a known answer costs no closure. */
  answer<T>(
    path: string,
    key: number | string,
    find: (path: string, what: T) => Origin | undefined,
    what: T,
  ): Origin | undefined {
    const file = this.#file(path);
    const known = file.answers.get(key);
    if (known?.back === ANSWERED) {
      this.#note(known.via, path);
      if (known.isCut) this.#cutShort();
      return known.origin;
    }
    if (known && known.back !== TAKEN_BACK) return this.#leadBack(known.back);
    if (this.#open.length > DEEPEST) return this.#cutShort();
    return this.#ask(file, known ?? added(file, key), find, what);
  }

  /** What is asked next is not kept, but whoever asks it hangs on that token too: what it is, and its name. */
  hangOn(what: string, name: string): void {
    if (!this.#expectsEdits) return;
    const token = what + name;
    this.#note(this.#token(token), token);
  }

  /** What is looked at in another file than the one that asks. */
  touch(path: string): void {
    if (!this.#expectsEdits) return;
    const asker = this.#open.at(-1) ?? this.#reader;
    if (asker && asker.path !== path) this.#note(this.#token(path), path);
  }

  /** Whatever is asked meanwhile, the file hangs on it. */
  reading<T>(path: string, read: () => T): T {
    if (!this.#expectsEdits) return read();
    const outer = this.#reader;
    this.#reader = this.#file(path);
    const result = read();
    this.#reader = outer;
    return result;
  }

  /**
   * Another one means that what was read on behalf of the file may now be something else. What was taken back is asked
   * once more: an edit of what many files use seldom changes what they know of it.
   */
  edition(path: string, ask: (key: number | string) => Origin | undefined): number {
    if (!this.#expectsEdits) return this.#edition;
    const file = this.#file(path);
    const { doubted } = file;
    if (doubted.length === 0) return file.edition;
    file.doubted = [];
    if (!this.reading(path, () => holds(doubted, ask))) file.edition++;
    for (const one of doubted) one.doubted = undefined;
    return file.edition;
  }

  #token(token: string): Files {
    let files = this.#tokens.get(token);
    if (!files) {
      files = new Set([token]);
      this.#tokens.set(token, files);
    }
    return files;
  }

  #leadBack(to: number): undefined {
    const asker = this.#open.at(-1);
    if (asker) asker.back = Math.min(asker.back, to);
  }

  #cutShort(): undefined {
    const asker = this.#open.at(-1);
    if (asker) asker.isCut = true;
  }

  #ask<T>(
    { path, itself }: FileMemo,
    question: Answer,
    find: (path: string, what: T) => Origin | undefined,
    what: T,
  ): Origin | undefined {
    const place = this.#open.length;
    const led = this.#circle.length;
    question.origin = undefined;
    question.via = itself;
    question.back = place;
    question.isCut = false;
    this.#open.push(question);
    const origin = find(path, what);
    this.#open.pop();
    this.#note(question.via, path);
    if (question.isCut) this.#cutShort();
    if (question.back < place) {
      this.#circle.push(question);
      return this.#leadBack(question.back);
    }
    const circle = this.#circle.splice(led);
    if (circle.length === 0 && !question.isCut) question.origin = origin;
    for (const one of [...circle, question]) this.#settle(one, question);
    if (place === 0) this.#takeBack();
    return question.origin;
  }

  /** Those of a circle hang on the same files, which the outermost of them has met. */
  #settle(question: Answer, { via, isCut }: Answer): void {
    question.back = ANSWERED;
    question.via = via;
    question.isCut = isCut;
    if (isCut) this.#cut.push(question);
    if (!this.#expectsEdits) return;
    const file = this.#file(question.path);
    if (via !== file.itself) this.#hang(file, via);
    if (isCut) for (const one of via) file.read.add(one);
  }

  #hang(file: FileMemo, via: Files): void {
    for (const one of via) {
      let hanging = this.#hanging.get(one);
      if (!hanging) {
        hanging = new Set();
        this.#hanging.set(one, hanging);
      }
      hanging.add(file);
    }
  }

  #takeBack(): void {
    if (this.#cut.length > 0) for (const one of this.#cut.splice(0)) one.back = TAKEN_BACK;
  }

  #file(path: string): FileMemo {
    if (this.#last?.path === path) return this.#last;
    let file = this.#files.get(path);
    if (!file) {
      file = this.#expectsEdits ? this.#booked(path) : { ...UNBOOKED, path, answers: new Map() };
      this.#files.set(path, file);
    }
    this.#last = file;
    return file;
  }

  #booked(path: string): FileMemo {
    const itself = this.#token(path);
    return { path, answers: new Map(), read: new Set(), itself, doubted: [], edition: 0 };
  }

  #note(via: Files, path: string): void {
    if (!this.#expectsEdits) return;
    const asker = this.#open.at(-1);
    if (asker) asker.via = union(asker.via, via);
    // Its own answers are noted with the file already.
    else if (this.#reader && this.#reader.path !== path) {
      this.#hang(this.#reader, via);
      for (const one of via) this.#reader.read.add(one);
    }
  }

  /** Takes away what an edit of a file, or a change behind another token, can have changed; says in which files. */
  forget(tokens: readonly string[]): string[] {
    if (!this.#expectsEdits) return this.#forgetAll();
    const stale = new Set<FileMemo>();
    for (const token of tokens) for (const file of this.#hanging.get(token) ?? []) stale.add(file);
    for (const file of stale) forgetThrough(file, tokens);
    for (const token of tokens) {
      const edited = this.#files.get(token);
      if (!edited) continue;
      edited.answers = new Map();
      edited.doubted = [];
      edited.edition++;
      stale.add(edited);
    }
    return Array.from(stale, ({ path }) => path);
  }

  #forgetAll(): string[] {
    const paths = [...this.#files.keys()];
    this.#files.clear();
    this.#last = undefined;
    this.#edition++;
    return paths;
  }
}

function forgetThrough(file: FileMemo, tokens: readonly string[]): void {
  const { answers, doubted, read, itself } = file;
  if (isThrough(read, tokens)) file.edition++;
  // There are thousands, and most hang on nothing else: whatever is made for each is felt at a keystroke.
  answers.forEach((answer) => {
    const { via, origin } = answer;
    if (via === itself || answer.back !== ANSWERED || !isThrough(via, tokens)) return;
    answer.back = TAKEN_BACK;
    if (answer.doubted) return;
    // What was read was read of what it said first.
    answer.doubted = { origin };
    doubted.push(answer);
  });
}

function added(file: FileMemo, key: number | string): Answer {
  const { path, itself } = file;
  const answer = { origin: undefined, via: itself, path, key, back: 0, isCut: false, doubted: undefined };
  file.answers.set(key, answer);
  return answer;
}

function holds(doubted: readonly Answer[], ask: (key: number | string) => Origin | undefined): boolean {
  return doubted.every(({ key, doubted: said }) => isSame(ask(key), said?.origin));
}

function isThrough(files: Files, tokens: readonly string[]): boolean {
  for (const one of tokens) if (files.has(one)) return true;
  return false;
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

/** Where no edit is expected nothing is put down of what a file hangs on. */
const UNBOOKED = { read: new Set<string>(), itself: new Set<string>(), doubted: [], edition: 0 };

/** A chain of questions longer than this is no code that anybody wrote. */
const DEEPEST = 120;
