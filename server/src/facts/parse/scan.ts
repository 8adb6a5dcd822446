import {
  BACKTICK,
  CLOSE,
  endsOperand,
  GREATER,
  LESS,
  OPEN,
  OPERATOR,
  partOf,
  QUOTE,
  SEPARATOR,
  SLASH,
  SPACE,
  WORD,
} from './characters.ts';
import { commentEnd, regexEnd, stringEnd, templateTextEnd, unclosed } from './opaque.ts';

/** So many words and nothing between them: no code, and both parsers look ahead from each of them to the last. */
const LONGEST_RUN = 500;

export const BRACKET = 14;
const TOKEN = 1;
/** A word after a word or a closing bracket is a prefix, or begins what a statement's head stands before. */
const PREFIX = 5;
const ELSE = 4;
export const TAG = 4;
const ARROW = 3;
/** What stands to the right of these is parsed inside of it: `=`, `:` and `?`. */
const HEAVY: Record<number, number> = { 61: 5, 58: 4, 63: 3 };

/** Inside one pair of brackets. */
interface Level {
  parent?: Level;
  opened: number;
  /** Until the statement or list item ends. */
  waiting: number;
  /** What waited until the last one ended. */
  ended: number;
  /** Angle brackets pair up across commas, and an `else` goes on after a semicolon. */
  angles: number;
  elses: number;
}

const OPEN_CURLY = 123;
const CLOSE_CURLY = 125;
const NEWLINE = 10;
const SEMICOLON = 59;
const EQUALS = 61;
const SLASH_CODE = 47;
const STAR = 42;
const SMALL_E = 101;
/** Of a `${…}`: nothing else opens with it. */
const TEMPLATE = 36;
const CLOSES: Record<number, number> = { 41: 40, 93: 91, 125: OPEN_CURLY };

/** These continue what a closing brace ended; any other word begins a statement or a member. */
const CONTINUES = new Set(
  'catch finally while in of instanceof as satisfies is extends implements from'.split(' '),
);
const BEGINS = new Set(['const', 'var', 'return', 'throw']);
/** What these begin with, since it is asked of every word. */
const BEGINNING = new Set([...BEGINS].map((one) => one.charCodeAt(0)));
const BEFORE_REGEX = new Set(
  'return typeof case in of delete void instanceof new throw do else await yield'.split(' '),
);

/** Reads a text as far as brackets, operators and words go, and keeps count of what is open. */
export class Scan {
  readonly text: string;
  at = 0;
  cost = 0;
  deepest = 0;
  /** Opened and not closed: in markup `<` and `>` do not pair up as they do in types. */
  tags = 0;
  mostTags = 0;
  level: Level = { opened: 0, waiting: 0, ended: 0, angles: 0, elses: 0 };
  /** The last character that counts, and the last word. */
  last = 0;
  lastAt = 0;
  lastPart = SPACE;
  wordAt = 0;
  wordsInRow = 0;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * To the end of the text, or to where it turns out to be none. Every character of every file comes by here: spaces
   * and the rest of words are passed in this loop.
   */
  run(): void {
    const { text } = this;
    while (this.at < text.length && this.deepest < Number.POSITIVE_INFINITY) {
      const { at } = this;
      const code = text.charCodeAt(at);
      const part = partOf(code);
      this.at = at + 1;
      if (part === SPACE) continue;
      if (part === WORD) {
        let end = at + 1;
        while (end < text.length && partOf(text.charCodeAt(end)) === WORD) end++;
        this.at = end;
        this.word(at, end, code);
      } else if (part === SLASH && this.slash(at)) continue;
      else this.mark(part, code, at);
      this.last = code;
      this.lastPart = part;
      this.lastAt = this.at - 1;
    }
  }

  mark(part: number, code: number, at: number): void {
    if (part === OPERATOR || part === SLASH) this.wait(HEAVY[code] ?? TOKEN);
    else if (part === OPEN) this.open(code);
    else if (part === CLOSE) this.close(code);
    else if (part === SEPARATOR) this.endItem();
    else if (part === QUOTE) this.pass(stringEnd(this.text, at));
    else if (part === BACKTICK) this.templateText();
    else if (part === LESS) this.less();
    else if (part === GREATER) this.greater();
  }

  word(at: number, end: number, first: number): void {
    const { last, lastPart } = this;
    this.wordAt = at;
    this.wordsInRow = lastPart === WORD ? this.wordsInRow + 1 : 0;
    if (this.wordsInRow > LONGEST_RUN) this.deepest = Number.POSITIVE_INFINITY;
    this.wait(lastPart === WORD || lastPart === CLOSE ? PREFIX : TOKEN);
    if (last === SEMICOLON || last === CLOSE_CURLY) this.afterEnd(this.text.slice(at, end));
    else if (
      BEGINNING.has(first) &&
      endsOperand(lastPart) &&
      this.breaksLine(at) &&
      BEGINS.has(this.text.slice(at, end))
    )
      this.endItem();
    if (first === SMALL_E && end - at === 4 && this.text.startsWith('else', at)) this.elseFollows();
  }

  afterEnd(word: string): void {
    if (word !== 'else') this.endElses();
    if (!CONTINUES.has(word)) this.endItem();
  }

  breaksLine(at: number): boolean {
    for (let one = at - 1; one > this.lastAt; one--) {
      if (this.text.charCodeAt(one) === NEWLINE) return true;
    }
    return false;
  }

  elseFollows(): void {
    // The statement before is not over: it has this one inside.
    const cost = ELSE + this.level.ended;
    this.level.elses += cost;
    this.level.ended = 0;
    this.add(cost);
  }

  endElses(): void {
    this.cost -= this.level.elses;
    this.level.elses = 0;
  }

  endItem(): void {
    this.cost -= this.level.waiting;
    this.level.ended = this.level.waiting;
    this.level.waiting = 0;
  }

  open(opened: number): void {
    this.level = { parent: this.level, opened, waiting: 0, ended: 0, angles: 0, elses: 0 };
    this.add(BRACKET);
  }

  /** Only what matches closes: text cannot hide nesting that follows it. */
  close(code: number): void {
    const { parent, opened, waiting, angles, elses } = this.level;
    const template = opened === TEMPLATE && code === CLOSE_CURLY;
    if (!parent || (opened !== CLOSES[code] && !template)) return;
    this.cost -= BRACKET + waiting + angles + elses;
    this.level = parent;
    if (template) this.templateText();
    // Calls, indexes and array types nest to the left, one in the other.
    else this.wait(TOKEN);
  }

  templateText(): void {
    const end = templateTextEnd(this.text, this.at);
    const opens = this.text.charCodeAt(end - 1) === OPEN_CURLY;
    this.pass(opens ? end - 2 : end);
    this.at = end;
    if (opens) this.open(TEMPLATE);
    else this.wait(TOKEN);
  }

  /** True where it began a comment. */
  slash(at: number): boolean {
    const next = this.text.charCodeAt(at + 1);
    if (next === SLASH_CODE || next === STAR) {
      this.pass(commentEnd(this.text, at));
      return true;
    }
    if (!this.divides()) this.pass(regexEnd(this.text, at));
    return false;
  }

  divides(): boolean {
    if (this.last === 60) return true;
    if (this.lastPart !== WORD) return endsOperand(this.lastPart);
    return !BEFORE_REGEX.has(this.text.slice(this.wordAt, this.lastAt + 1));
  }

  less(): void {
    const next = this.text.charCodeAt(this.at);
    if (next === SLASH_CODE) this.tags--;
    else if (next !== EQUALS) {
      if (partOf(next) === WORD || next === 62) this.tags++;
      if (this.tags > this.mostTags) this.mostTags = this.tags;
      this.level.angles += BRACKET;
      this.add(BRACKET);
    }
  }

  greater(): void {
    this.wait(ARROW);
    if (this.last === SLASH_CODE) this.tags--;
    if (this.last === EQUALS || this.level.angles === 0) return;
    this.level.angles -= BRACKET;
    this.cost -= BRACKET;
  }

  /** Goes over what is no code. Should it be code all the same, what opens in it still counts. */
  pass(end: number): void {
    const open = unclosed(this.text, this.at, end);
    this.at = end;
    if (open > 0) this.wait(open * BRACKET);
  }

  wait(cost: number): void {
    this.level.waiting += cost;
    this.add(cost);
  }

  add(cost: number): void {
    this.cost += cost;
    if (this.cost > this.deepest) this.deepest = this.cost;
  }
}
