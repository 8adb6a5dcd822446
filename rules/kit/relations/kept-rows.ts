import { takenIn } from '../callbacks.ts';
import { derived } from '../derived.ts';
import type { BindingId, FileFacts, ValueId } from '../facts.ts';
import { type Held, heldBy, usesOf } from '../held.ts';

/** Goes through a list and gives none of its rows on. */
const EACH = new Set(['map', 'forEach', 'flatMap', 'some', 'every']);
/** What a row gives with all that was loaded with it. */
const WHOLE = new Set(['dataValues', '_doc', '$__']);

/** Whether rows stay where they were read: nobody sees that they hold more than before. */
export function areKept(facts: FileFacts, list: BindingId, relation: string): boolean {
  return usesOf(facts)(list).every((id) => {
    const holders = heldBy(facts).get(id) ?? [];
    if (holders.length === 0) return isGoneThrough(facts, id, relation) || isTest(facts, id);
    return holders.every((one) => isOnlyAsked(one) || isEach(facts, one, id, relation));
  });
}

/** Whether only columns are read of a row, each by its name. */
export function isRowKept(facts: FileFacts, row: BindingId, relation: string): boolean {
  return usesOf(facts)(row).every((id) => {
    const holders = heldBy(facts).get(id) ?? [];
    if (holders.length === 0) return isTest(facts, id) || isTakenApart(facts, id);
    return holders.every((one) => isColumn(facts, one) || isCovered(one, id, relation));
  });
}

/** `{ ...order, customer }`: what the row brings along stands there anyway. */
function isCovered({ value }: Held, row: ValueId, relation: string): boolean {
  if (value.kind !== 'object') return false;
  const at = value.entries.findIndex((one) => one.key === undefined && one.value === row);
  return at >= 0 && value.entries.slice(at + 1).some(({ key }) => key === relation);
}

function isColumn(facts: FileFacts, { value, id }: Held): boolean {
  if (value.kind === 'member') return !WHOLE.has(value.name) && !callees(facts).has(id);
  return isOnlyAsked({ value, id });
}

/** Only whether it is there, or how long it is. */
function isOnlyAsked({ value }: Held): boolean {
  if (value.kind === 'member') return value.name === 'length';
  return value.kind === 'unary' && (value.op === '!' || value.op === 'typeof');
}

/** `const { id } = order` */
function isTakenApart({ bindings }: FileFacts, id: ValueId): boolean {
  const made = bindings.filter(({ value }) => value === id);
  return made.length > 0 && made.every(({ path = [] }) => path.length > 0 && !path.includes('...'));
}

function isTest({ regions, bindings }: FileFacts, id: ValueId): boolean {
  return (
    regions.some((one) => one.kind === 'branch' && one.test === id) &&
    !bindings.some(({ value }) => value === id)
  );
}

function isGoneThrough(facts: FileFacts, id: ValueId, relation: string): boolean {
  if (!facts.regions.some((one) => one.kind === 'loop' && one.loop === 'for-of' && one.over === id))
    return false;
  return facts.bindings.every(
    ({ value, element, path = [] }, at) => value !== id || (element && isPartKept(facts, at, path, relation)),
  );
}

function isEach(facts: FileFacts, { value, id }: Held, list: ValueId, relation: string): boolean {
  if (value.kind !== 'member' || value.of !== list || !EACH.has(value.name)) return false;
  return facts.calls.every((call, at) => {
    if (call.callee !== id) return true;
    const [fn] = [...takenIn(facts)].find(([, taken]) => taken.call === at && taken.index === 0) ?? [];
    const [first, , whole] = (fn === undefined ? undefined : facts.functions[fn]?.params) ?? [];
    return (
      first?.every((one) => isPartKept(facts, one, facts.bindings[one]?.path ?? [], relation)) === true &&
      whole === undefined
    );
  });
}

/** The row itself, or what a pattern takes of it. */
function isPartKept(facts: FileFacts, id: BindingId, path: readonly unknown[], relation: string): boolean {
  return path.length > 0 ? !path.includes('...') : isRowKept(facts, id, relation);
}

const callees = derived(({ calls }) => new Set(calls.map(({ callee }) => callee)));
