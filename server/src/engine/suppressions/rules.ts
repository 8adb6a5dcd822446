import * as z from 'zod';
import type { RuleMeta } from '../../../../rules/kit/rule.ts';
import type { ConfigurableRule } from '../config/schema.ts';

function owned(meta: Pick<RuleMeta, 'id' | 'summary' | 'why'>): ConfigurableRule {
  return { ...meta, area: 'debt', severity: 'warning', preset: 'recommended', options: z.strictObject({}) };
}

export const UNUSED = owned({
  id: 'unused-suppression',
  summary: 'a comment that silences a rule where it reports nothing',
  why: 'The code that the comment excused is gone, and the comment stays. It says that something is wrong here which is not, and it will hide the next real finding of the rule at this place.',
});

export const WITHOUT_REASON = owned({
  id: 'suppression-without-reason',
  summary: 'a comment that silences a rule and does not say why',
  why: 'Whoever reads the comment later cannot tell a decision from a slip, and nobody dares to remove it. Without a reason the comment silences nothing, unless `suppressions.requireReason` is false.',
});

export const EXPIRED = owned({
  id: 'expired-suppression',
  summary: 'a comment that silenced a rule until a day that has passed',
  why: 'Somebody wanted to mend the code behind the comment by that day. The comment silences nothing any more, so that what was put off comes up again instead of staying for good.',
});

export const INVALID = owned({
  id: 'invalid-suppression',
  summary: 'a comment that is meant to silence a rule and cannot be understood',
  why: 'A misspelt rule, a word that does not exist or a date that is none: the comment does not do what its writer believes, and nobody notices until the finding that it should have silenced fails a build.',
});

/** Findings about comments that silence findings: only the engine knows what every rule reported. */
export const SUPPRESSION_RULES: readonly ConfigurableRule[] = [UNUSED, WITHOUT_REASON, EXPIRED, INVALID];
