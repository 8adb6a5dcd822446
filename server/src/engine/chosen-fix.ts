import type { Fix } from '../../../rules/kit/finding.ts';
import type { Finding } from './finding.ts';

/** Which fix of a finding is applied in bulk: the safe one, or the first of a rule that somebody chose; -1 for none. */
export function chosenFix(finding: Pick<Finding, 'rule' | 'fixes' | 'suppressed'>, rule?: string): number {
  if (finding.suppressed || (rule !== undefined && finding.rule !== rule)) return -1;
  return finding.fixes.findIndex((one) => (rule === undefined ? one.kind === 'fix' : mends(one)));
}

/** A comment that silences the finding mends nothing. */
function mends({ changes }: Fix): boolean {
  return changes.some((change) => change.do !== 'comment-above');
}
