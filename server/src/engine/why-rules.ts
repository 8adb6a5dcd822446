import { PRESETS, type Rule } from '../../../rules/kit/rule.ts';
import type { Finding, Range } from './finding.ts';
import { type FileOutcome, type RuleNote, type RunContext, runRules } from './runner.ts';
import type { SourceFile } from './source-files.ts';
import { SUPPRESSION_RULES } from './suppressions/rules.ts';
import type { RuleView } from './why-view.ts';

/** What each rule decided about the line, the telling answers first. */
export function ruleViews(
  rules: readonly Rule[],
  source: SourceFile,
  line: number,
  context: RunContext,
): RuleView[] {
  const notes: RuleNote[] = [];
  const outcome = runRules(rules, source, { ...context, noted: (note) => notes.push(note) });
  const touches = ({ start, end }: Range) => start.line <= line && line <= end.line;
  const settingOf = context.config.at(source.path);
  const views = rules.flatMap((rule) => {
    if (settingOf(rule).severity === 'off')
      return [
        {
          rule: rule.id,
          decision: 'off' as const,
          reason: offBy(rule, context),
        },
      ];
    const found = outcome.findings.filter((one) => one.rule === rule.id && touches(one.range));
    const noted = notes.filter(
      (one) => one.rule === rule.id && (one.at === 'file' || touches(source.lines.range(one.at))),
    );
    const said = [...found.map(judged), ...failures(outcome, rule), ...reasons(rule, noted)];
    return said.length > 0 ? said : [{ rule: rule.id, decision: 'nothing' as const }];
  });
  const onComments = outcome.findings.filter((one) => OWNED.has(one.rule) && touches(one.range)).map(judged);
  return [...views, ...onComments].toSorted((a, b) => ORDER.indexOf(a.decision) - ORDER.indexOf(b.decision));
}

function offBy({ preset }: Rule, { config }: RunContext): string {
  const isLeftOut = PRESETS.indexOf(preset) > PRESETS.indexOf(config.preset);
  return isLeftOut
    ? `it belongs to the preset "${preset}", and "${config.preset}" is in force`
    : 'the configuration turns it off here';
}

const OWNED: ReadonlySet<string> = new Set(SUPPRESSION_RULES.map(({ id }) => id));

const ORDER: readonly RuleView['decision'][] = ['finding', 'suppressed', 'silent', 'off', 'nothing'];

function judged({ rule, range, severity, confidence, message, suppressed }: Finding): RuleView {
  const at = range.start;
  return suppressed
    ? { rule, decision: 'suppressed', at, message, reason: suppressed.reason }
    : { rule, decision: 'finding', at, severity, confidence, message };
}

function failures({ problems }: FileOutcome, { id }: Rule): RuleView[] {
  return problems
    .filter((one) => one.kind === 'crashed' && one.message.startsWith(`rule ${id} `))
    .map(({ message }) => ({ rule: id, decision: 'silent', reason: message }));
}

function reasons({ id }: Rule, notes: readonly RuleNote[]): RuleView[] {
  return [...new Set(notes.map(({ reason }) => reason))].map((reason) => ({
    rule: id,
    decision: 'silent',
    reason,
  }));
}
