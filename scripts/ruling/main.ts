import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCheckout } from './checkout.ts';
import { differsFromCommitted } from './committed.ts';
import { type Report, summarizeReport } from './summary.ts';

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
  const differing = positionals.map(readCheckout).filter((checkout) => {
    const committed = { file: join(root, 'ruling', `${checkout.name}.json`), update: values.update };
    return differsFromCommitted(checkout, committed, (commit) =>
      summarizeReport(check(root, checkout.folder), checkout.name, commit),
    );
  });
  return differing.length > 0 ? 1 : 0;
}

function check(root: string, folder: string): Report {
  const cli = join(root, 'dist', 'readylint.js');
  const args = [cli, 'check', '--root', folder, '--format', 'json', '--fail-on', 'none'];
  // A large repository has reports of many megabytes.
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 30 }));
}
