/**
 * Control characters (ANSI escapes are made of them), line and paragraph separators, and the marks that turn
 * the direction of text: written by a workspace into a terminal they could forge or hide lines. Halves of surrogate
 * pairs are no text anywhere.
 */
const UNSAFE = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text as one harmless line; what could harm is spelt out. */
export function neutral(text: string): string {
  return text.replace(UNSAFE, (character) => SHORT[character] ?? spelt(character));
}

function spelt(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
