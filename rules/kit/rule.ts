import type { ZodType } from 'zod';
import type { RuleReport, Severity, Span } from './finding.ts';
import type { FileView, ProjectView } from './views.ts';

export const AREAS = [
  'logging',
  'errors',
  'validation',
  'resilience',
  'access',
  'data',
  'config',
  'http',
  'jobs',
  'operations',
  'tests',
  'debt',
] as const;
export type Area = (typeof AREAS)[number];

export const PRESETS = ['recommended', 'strict', 'all'] as const;
export type Preset = (typeof PRESETS)[number];

/** Everything about a rule that can be read without running it. */
export interface RuleMeta {
  id: string;
  area: Area;
  /** One line for lists: the problem, not the remedy. */
  summary: string;
  /** What happens in production, and why it matters: the first paragraph of the rule's page. */
  why: string;
  severity: Severity;
  /** The smallest preset that holds the rule; the larger ones hold it too. */
  preset: Preset;
}

/** Code that shows what a rule reports, or what looks alike and is right. */
export interface Example {
  kind: 'bad' | 'good';
  path: string;
  code: string;
}

export interface RuleContext<Options> {
  file: FileView;
  project: ProjectView;
  options: Options;
  report(finding: RuleReport): void;
  /** Another file, where an answer led there and a fix has to change it, too. */
  view(path: string): FileView | undefined;
  /**
   * Why a place that looks like a finding is none, in words that go on after "silent:". Only `readylint why` listens:
   * called as `note?.(…)`, it costs nothing otherwise, the making of the reason included.
   */
  note?(at: Span | 'file', reason: string): void;
}

export interface Rule<Options = unknown> extends RuleMeta {
  options: ZodType<Options>;
  check(context: RuleContext<Options>): void;
}

/** Keeps the options' type between the schema and `check`, and hands out what the registry can hold. */
export function defineRule<Options>(rule: Rule<Options>): Rule {
  return rule as Rule<unknown> as Rule;
}
