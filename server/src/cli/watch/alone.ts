import type { Args } from '../command.ts';
import { UsageError } from '../usage-error.ts';

const FLAGS = ['fix', 'dry-run', 'staged', 'stdin', 'timing'];
const VALUES = ['fix-suggestions', 'since', 'baseline'];

/** What writes, compares or measures belongs to a run that ends. */
export function refuseOthers(args: Args): void {
  const other = FLAGS.find((name) => args.flag(name)) ?? VALUES.find((name) => args.values(name).length > 0);
  if (other) throw new UsageError(`--watch only shows what it finds: leave out --${other}.`);
  const format = args.values('format').find((one) => one !== 'human');
  if (format) throw new UsageError(`--watch shows findings to people: leave out --format ${format}.`);
}
