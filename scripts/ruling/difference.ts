import type { Counts, RulingSummary } from './summary.ts';

const NAMED = 20;

/** What has changed, a line each; nothing where the summaries are the same. */
export function difference(before: RulingSummary, after: RulingSummary): string[] {
  return [
    ...changed('commit', before.commit ?? 'unknown', after.commit ?? 'unknown'),
    ...changed('types', before.types, after.types),
    ...changed('files checked', before.files.checked, after.files.checked),
    ...changed('files skipped', before.files.skipped, after.files.skipped),
    ...countLines('problem', before.problems, after.problems),
    ...ruleLines(before, after),
    ...fileLines(before.hashes, after.hashes),
  ];
}

function changed(name: string, before: string | number, after: string | number): string[] {
  return before === after ? [] : [`${name}: ${before} -> ${after}`];
}

function ruleLines(before: RulingSummary, after: RulingSummary): string[] {
  return keysOf(before.rules, after.rules).flatMap((rule) =>
    countLines(rule, before.rules[rule] ?? {}, after.rules[rule] ?? {}),
  );
}

function countLines(name: string, before: Counts, after: Counts): string[] {
  return keysOf(before, after).flatMap((key) => {
    const [was, is] = [before[key] ?? 0, after[key] ?? 0];
    if (was === is) return [];
    const gained = is - was;
    return [`${name} (${key}): ${gained > 0 ? '+' : ''}${gained} (${was} -> ${is})`];
  });
}

function fileLines(before: Record<string, string>, after: Record<string, string>): string[] {
  const paths = keysOf(before, after).filter((path) => before[path] !== after[path]);
  if (paths.length === 0) return [];
  const named = paths.slice(0, NAMED).map((path) => `  ${markOf(before[path], after[path])} ${path}`);
  const more = paths.length - named.length;
  return [
    `${paths.length} ${paths.length === 1 ? 'file differs' : 'files differ'} (+ new findings, - none left, ~ others):`,
    ...named,
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

function markOf(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return '+';
  return after === undefined ? '-' : '~';
}

function keysOf(a: Record<string, unknown>, b: Record<string, unknown>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
}
