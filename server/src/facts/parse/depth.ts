/** Both parsers recurse: the native one ends the process on some 20,000 open brackets, so none is fed that many. */
export const DEEPEST = 500;

/**
 * Deepest nesting of brackets in the text. Strings, comments and regular expressions are not told apart, so it can
 * only be too high there; a closing bracket never counts below zero, so text cannot hide nesting that follows it.
 */
export function nestingDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // ( [ {  and  ) ] }
    if (code === 40 || code === 91 || code === 123) {
      depth++;
      if (depth > deepest) deepest = depth;
    } else if (code === 41 || code === 93 || code === 125) {
      if (depth > 0) depth--;
    }
  }
  return deepest;
}
