import type { BindingId, FileFacts, ValueId } from './facts.ts';
import { calledBy } from './file-index.ts';
import { childrenOf } from './regions.ts';
import type { WriteUnit } from './write-units.ts';

/**
 * Whether two updates write nothing but what was worked out right before, each something of its own:
 * `const orders = await countOrders(id)`, `data: { orders }`. What is left wrong is right again after the next run.
 */
export function areRecomputed(facts: FileFacts, first: WriteUnit, second: WriteUnit): boolean {
  const [one, other] = [answersIn(facts, first), answersIn(facts, second)];
  return one !== undefined && other !== undefined && ![...one].some((id) => other.has(id));
}

/** The answers that an update is made of; undefined where it writes anything else. */
function answersIn(facts: FileFacts, { kind, query }: WriteUnit): Set<BindingId> | undefined {
  if (kind !== 'update' || !query) return undefined;
  const found = new Set<BindingId>();
  const written = query.args.flatMap((one) => writtenValues(facts, one));
  for (const one of written) {
    const answers = [...answersOf(facts, one)];
    if (answers.length === 0) return undefined;
    for (const id of answers) found.add(id);
  }
  return found.size > 0 ? found : undefined;
}

function writtenValues({ values }: FileFacts, id: ValueId): ValueId[] {
  const value = values[id];
  const data = value?.kind === 'object' ? value.entries.find(({ key = '' }) => DATA.test(key)) : undefined;
  const held = data === undefined ? undefined : values[data.value];
  return held?.kind === 'object' ? held.entries.map((one) => one.value) : [];
}

const DATA = /^(data|\$set)$/;

/** The answer itself, not a field of it: a row that was read is what the write changes. */
function* answersOf(facts: FileFacts, id: ValueId): Generator<BindingId> {
  const value = facts.values[id];
  if (value?.kind === 'binding' && isAnswer(facts, value.binding)) yield value.binding;
  // `{ increment: n }` and `total + n` build on what is there.
  const builds = value?.kind === 'object' || (value?.kind === 'binary' && /^[-+]$/.test(value.op));
  if (!value || value.kind === 'member' || builds) return;
  for (const one of childrenOf(value, facts.calls)) yield* answersOf(facts, one);
}

function isAnswer(facts: FileFacts, id: BindingId): boolean {
  const { kind, value, path } = facts.bindings[id] ?? {};
  if (kind !== 'const' || value === undefined || path) return false;
  return facts.values[value]?.kind === 'await' && calledBy(facts, value) !== undefined;
}
