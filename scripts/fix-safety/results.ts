import { addTo } from '../../rules/kit/lists.ts';
import { type Counts, groupBy, mapValues, type RulingSummary } from '../ruling/summary.ts';
import { hash } from './sample.ts';
import type { Failure, Offer } from './trials.ts';

export interface Results {
  fileCount: number;
  problems: Counts;
  /** Per rule: how many of what. */
  rules: Map<string, Counts>;
  failures: Failure[];
  /** Per file, what each fix made of it. */
  made: Map<string, string[]>;
}

export function add(results: Results, rule: string, what: string, count = 1): void {
  const counts = results.rules.get(rule) ?? {};
  counts[what] = (counts[what] ?? 0) + count;
  results.rules.set(rule, counts);
}

export function addFailures(results: Results, failures: readonly Failure[]): void {
  results.failures.push(...failures);
  for (const { rule, promise } of failures) add(results, rule, `failed: ${promise}`);
}

export function addMade({ made }: Results, { finding, fix }: Offer, text: string): void {
  const { path, rule, range } = finding;
  const one = [rule, range.start.line, range.start.column, fix.title, text].join('\0');
  addTo(made, path, one);
}

/** Held like a ruling: no code and no message of the repository, only counts, paths and hashes. */
export function summarize(results: Results, repository: string, commit: string | undefined): RulingSummary {
  return {
    repository,
    ...(commit !== undefined && { commit }),
    types: 'not used',
    files: { checked: results.fileCount, skipped: 0 },
    problems: results.problems,
    rules: mapValues(sorted(results.rules), (counts) =>
      Object.fromEntries(sorted(new Map(Object.entries(counts)))),
    ),
    hashes: mapValues(sorted(results.made), (ones) => hash(ones.sort().join('\n'))),
  };
}

function sorted<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const COLUMNS = ['findings', 'fixes', 'tried', 'pairs', 'refused'];

export function table({ rules, failures }: Results): string {
  const rows = [...rules]
    .sort()
    .map(([rule, counts]) => [
      rule,
      ...COLUMNS.map((column) => `${counts[column] ?? 0}`),
      `${failures.filter((one) => one.rule === rule).length}`,
    ]);
  const all = [['rule', ...COLUMNS, 'failed'], ...rows];
  const widths = all[0]?.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0))) ?? [];
  const cell = (text: string, at: number) =>
    at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0);
  return all.map((row) => row.map(cell).join('  ')).join('\n');
}

export function listed(failures: readonly Failure[]): string {
  const byPromise = groupBy(failures, ({ rule, promise }) => `${rule}: ${promise}`);
  return [...byPromise]
    .map(([name, ones]) => {
      const lines = ones.map(({ path, line, how }) => `  ${path}:${line} ${how}`);
      return [`${name} (${ones.length})`, ...lines].join('\n');
    })
    .join('\n');
}
