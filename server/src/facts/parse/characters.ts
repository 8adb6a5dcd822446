/** What a character can begin, for the estimate of nesting; what is beyond ASCII belongs to words. */
export const SPACE = 0;
export const WORD = 1;
export const OPEN = 2;
export const CLOSE = 3;
export const OPERATOR = 4;
export const SEPARATOR = 5;
export const QUOTE = 6;
export const SLASH = 7;
export const BACKTICK = 8;
export const LESS = 9;
export const GREATER = 10;

/** By code. A table as long as there are codes needs no question first, which every character of every file would pay. */
export const PARTS = new Uint8Array(0x10000).fill(WORD);
PARTS.fill(SPACE, 0, 128);
for (const [part, characters] of [
  [WORD, '$_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ\\'],
  [OPEN, '([{'],
  [CLOSE, ')]}'],
  [OPERATOR, '!%&*+-.:=?@^|~#'],
  [SEPARATOR, ';,'],
  [QUOTE, '\'"'],
  [SLASH, '/'],
  [BACKTICK, '`'],
  [LESS, '<'],
  [GREATER, '>'],
] as const) {
  for (const one of characters) PARTS[one.charCodeAt(0)] = part;
}

/** After these an operand is complete: what follows on a new line may begin a statement, and `/` divides. */
export function endsOperand(part: number | undefined): boolean {
  return part === WORD || part === QUOTE || part === BACKTICK || part === CLOSE;
}
