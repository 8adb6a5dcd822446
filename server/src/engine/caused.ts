import type { Finding } from './finding.ts';
import { newAmong } from './known-findings.ts';
import { diffLines } from './line-diff.ts';
import { isShown } from './shown.ts';

/** What a change is judged by. */
export interface Change {
  /** Findings of the project as it was. */
  before: readonly Finding[];
  /** A file's text as it was and as it is; undefined where it did not change or is new. */
  texts(path: string): { before: string; after: string } | undefined;
}

/**
 * Findings that the change brought, wherever they stand, and those on lines that it touched. A new file has no old
 * lines to compare with: it may be an old one with another name, whose findings are known.
 */
export function causedBy(change: Change, findings: readonly Finding[]): Finding[] {
  const shown = findings.filter(isShown);
  const fresh = new Set(newAmong(shown, change.before.filter(isShown)));
  const touched = new Map<string, (finding: Finding) => boolean>();
  return shown.filter((finding) => {
    if (fresh.has(finding)) return true;
    const known = touched.get(finding.path) ?? touching(change.texts(finding.path));
    touched.set(finding.path, known);
    return known(finding);
  });
}

function touching(texts: ReturnType<Change['texts']>): (finding: Finding) => boolean {
  if (!texts) return () => false;
  const hunks = diffLines(linesOf(texts.before), linesOf(texts.after));
  return ({ range }) =>
    hunks.some(({ after: [start, end] }) => range.start.line <= end && start < range.end.line);
}

/** Without their ends, which a checkout may choose. */
function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}
