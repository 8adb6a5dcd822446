import { CLOSE, OPEN, PARTS } from './characters.ts';

/** Where text ends that is no code: strings, templates, comments, regular expressions. */

const NEWLINE = 10;
const BACKSLASH = 92;
const BACKTICK = 96;

/** One past the closing quote; where the line ends first it was no string but an apostrophe in markup. */
export function stringEnd(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === NEWLINE) break;
    if (code === BACKSLASH) at++;
  }
  return start + 1;
}

/** One past the closing backtick, or past the `${` of a substitution. */
export function templateTextEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKTICK) return at + 1;
    if (code === BACKSLASH) at++;
    else if (code === 36 && text.charCodeAt(at + 1) === 123) return at + 2;
  }
  return text.length;
}

export function commentEnd(text: string, start: number): number {
  const block = text.charCodeAt(start + 1) === 42;
  const end = block ? text.indexOf('*/', start + 2) : text.indexOf('\n', start);
  if (end < 0) return text.length;
  return block ? end + 2 : end;
}

/** One past the closing slash; where the line ends first it was a division. */
export function regexEnd(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) break;
    if (code === BACKSLASH) at++;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) return at + 1;
  }
  return start + 1;
}

/** Brackets that open in this stretch and do not close in it. */
export function unclosed(text: string, start: number, end: number): number {
  let open = 0;
  for (let at = start; at < end; at++) {
    const part = PARTS[text.charCodeAt(at)];
    if (part === OPEN) open++;
    else if (part === CLOSE && open > 0) open--;
  }
  return open;
}
