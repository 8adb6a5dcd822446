import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Checkout, readCheckout } from '../ruling/checkout.ts';
import { differsFromCommitted } from '../ruling/committed.ts';
import { checkoutHost, openProject } from './checkout-session.ts';
import { listed, type Results, summarize, table } from './results.ts';
import { type Limits, run } from './run.ts';
import { typeErrors } from './type-errors.ts';

const USAGE = `usage: npm run fix-safety -- DIR[@COMMIT]… [--most N] [--seed N] [--tsc] [--update]

Tries the fixes and suggestions of every finding in repositories that are checked out, each alone
and some in pairs, in memory: nothing is written to the repository. Shows each promise that a fix
breaks, and what differs from the summaries in ruling/fixes/. Ends with 1 for either.

--most N    fixes tried of each rule (default 300), and half as many pairs
--seed N    chooses them (default 1)
--tsc       asks TypeScript, too, what it says of the mended file that it did not say before;
            compares no summaries
--update    writes the summaries anew`;

export async function main(root: string, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      most: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      tsc: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
    },
  });
  const limits = { most: Number(values.most), seed: Number(values.seed) };
  if (positionals.length === 0 || !(limits.most > 0) || Number.isNaN(limits.seed)) {
    console.error(USAGE);
    return 2;
  }
  let code = 0;
  for (const checkout of positionals.map(readCheckout)) {
    const results = await tryCheckout(checkout, limits, values.tsc);
    if (results.failures.length > 0) code = 1;
    if (!values.tsc && differs(root, checkout, results, values.update)) code = 1;
  }
  return code;
}

function differs(root: string, checkout: Checkout, results: Results, update: boolean): boolean {
  const file = join(root, 'ruling', 'fixes', `${checkout.name}.json`);
  return differsFromCommitted(checkout, { file, update }, (commit) =>
    summarize(results, checkout.name, commit),
  );
}

async function tryCheckout({ folder, name }: Checkout, limits: Limits, tsc: boolean): Promise<Results> {
  const began = performance.now();
  const project = openProject(await checkoutHost(folder));
  const results = run(project, limits, tsc ? typeErrors(folder) : undefined);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${name}: ${results.fileCount} files, ${seconds} s\n${table(results)}`);
  if (results.failures.length > 0) console.log(listed(results.failures));
  return results;
}
