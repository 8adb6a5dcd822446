import type { Fix } from '../../../rules/kit/finding.ts';
import type { Finding } from './finding.ts';

/** Which fix of a finding is wanted, one that stays in its file, by its number; -1 for none. */
export type ChooseFix = (finding: Pick<Finding, 'rule' | 'fixes'>) => number;

export const safeFix: ChooseFix = ({ fixes }) => fixes.findIndex((one) => one.kind === 'fix' && isLocal(one));

/** Of a rule that somebody chose, the first is the one that the rule means. */
export function fixOf(chosen: string): ChooseFix {
  return ({ rule, fixes }) => (rule === chosen ? fixes.findIndex((one) => mends(one) && isLocal(one)) : -1);
}

/** It changes the file of the finding and no other: what repairs one file after the other can take no more. */
export function isLocal({ changes }: Fix): boolean {
  return changes.every((one) => one.path === undefined);
}

/** A comment that silences the finding mends nothing. */
function mends({ changes }: Fix): boolean {
  return changes.some((change) => change.do !== 'comment-above');
}
