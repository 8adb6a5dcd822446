import type { BindingId, FileFacts, RegionId, Value, ValueId } from '../../../../rules/kit/facts.ts';
import { idsAround, parts, regionAt } from '../../../../rules/kit/regions.ts';
import { chainTo } from './mentions.ts';
import { isOutcomeRead } from './outcomes.ts';
import type { Step } from './world.ts';

interface ValuesAt {
  /** Whether it may still be what it was at first. */
  isFirst: boolean;
  assigned: { value: ValueId; before: number }[];
}

/** What a name may hold at a use: an assignment that stands before on each way to it ends what was there. */
export function valuesAt(facts: FileFacts, binding: BindingId, { region, before }: Step): ValuesAt {
  const { assigned = [] } = facts.bindings[binding] ?? {};
  if (assigned.length === 0) return { isFirst: true, assigned: [] };
  const around = idsAround(facts, region);
  const last = assigned.findLast((one) => {
    const at = startOf(facts, one);
    return at < before && around.has(outOfTry(facts, regionAt(facts, at)));
  });
  const from = last === undefined ? -1 : startOf(facts, last);
  return {
    isFirst: last === undefined && !isReplaced(facts, binding, before),
    assigned: assigned
      .filter((one) => startOf(facts, one) >= from)
      .map((value) => ({ value, before: speaksOf(facts, value, binding) ? startOf(facts, value) : before })),
  };
}

function startOf({ values }: FileFacts, id: ValueId): number {
  return values[id]?.at[0] ?? 0;
}

/** What comes after a `try` is seldom reached by way of its catch. */
function outOfTry({ regions }: FileFacts, id: RegionId): RegionId {
  const region = regions[id];
  return region?.kind === 'try' && region.parent !== undefined
    ? outOfTry({ regions } as FileFacts, region.parent)
    : id;
}

function speaksOf(facts: FileFacts, id: ValueId, binding: BindingId): boolean {
  return [...parts(facts, id)].some((one) => one.kind === 'binding' && one.binding === binding);
}

/**
 * `to = isPath(to) ? to : '/'`, and `const result = check(to); if (result.ok) to = result.data`: from there on it is
 * what its own test has left of it.
 */
function isReplaced(facts: FileFacts, binding: BindingId, before: number): boolean {
  return (facts.bindings[binding]?.assigned ?? []).some((id) => {
    const value = facts.values[id];
    if (!value || value.at[0] >= before) return false;
    return value.kind === 'conditional'
      ? speaksOf(facts, value.test, binding) && !asksSizeAlone(facts, value.test, binding)
      : isOutcomeOf(facts, id, value, binding);
  });
}

/** `q.length <= 200 ? q : q.substring(0, 200)`: how long it is says nothing of what is in it. */
function asksSizeAlone(facts: FileFacts, test: ValueId, binding: BindingId): boolean {
  const all = [...parts(facts, test)];
  const named = all.filter((one) => one.kind === 'binding' && one.binding === binding).length;
  const sizes = all.filter(
    (one) => one.kind === 'member' && one.name === 'length' && isOf(facts, one.of, binding),
  );
  return sizes.length === named;
}

function isOf({ values }: FileFacts, id: ValueId, binding: BindingId): boolean {
  const value = values[id];
  return value?.kind === 'binding' && value.binding === binding;
}

function isOutcomeOf(facts: FileFacts, id: ValueId, value: Value, binding: BindingId): boolean {
  const chain = value.kind === 'member' ? chainTo(facts, id) : undefined;
  const made = chain && facts.bindings[chain.binding]?.value;
  const call = made === undefined ? undefined : callOf(facts, made);
  if (!chain || call === undefined) return false;
  const { args = [] } = facts.calls[call] ?? {};
  return (
    args.some((one) => speaksOf(facts, one, binding)) && isOutcomeRead(facts, call, chain.names[0] ?? '')
  );
}

function callOf({ values }: FileFacts, id: ValueId): number | undefined {
  const value = values[id];
  if (value?.kind === 'await') return callOf({ values } as FileFacts, value.of);
  return value?.kind === 'call' ? value.call : undefined;
}
