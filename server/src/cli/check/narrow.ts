import { AREAS } from '../../../../rules/kit/rule.ts';
import { nearest } from '../../engine/nearest.ts';
import type { Report, ReportedFinding } from '../../engine/report.ts';
import type { RuleSetting } from '../../engine/session-api.ts';
import type { Args } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckRequest } from './request.ts';

/** Which findings somebody wants to see; all rules ran, whatever it is. */
export interface Wish {
  rules: readonly string[];
  areas: readonly string[];
  /** Only what fails the check; errors, where nothing does. */
  isQuiet: boolean;
}

export function readWish(args: Args): Wish {
  return { rules: args.values('rule'), areas: args.values('area'), isQuiet: args.flag('quiet') };
}

export function narrowed(report: Report, wish: Wish, fails: (finding: ReportedFinding) => boolean): Report {
  const { rules, areas, isQuiet } = wish;
  const isWanted = (one: ReportedFinding) =>
    (rules.length === 0 || rules.includes(one.rule)) &&
    (areas.length === 0 || areas.includes(one.area)) &&
    (!isQuiet || fails(one));
  return { ...report, findings: report.findings.filter(isWanted) };
}

/** Refuses names of rules that there are not; a word for each that is asked for and that no setting turns on. */
export function checkRules({ wish, fixes }: CheckRequest, settings: readonly RuleSetting[]): string[] {
  const known = settings.map(({ rule }) => rule);
  const names = [...wish.rules, ...(fixes?.suggestionsOf ?? [])];
  for (const name of names) {
    if (known.includes(name)) continue;
    const guess = nearest(name, known);
    const hint = AREAS.some((area) => area === name) ? `Did you mean --area ${name}?` : undefined;
    throw new UsageError(
      `There is no rule ${JSON.stringify(name)}. ${hint ?? (guess ? `Did you mean ${guess}?` : 'See `readylint rules`.')}`,
    );
  }
  return settings
    .filter(({ rule, severity }) => names.includes(rule) && severity === 'off')
    .map(({ rule }) => `${rule} is off: "rules": { "${rule}": "warning" } in readylint.json turns it on.`);
}
