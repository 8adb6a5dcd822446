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

const PARTS = new Uint8Array(128);
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

export function partOf(code: number): number {
  return code < 128 ? (PARTS[code] ?? SPACE) : WORD;
}

/** After these an operand is complete: what follows on a new line may begin a statement, and `/` divides. */
export function endsOperand(part: number): boolean {
  return part === WORD || part === QUOTE || part === BACKTICK || part === CLOSE;
}
