import type { RuleReport } from '../../../rules/kit/finding.ts';
import type { Rule } from '../../../rules/kit/rule.ts';
import type { FileView } from '../../../rules/kit/views.ts';
import type { Project } from '../link/project.ts';
import type { Configuration, Setting } from './config/configuration.ts';
import type { Finding, Problem, RelatedPlace } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import type { SourceFile } from './source-files.ts';
import { type Suppressions, suppressionsOf } from './suppressions.ts';

export interface RunContext {
  project: Project;
  config: Configuration;
  file(path: string): SourceFile | undefined;
}

export interface FileOutcome {
  findings: Finding[];
  problems: Problem[];
}

/** Every rule over one file. A rule that fails is named, and the others go on. */
export function runRules(rules: readonly Rule[], source: SourceFile, context: RunContext): FileOutcome {
  const { facts } = source;
  const outcome: FileOutcome = { findings: [], problems: source.problem ? [source.problem] : [] };
  if (!facts) return outcome;
  const view: FileView = {
    path: source.path,
    role: context.project.role(source.path),
    facts,
    text: ([start, end]) => source.text.slice(start, end),
  };
  const suppressions = suppressionsOf(facts, source.lines);
  const settingOf = context.config.at(source.path);
  for (const rule of rules) {
    const setting = settingOf(rule);
    if (setting.severity === 'off') continue;
    try {
      const reports = reportsOf(rule, view, context.project, setting.options);
      outcome.findings.push(...place(rule, setting, reports, source, suppressions, context));
    } catch (error) {
      outcome.problems.push(failed(rule, source.path, error));
    }
  }
  return outcome;
}

function reportsOf(rule: Rule, file: FileView, project: Project, options: unknown): RuleReport[] {
  const reports: RuleReport[] = [];
  rule.check({ file, project, options, report: (one) => reports.push(one) });
  return reports.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
}

function failed(rule: Rule, path: string, error: unknown): Problem {
  const message = `rule ${rule.id} failed here (${String(error).split('\n')[0]}): please report it; turn the rule off in readylint.json meanwhile`;
  return { path, kind: 'crashed', message };
}

function place(
  rule: Rule,
  { severity }: Setting,
  reports: readonly RuleReport[],
  source: SourceFile,
  suppressions: Suppressions,
  context: RunContext,
): Finding[] {
  const seen = new Map<string, number>();
  return reports.map((report) => {
    const code = source.text.slice(...report.at);
    const nth = seen.get(code) ?? 0;
    seen.set(code, nth + 1);
    const range = source.lines.range(report.at);
    const silenced = suppressions.get(range.start.line)?.find((one) => one.rules.includes(rule.id));
    return {
      rule: rule.id,
      area: rule.area,
      severity: severity && severity !== 'off' ? severity : (report.severity ?? rule.severity),
      confidence: report.confidence ?? 'high',
      path: source.path,
      span: report.at,
      range,
      message: report.message,
      why: rule.why,
      related: (report.related ?? []).flatMap((one) => related(one, context)),
      fixes: report.fixes ?? [],
      fingerprint: fingerprint(rule.id, source.path, code, nth),
      ...(silenced && { suppressed: { by: 'comment' as const, reason: silenced.reason } }),
    };
  });
}

function related(one: NonNullable<RuleReport['related']>[number], context: RunContext): RelatedPlace[] {
  const source = context.file(one.path);
  return source ? [{ ...one, range: source.lines.range(one.span) }] : [];
}
