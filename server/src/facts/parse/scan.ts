import {
  BACKTICK,
  CLOSE,
  endsOperand,
  GREATER,
  LESS,
  OPEN,
  OPERATOR,
  PARTS,
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
/** Of operators, by code: what stands to the right of `=`, `:` and `?` is parsed inside of it. */
const COSTS = new Uint8Array(128).fill(TOKEN);
COSTS[61] = 5;
COSTS[58] = 4;
COSTS[63] = 3;

/** Inside one pair of brackets. */
interface Level {
  parent: Level | undefined;
  /** The last one that was inside of it, to be used again. */
  inside: Level | undefined;
  opened: number;
  /** What waits here while one inside is open. */
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
const LESS_CODE = 60;
const SLASH_CODE = 47;
const STAR = 42;
const SMALL_E = 101;
/** Of a `${…}`: nothing else opens with it. */
const TEMPLATE = 36;
const CLOSES = new Uint8Array(128);
CLOSES[41] = 40;
CLOSES[93] = 91;
CLOSES[CLOSE_CURLY] = OPEN_CURLY;

/** These continue what a closing brace ended; any other word begins a statement or a member. */
const CONTINUES = new Set(
  'catch finally while in of instanceof as satisfies is extends implements from'.split(' '),
);
const BEGINS = new Set(['const', 'var', 'return', 'throw']);
/** What these begin with, since it is asked of every word. */
const BEGINNING = new Uint8Array(128);
for (const one of BEGINS) BEGINNING[one.charCodeAt(0)] = 1;
const BEFORE_REGEX = new Set(
  'return typeof case in of delete void instanceof new throw do else await yield'.split(' '),
);

/** Reads a text as far as brackets, operators and words go, and keeps count of what is open. */
export class Scan {
  readonly text: string;
  at = 0;
  /** The cost of this place is what is held and what waits. The deepest is noted before either gets less. */
  held = 0;
  /** Until the statement or list item ends. */
  waiting = 0;
  deepest = 0;
  /** Opened and not closed: in markup `<` and `>` do not pair up as they do in types. */
  tags = 0;
  mostTags = 0;
  level: Level = newLevel(undefined);
  wordsInRow = 0;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * To the end of the text, or to where it turns out to be none. Every character of every file comes by here, mostly
   * before V8 has compiled it: so the last character that counts is no field, and only words and marks take a call.
   */
  run(): void {
    const { text } = this;
    const { length } = text;
    let last = 0;
    let lastAt = 0;
    for (let at = 0; at < length && this.wordsInRow <= LONGEST_RUN; ) {
      const code = text.charCodeAt(at);
      const part = PARTS[code];
      const start = at++;
      if (part === SPACE) continue;
      if (part === WORD) {
        while (PARTS[text.charCodeAt(at)] === WORD) at++;
        this.word(start, at, last, lastAt);
      } else if (part === OPERATOR) this.waiting += COSTS[code] ?? TOKEN;
      else {
        this.at = at;
        if (part === SLASH && this.slash(last, lastAt)) {
          at = this.at;
          continue;
        }
        this.mark(part, code, last);
        at = this.at;
      }
      last = code;
      lastAt = at - 1;
    }
    this.lower();
    if (this.wordsInRow > LONGEST_RUN) this.deepest = Number.POSITIVE_INFINITY;
  }

  mark(part: number | undefined, code: number, last: number): void {
    if (part === OPEN) this.open(code);
    else if (part === CLOSE) this.close(code);
    else if (part === SEPARATOR) this.endItem();
    else if (part === QUOTE) this.pass(stringEnd(this.text, this.at - 1));
    else if (part === BACKTICK) this.templateText();
    else if (part === LESS) this.less();
    else if (part === GREATER) this.greater(last);
    else this.waiting += TOKEN;
  }

  word(start: number, end: number, last: number, lastAt: number): void {
    const { text } = this;
    const first = text.charCodeAt(start);
    const lastPart = PARTS[last];
    this.wordsInRow = lastPart === WORD ? this.wordsInRow + 1 : 0;
    this.waiting += lastPart === WORD || lastPart === CLOSE ? PREFIX : TOKEN;
    if (last === SEMICOLON || last === CLOSE_CURLY) this.afterEnd(text.slice(start, end));
    else if (
      BEGINNING[first] === 1 &&
      endsOperand(lastPart) &&
      breaksLine(text, lastAt, start) &&
      BEGINS.has(text.slice(start, end))
    )
      this.endItem();
    if (first === SMALL_E && end - start === 4 && text.startsWith('else', start)) this.elseFollows();
  }

  afterEnd(word: string): void {
    if (word !== 'else') this.endElses();
    if (!CONTINUES.has(word)) this.endItem();
  }

  elseFollows(): void {
    // The statement before is not over: it has this one inside.
    const cost = ELSE + this.level.ended;
    this.level.elses += cost;
    this.level.ended = 0;
    this.held += cost;
  }

  endElses(): void {
    this.lower();
    this.held -= this.level.elses;
    this.level.elses = 0;
  }

  endItem(): void {
    this.lower();
    this.level.ended = this.waiting;
    this.waiting = 0;
  }

  open(opened: number): void {
    const { level } = this;
    level.waiting = this.waiting;
    level.inside ??= newLevel(level);
    this.level = level.inside;
    this.level.opened = opened;
    this.held += this.waiting + BRACKET;
    this.waiting = 0;
  }

  /** Only what matches closes: text cannot hide nesting that follows it. */
  close(code: number): void {
    const { level } = this;
    const { parent, opened } = level;
    const template = opened === TEMPLATE && code === CLOSE_CURLY;
    if (!parent || (opened !== CLOSES[code] && !template)) return;
    this.lower();
    this.held -= BRACKET + parent.waiting + level.angles + level.elses;
    level.angles = level.elses = level.ended = 0;
    this.waiting = parent.waiting;
    this.level = parent;
    if (template) this.templateText();
    // Calls, indexes and array types nest to the left, one in the other.
    else this.waiting += TOKEN;
  }

  templateText(): void {
    const end = templateTextEnd(this.text, this.at);
    const opens = this.text.charCodeAt(end - 1) === OPEN_CURLY;
    this.pass(opens ? end - 2 : end);
    this.at = end;
    if (opens) this.open(TEMPLATE);
    else this.waiting += TOKEN;
  }

  /** True where it began a comment. */
  slash(last: number, lastAt: number): boolean {
    const { at } = this;
    const next = this.text.charCodeAt(at);
    if (next === SLASH_CODE || next === STAR) {
      this.pass(commentEnd(this.text, at - 1));
      return true;
    }
    if (!this.divides(last, lastAt)) this.pass(regexEnd(this.text, at - 1));
    return false;
  }

  divides(last: number, lastAt: number): boolean {
    if (last === LESS_CODE) return true;
    const part = PARTS[last];
    return part === WORD ? !BEFORE_REGEX.has(wordUpTo(this.text, lastAt)) : endsOperand(part);
  }

  less(): void {
    const next = this.text.charCodeAt(this.at);
    if (next === SLASH_CODE) this.tags--;
    else if (next !== EQUALS) {
      // At the end of the text, too.
      if ((PARTS[next] ?? WORD) === WORD || next === 62) this.tags++;
      if (this.tags > this.mostTags) this.mostTags = this.tags;
      this.level.angles += BRACKET;
      this.held += BRACKET;
    }
  }

  greater(last: number): void {
    this.waiting += ARROW;
    if (last === SLASH_CODE) this.tags--;
    if (last === EQUALS || this.level.angles === 0) return;
    this.lower();
    this.level.angles -= BRACKET;
    this.held -= BRACKET;
  }

  /** Goes over what is no code. Should it be code all the same, what opens in it still counts. */
  pass(end: number): void {
    const open = unclosed(this.text, this.at, end);
    this.at = end;
    if (open > 0) this.waiting += open * BRACKET;
  }

  /** What is about to get less was the deepest so far, or not. */
  lower(): void {
    const cost = this.held + this.waiting;
    if (cost > this.deepest) this.deepest = cost;
  }
}

function newLevel(parent: Level | undefined): Level {
  return { parent, inside: undefined, opened: 0, waiting: 0, ended: 0, angles: 0, elses: 0 };
}

function breaksLine(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at > start; at--) {
    if (text.charCodeAt(at) === NEWLINE) return true;
  }
  return false;
}

function wordUpTo(text: string, last: number): string {
  let start = last;
  while (PARTS[text.charCodeAt(start - 1)] === WORD) start--;
  return text.slice(start, last + 1);
}
