import { parseArgs } from 'node:util';
import { rules } from '../../rules/index.ts';
import { shapeRules } from '../../server/src/engine/testing/shape-rules.ts';
import { readTexts } from '../broken/texts.ts';
import { randomFrom } from '../random.ts';
import { tryFingerprints } from './property.ts';

const USAGE = `usage: npm run fingerprints -- DIR… [--changes N] [--seed N]

Moves, edits, reformats and renames the code of checked-out repositories in memory (default 300
changes, seed 1), and plants findings. With our rules, and with some that report every call,
function, class and catch clause: what was found before must read as known, what was planted as new.`;

const MOST_SAID = 30;

export function main(_: string, args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      changes: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (positionals.length === 0 || !(Number(values.changes) > 0)) {
    console.error(USAGE);
    return 2;
  }
  const failing = positionals.filter((folder) => {
    const texts = new Map(Object.entries(readTexts(folder)));
    console.log(`${folder}: ${texts.size} files`);
    const random = randomFrom(Number(values.seed));
    const tally = tryFingerprints(texts, [...rules, ...shapeRules], Number(values.changes), random);
    const { mutations, known, planted, byOrder, failures } = tally;
    for (const [kind, count] of Object.entries(mutations).sort()) console.log(`  ${count} × ${kind}`);
    console.log(
      `  ${known} findings that were known, ${planted} planted (${byOrder} the later of two equals)`,
    );
    for (const one of failures.slice(0, MOST_SAID)) console.log(`  ${one}`);
    console.log(`  ${failures.length} mistaken`);
    return failures.length > 0;
  });
  return failing.length > 0 ? 1 : 0;
}
