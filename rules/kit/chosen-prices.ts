import type { FileFacts, FunctionId } from './facts.ts';
import { queryAt } from './queries.ts';
import { isSent } from './reached.ts';
import { functionAround } from './regions.ts';
import type { Reach } from './sinks.ts';
import { isRouteOfStaff } from './staff.ts';
import { tableOf } from './table-names.ts';
import { chainOf } from './values.ts';
import type { ProjectView } from './views.ts';
import { newRecordAt } from './written-records.ts';

/** What a client pays, where it says that itself. */
export interface ChosenPrice {
  column: string;
  /** The row that is read beside it and knows the price. */
  known?: string;
}

const PRICES =
  /^((unit_?)?(price|amount)|(grand_?|sub)?total(_?(price|amount))?|price_?(in_?)?cents|amount_?(in_?)?cents)$/i;
const SOLD = /order|purchase|checkout|booking|cart|sale|ticket|reservation/i;

export function chosenPrice(project: ProjectView, reach: Reach): ChosenPrice | undefined {
  const { sink, flow, path, call } = reach;
  const column = flow.place.findLast((one) => one !== '[]');
  if (column === undefined || !PRICES.test(column) || !isSent(flow)) return undefined;
  if (flow.checks.some((one) => one.kind === 'guard' && !one.loose)) return undefined;
  // At a till it is not the one who buys that says what it costs.
  if (isRouteOfStaff(project, flow.source)) return undefined;
  const facts = project.facts(path);
  const fn = facts && functionAround(facts, facts.calls[call]?.region ?? 0);
  if (!facts || fn === undefined) return undefined;
  if (sink.kind === 'charge') {
    // A `price` is the name of one there.
    if (!/amount/i.test(column)) return undefined;
    const known = pricedRow(project, path, facts, fn, '');
    return { column, ...(known && { known }) };
  }
  const record = sink.kind === 'record' ? newRecordAt(project, { path }, call) : undefined;
  if (!record || !SOLD.test(record.table)) return undefined;
  const known = pricedRow(project, path, facts, fn, record.table);
  return known ? { column, known } : undefined;
}

/** A row that the function reads, of a kind whose price the file speaks of. */
function pricedRow(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  fn: FunctionId,
  table: string,
): string | undefined {
  for (const [id, { region }] of facts.calls.entries()) {
    if (functionAround(facts, region) !== fn) continue;
    const query = queryAt(project, { path }, id);
    const read = query?.kind === 'read' ? tableOf(facts, query) : undefined;
    if (read !== undefined && read !== table && hasPrice(facts, read)) return read;
  }
  return undefined;
}

/** `product.price` somewhere in the file, or a column of the table's definition. */
function hasPrice(facts: FileFacts, table: string): boolean {
  const stem = table
    .replace(/(Model|Repository|Table)$/, '')
    .replace(/s$/, '')
    .toLowerCase();
  const isRead = facts.values.some((one, id) => {
    if (one.kind !== 'member' || !/price|cost/i.test(one.name)) return false;
    return chainOf(facts, id)?.at(-2)?.toLowerCase().includes(stem) === true;
  });
  if (isRead) return true;
  return facts.bindings.some(({ name, value }) => {
    const made = facts.values[value ?? -1];
    const call = made?.kind === 'call' ? facts.calls[made.call] : undefined;
    return (
      name.toLowerCase().startsWith(stem) &&
      call?.args.some((arg) => {
        const columns = facts.values[arg];
        return columns?.kind === 'object' && columns.entries.some(({ key }) => /price/i.test(key ?? ''));
      }) === true
    );
  });
}
