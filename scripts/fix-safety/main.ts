import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Checkout, readCheckout } from '../ruling/checkout.ts';
import { differsFromCommitted } from '../ruling/committed.ts';
import { checkoutHost, openProject } from './checkout-session.ts';
import { listed, type Results, summarize, table } from './results.ts';
import { type Limits, run } from './run.ts';

const USAGE = `usage: npm run fix-safety -- DIR[@COMMIT]… [--most N] [--seed N] [--update]

Tries the fixes and suggestions of every finding in repositories that are checked out, each alone
and some in pairs, in memory: nothing is written to the repository. Shows each promise that a fix
breaks, and what differs from the summaries in ruling/fixes/. Ends with 1 for either.

--most N    fixes tried of each rule (default 300), and half as many pairs
--seed N    chooses them (default 1)
--update    writes the summaries anew; with the default sample only`;

export async function main(root: string, args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      most: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
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
    const results = await tryCheckout(checkout, limits);
    const file = join(root, 'ruling', 'fixes', `${checkout.name}.json`);
    const differs = differsFromCommitted(checkout, { file, update: values.update }, (commit) =>
      summarize(results, checkout.name, commit),
    );
    if (differs || results.failures.length > 0) code = 1;
  }
  return code;
}

async function tryCheckout({ folder, name }: Checkout, limits: Limits): Promise<Results> {
  const began = performance.now();
  const results = run(openProject(await checkoutHost(folder)), limits);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${name}: ${results.fileCount} files, ${seconds} s\n${table(results)}`);
  if (results.failures.length > 0) console.log(listed(results.failures));
  return results;
}
