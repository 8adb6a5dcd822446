import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { RuleReport, Span } from '../../../rules/kit/finding.ts';
import type { Rule, RuleMeta } from '../../../rules/kit/rule.ts';
import type { FileView } from '../../../rules/kit/views.ts';
import type { Project } from '../link/project.ts';
import type { Configuration, Setting } from './config/configuration.ts';
import type { Finding, Problem, RelatedPlace } from './finding.ts';
import { Fingerprints } from './fingerprint.ts';
import type { SourceFile } from './source-files.ts';
import { reportsOnComments } from './suppressions/reports.ts';
import { Silencing } from './suppressions/silencing.ts';

export interface RunContext {
  project: Project;
  config: Configuration;
  /** `YYYY-MM-DD`. */
  today(): string;
  /** The links are those of the whole project: only then is what is not found not there. */
  whole: boolean;
  /** What is known of the place may change with what types tell, and they were not asked. */
  hangsOnTypes(path: string, at: Span): boolean;
  file(path: string): SourceFile | undefined;
  /** Stands around the work of each rule. */
  around?<T>(rule: string, work: () => T): T;
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
  /** The day after which it may be another without any edit. */
  validUntil?: string;
}

/** Every rule over one file. A rule that fails is named, and the others go on. */
export function runRules(rules: readonly Rule[], source: SourceFile, context: RunContext): FileOutcome {
  const { facts } = source;
  const outcome: FileOutcome = { findings: [], problems: source.problem ? [source.problem] : [] };
  if (!facts) return outcome;
  // Who asks why wants the reasons, too.
  const isInert = !context.noted && isAllTypes(facts);
  if (isInert && facts.notes.length === 0) return outcome;
  const view = viewOf(source, facts, context.project);
  const { config, today } = context;
  const silencing = new Silencing(facts, source.lines, { today, requireReason: config.requireReason });
  const settingOf = config.at(source.path);
  const ran = new Set<string>();
  const fingerprints = new Fingerprints(source, facts);
  const reportsOf = isInert ? undefined : checker(view, context);
  for (const { rule, setting } of config.on(source.path, rules)) {
    try {
      const reports = reportsOf?.(rule, setting.options) ?? NOTHING;
      if (reports.length > 0)
        outcome.findings.push(...place({ rule, setting, reports, source, silencing, fingerprints }, context));
      // Who would ask for it are the comments.
      if (facts.notes.length > 0) ran.add(rule.id);
    } catch (error) {
      outcome.problems.push(failed(rule, source.path, error));
    }
  }
  // Where a part of the code is missing, so may be what a comment silences.
  const judging = context.whole && !facts.syntaxError ? ran : new Set<string>();
  const { text, path } = source;
  const hangsOnTypes = (at: Span) => context.hangsOnTypes(path, at);
  const judged = { silencing, text, facts, rules, ran: judging, hangsOnTypes };
  for (const [rule, reports] of reportsOnComments(judged)) {
    const setting = settingOf(rule);
    if (setting.severity === 'off') continue;
    outcome.findings.push(
      ...place({ rule, setting, reports: sorted(reports), source, silencing, fingerprints }, context),
    );
  }
  const validUntil = silencing.nextExpiry;
  return validUntil === undefined ? outcome : { ...outcome, validUntil };
}

export function viewOf({ path, text }: SourceFile, facts: FileFacts, project: Project): FileView {
  return { path, role: project.role(path), facts, text: ([start, end]) => text.slice(start, end) };
}

/** Types and names passed on, or a test of which only imports were read: no rule finds anything there. */
function isAllTypes({ values, classes, functions, debuggers }: FileFacts): boolean {
  return values.length === 0 && classes.length === 0 && functions.length === 1 && debuggers.length === 0;
}

const NOTHING: readonly RuleReport[] = [];

type Checker = (rule: Rule, options: unknown) => readonly RuleReport[];

/** What each rule reports of the file. All rules get the same context, since most of them look once and are done. */
function checker(file: FileView, context: RunContext): Checker {
  const { project, noted, around } = context;
  let reports: RuleReport[] = [];
  let current = '';
  const asked = {
    file,
    project,
    options: undefined as unknown,
    report: (one: RuleReport) => {
      reports.push(one);
    },
    view: (path: string) => {
      const other = context.file(path);
      return other?.facts && viewOf(other, other.facts, project);
    },
    ...(noted && { note: (at: Span | 'file', reason: string) => noted({ rule: current, at, reason }) }),
  };
  return (rule, options) => {
    if (reports.length > 0) reports = [];
    current = rule.id;
    asked.options = options;
    if (around) around(rule.id, () => rule.check(asked));
    else rule.check(asked);
    return sorted(reports);
  };
}

function sorted(reports: RuleReport[]): RuleReport[] {
  if (reports.length < 2) return reports;
  return reports.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
}

function failed(rule: Rule, path: string, error: unknown): Problem {
  const message = `rule ${rule.id} failed here (${String(error).split('\n')[0]}): please report it; turn the rule off in readylint.json meanwhile`;
  return { path, kind: 'crashed', message };
}

interface Placing {
  rule: RuleMeta;
  setting: Setting;
  reports: readonly RuleReport[];
  source: SourceFile;
  silencing: Silencing;
  fingerprints: Fingerprints;
}

function place(
  { rule, setting: { severity }, reports, source, silencing, fingerprints }: Placing,
  context: RunContext,
): Finding[] {
  return reports.map((report) => {
    const range = source.lines.range(report.at);
    const reason = silencing.reason(rule.id, report.at);
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
      fingerprint: fingerprints.next(rule.id, report.at),
      ...(reason !== undefined && { suppressed: { by: 'comment' as const, reason } }),
    };
  });
}

function related(one: NonNullable<RuleReport['related']>[number], context: RunContext): RelatedPlace[] {
  const source = context.file(one.path);
  return source ? [{ ...one, range: source.lines.range(one.span) }] : [];
}
