import type { FileView } from './views.ts';

/** What may stand between the start of a statement and a value in it: `const rows = await `, `res.json(await `. */
const HEAD =
  /(?:^|\n)([ \t]*)((?:(?:const|let)\s+[\w$[\]{}<>|.,: \t]+=\s*)?(?:return\s+)?(?:await\s+)?(?:(?!(?:if|while|for|switch|catch)\b)[\w$.]+\(\s*)?(?:await\s+)?(?:Promise\.(?:all|allSettled)\(\s*)?)$/;

/** Where a statement may be put before the one that a place stands in, as far as its line shows where that starts. */
export function statementStart(file: FileView, from: number): { at: number; indent: string } | undefined {
  const text = file.text([0, from]);
  const [, indent, head] = HEAD.exec(text) ?? [];
  if (indent === undefined || head === undefined) return undefined;
  const at = from - head.length;
  const behind = text.slice(0, at).trimEnd();
  const start = head || file.text([from, from + 4]);
  return isEnded(behind, start) ? { at, indent } : undefined;
}

/** Whether what stands before is over, so that something new starts here: also where no semicolons are written. */
function isEnded(behind: string, start: string): boolean {
  if (behind === '' || /[;{}]$/.test(behind)) return true;
  // Behind a comment a bare name may go on with what stands before it.
  if (/(\*\/|\/\/[^\n]*)$/.test(behind)) return /^(const|let|return|await|for)\b/.test(start);
  // No declaration is the body of an `if` without braces.
  if (/^(const|let)\b/.test(start)) return /[\w$)\]'"`]$/.test(behind);
  return (
    /^(return|await|for)\b/.test(start) && /[\w$\]'"`]$/.test(behind) && !/\b(else|do|return)$/.test(behind)
  );
}
