import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Checkout } from './checkout.ts';
import { difference } from './difference.ts';
import type { RulingSummary } from './summary.ts';

/** The summary that is committed of a repository, and what is to happen where another is found. */
export interface Committed {
  file: string;
  update: boolean;
}

/** Prints how the summary made now differs from the committed one; whether it does, and stays as it was. */
export function differsFromCommitted(
  { name, commit }: Checkout,
  { file, update }: Committed,
  summarize: (commit: string | undefined) => RulingSummary,
): boolean {
  const before: RulingSummary | undefined = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : undefined;
  // A checkout that does not tell its commit is taken for the one that the summary was made of.
  const after = summarize(commit ?? before?.commit);
  const lines = before ? difference(before, after) : ['there is no summary yet', ...firstLines(after)];
  console.log(`${name}: ${lines.length === 0 ? 'nothing differs' : ''}`.trimEnd());
  for (const line of lines) console.log(`  ${line}`);
  if (update && lines.length > 0) write(file, after);
  return lines.length > 0 && !update;
}

function firstLines(after: RulingSummary): string[] {
  return difference({ ...after, rules: {}, hashes: {} }, after);
}

function write(file: string, summary: RulingSummary): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(summary, undefined, 2)}\n`);
  console.log(`  wrote ${basename(dirname(file))}/${basename(file)}`);
}
