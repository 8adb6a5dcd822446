import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { RuleReport, Span } from '../../../rules/kit/finding.ts';
import type { Rule } from '../../../rules/kit/rule.ts';
import type { FileView } from '../../../rules/kit/views.ts';
import type { Project } from '../link/project.ts';
import type { Config } from './config.ts';
import type { Finding, Problem, RelatedPlace } from './finding.ts';
import { Fingerprints } from './fingerprint.ts';
import type { SourceFile } from './source-files.ts';
import { type Suppressions, suppressionsOf } from './suppressions.ts';

export interface RunContext {
  project: Project;
  config: Config;
  file(path: string): SourceFile | undefined;
  /** Hears why rules pass over a place. */
  noted?(note: RuleNote): void;
}

export interface RuleNote {
  rule: string;
  at: Span | 'file';
  reason: string;
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
  const view = viewOf(source, facts, context.project);
  const named = {
    suppressions: suppressionsOf(facts, source.lines),
    fingerprints: new Fingerprints(source, facts),
  };
  for (const rule of rules) {
    if (context.config.rules[rule.id] === 'off') continue;
    try {
      const reports = reportsOf(rule, view, context);
      outcome.findings.push(...place(rule, reports, source, named, context));
    } catch (error) {
      outcome.problems.push(failed(rule, source.path, error));
    }
  }
  return outcome;
}

export function viewOf({ path, text }: SourceFile, facts: FileFacts, project: Project): FileView {
  return { path, role: project.role(path), facts, text: ([start, end]) => text.slice(start, end) };
}

function reportsOf(rule: Rule, file: FileView, { project, noted }: RunContext): RuleReport[] {
  const reports: RuleReport[] = [];
  rule.check({
    file,
    project,
    options: rule.options.parse({}),
    report: (one) => reports.push(one),
    ...(noted && { note: (at, reason) => noted({ rule: rule.id, at, reason }) }),
  });
  return reports.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
}

function failed(rule: Rule, path: string, error: unknown): Problem {
  const message = `rule ${rule.id} failed here (${String(error).split('\n')[0]}): please report it; turn the rule off in readylint.json meanwhile`;
  return { path, kind: 'crashed', message };
}

function place(
  rule: Rule,
  reports: readonly RuleReport[],
  source: SourceFile,
  { suppressions, fingerprints }: { suppressions: Suppressions; fingerprints: Fingerprints },
  context: RunContext,
): Finding[] {
  const setting = context.config.rules[rule.id];
  return reports.map((report) => {
    const range = source.lines.range(report.at);
    const silenced = suppressions.get(range.start.line)?.find((one) => one.rules.includes(rule.id));
    return {
      rule: rule.id,
      area: rule.area,
      severity: setting !== undefined && setting !== 'off' ? setting : (report.severity ?? rule.severity),
      confidence: report.confidence ?? 'high',
      path: source.path,
      span: report.at,
      range,
      message: report.message,
      why: rule.why,
      related: (report.related ?? []).flatMap((one) => related(one, context)),
      fixes: report.fixes ?? [],
      fingerprint: fingerprints.next(rule.id, report.at),
      ...(silenced && { suppressed: { by: 'comment' as const, reason: silenced.reason } }),
    };
  });
}

function related(one: NonNullable<RuleReport['related']>[number], context: RunContext): RelatedPlace[] {
  const source = context.file(one.path);
  return source ? [{ ...one, range: source.lines.range(one.span) }] : [];
}
