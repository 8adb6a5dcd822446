/** Marks that join the character before them, and joiners. */
const NO_WIDTH = /^(?:\p{Mn}|\p{Me}|[\u200B-\u200D])$/u;

/** East Asian wide and full-width blocks, and what terminals draw as a two-column picture. */
const TWO_COLUMNS =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation})$/u;

/** All before it take one column; most of what is printed is. */
const FIRST_MARK = 0x300;

/** Columns that a terminal gives to one character. */
export function widthOf(character: string): number {
  if (character.charCodeAt(0) < FIRST_MARK) return 1;
  if (NO_WIDTH.test(character)) return 0;
  return TWO_COLUMNS.test(character) ? 2 : 1;
}

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** The text, cut to a number of columns; the cut shows. */
export function fit(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let kept = '';
  let width = 1;
  for (const character of text) {
    width += widthOf(character);
    if (width > columns) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Breaks at spaces only: a word longer than the line stays whole, so that it can be copied. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > columns) {
      lines.push(line.trimEnd());
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
