import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { difference } from './difference.ts';
import { type Report, type RulingSummary, summarizeReport } from './summary.ts';

const USAGE = `usage: npm run ruling -- DIR[@COMMIT]… [--update]

Checks repositories that are checked out and shows what differs from the summaries in ruling/.
@COMMIT names the commit where DIR has no .git. --update writes the summaries anew.`;

/** Ends with 1 where something differs and was not written. */
export function main(root: string, args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { update: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const differing = positionals.filter((checkout) => differs(root, checkout, values.update));
  return differing.length > 0 && !values.update ? 1 : 0;
}

function differs(root: string, checkout: string, update: boolean): boolean {
  const { folder, commit } = readCheckout(checkout);
  const repository = basename(folder);
  const file = join(root, 'ruling', `${repository}.json`);
  const before: RulingSummary | undefined = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : undefined;
  // A checkout that does not tell its commit is taken for the one that the summary was made of.
  const after = summarizeReport(check(root, folder), repository, commit ?? before?.commit);
  const lines = before ? difference(before, after) : ['there is no summary yet', ...firstLines(after)];
  console.log(`${repository}: ${lines.length === 0 ? 'nothing differs' : ''}`.trimEnd());
  for (const line of lines) console.log(`  ${line}`);
  if (update && lines.length > 0) write(file, after);
  return lines.length > 0;
}

function readCheckout(checkout: string): { folder: string; commit: string | undefined } {
  const { path = checkout, commit } = /^(?<path>.+)@(?<commit>[0-9a-f]{7,40})$/.exec(checkout)?.groups ?? {};
  const folder = resolve(path);
  return { folder, commit: commit ?? commitOf(folder) };
}

/** Of the folder itself: a repository that only holds it somewhere says nothing about its commit. */
function commitOf(folder: string): string | undefined {
  const git = (...args: string[]) =>
    spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const isTop = git('rev-parse', '--show-toplevel') === realpathSync(folder);
  return isTop ? git('rev-parse', 'HEAD') : undefined;
}

function check(root: string, folder: string): Report {
  const cli = join(root, 'dist', 'readylint.js');
  const args = [cli, 'check', '--root', folder, '--format', 'json', '--fail-on', 'none'];
  // A large repository has reports of many megabytes.
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 }));
}

function firstLines(after: RulingSummary): string[] {
  return difference({ ...after, rules: {}, hashes: {} }, after);
}

function write(file: string, summary: RulingSummary): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(summary, undefined, 2)}\n`);
  console.log(`  wrote ruling/${basename(file)}`);
}
