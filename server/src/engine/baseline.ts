import type { Finding, Problem } from './finding.ts';
import { compareWithKnown } from './known-findings.ts';
import type { CheckResult } from './session-api.ts';
import { isShown } from './shown.ts';

/** The findings that a project lives with for now. */
export interface Baseline {
  /** Findings that only types can tell come and go with them: runs with and without cannot be compared. */
  types: CheckResult['types'];
  findings: readonly BaselineEntry[];
}

/** The rule is there for people: the fingerprint holds it, too. */
export type BaselineEntry = Pick<Finding, 'path' | 'rule' | 'fingerprint'>;

export interface BaselineOutcome {
  /** All findings; those of the baseline are silenced by it. */
  findings: Finding[];
  /** How many are not in it. */
  fresh: number;
  /** How many left it, since they are fixed. */
  fixed: number;
  /** What is left of it, with findings where they are now. It has never more in it than before. */
  rest: Baseline;
}

export function baselineOf(result: CheckResult): Baseline {
  return { types: result.types, findings: entriesOf(result.findings.filter(isShown)) };
}

/** What is fixed leaves it, but for files that could not be looked at: nobody knows of those. */
export function compareWithBaseline(result: CheckResult, baseline: Baseline, name: string): BaselineOutcome {
  const shown = result.findings.filter(isShown);
  const { fresh, gone } = compareWithKnown(shown, baseline.findings);
  const isFresh = new Set(fresh);
  const known = shown.filter((one) => !isFresh.has(one));
  const isKnown = new Set(known);
  const unseen = unjudged(gone, result.problems);
  const suppressed = { by: 'baseline' as const, reason: `known: it is in ${name}` };
  return {
    findings: result.findings.map((one) => (isKnown.has(one) ? { ...one, suppressed } : one)),
    fresh: fresh.length,
    fixed: gone.length - unseen.length,
    rest: { types: baseline.types, findings: [...entriesOf(known), ...unseen] },
  };
}

/** Where a rule or the configuration failed, any finding may be missing. */
function unjudged(gone: readonly BaselineEntry[], problems: readonly Problem[]): BaselineEntry[] {
  const unread = new Set(problems.map(({ path }) => path));
  const isAllOpen = problems.some(({ kind }) => kind === 'config' || kind === 'crashed');
  return gone.filter(({ path }) => isAllOpen || unread.has(path));
}

function entriesOf(findings: readonly Finding[]): BaselineEntry[] {
  return findings.map(({ path, rule, fingerprint }) => ({ path, rule, fingerprint }));
}

const VERSION = 1;

/** One finding a line, in an order that edits do not change: what is fixed is a line less in a review. */
export function writeBaseline({ types, findings }: Baseline): string {
  const lines = findings
    .map(({ path, rule, fingerprint }) => `    ${JSON.stringify({ path, rule, fingerprint })}`)
    .sort();
  const list = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return `{\n  "version": ${VERSION},\n  "types": ${JSON.stringify(types)},\n  "findings": ${list}\n}\n`;
}

/** Undefined where the text is none. */
export function readBaseline(text: string): Baseline | undefined {
  const json = parsed(text) as Partial<Baseline & { version: number }> | undefined;
  if (json?.version !== VERSION || !Array.isArray(json.findings)) return undefined;
  if (json.types !== 'used' && json.types !== 'not used') return undefined;
  return json.findings.every(isEntry) ? { types: json.types, findings: json.findings } : undefined;
}

function isEntry(value: unknown): value is BaselineEntry {
  const { path, rule, fingerprint } = (value ?? {}) as Record<string, unknown>;
  return [path, rule, fingerprint].every((one) => typeof one === 'string');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
