import type { BindingId, CallId, FileFacts, Region, RegionId, Return, ValueId } from './facts.ts';
import { resultsIn } from './file-index.ts';
import { isInside } from './inside.ts';
import type { Iteration } from './iteration.ts';
import { canBothRun } from './operations.ts';
import { functionAround, regionsAround } from './regions.ts';
import type { FileView } from './views.ts';

/** Whether a turn looks for something: it ends all turns with what it got, or with whatever it did. */
export function isSearch(file: FileView, call: CallId, { region, at, elements }: Iteration): boolean {
  const { facts } = file;
  if (facts.regions[region]?.kind !== 'loop') return false;
  const names = new Set(resultsIn(facts).get(call) ?? []);
  const isName = (id: ValueId) => {
    const value = facts.values[id];
    return value?.kind === 'binding' && names.has(value.binding);
  };
  const isResult = (id: ValueId | undefined): boolean => {
    const value = id === undefined ? undefined : facts.values[id];
    if (value?.kind === 'member' || value?.kind === 'await' || value?.kind === 'index')
      return isResult(value.of);
    // `return res.json(found)`; what only tells of it in a message is no find.
    const args = value?.kind === 'call' ? (facts.calls[value.call]?.args ?? []) : [];
    return (value?.kind === 'binding' && names.has(value.binding)) || args.some((one) => isName(one));
  };
  // What a function written in the turn returns ends only that.
  const own = facts.functions[functionAround(facts, region) ?? 0];
  const returns = (own?.returns ?? []).filter((one) => isInside(one.at, at));
  if (returns.some((one) => isResult(one.value))) return true;
  if (returns.some((one) => isSureAfter(facts, call, region, one))) return true;
  if (returns.some((one) => isFoundElement(facts, call, elements, one))) return true;
  const text = file.text(at);
  return names.size > 0 && /\bbreak;/.test(text) && !/\bswitch\b/.test(text);
}

/** `if (await fits(line)) return line`: the element that the answer was good for. */
function isFoundElement(
  facts: FileFacts,
  call: CallId,
  elements: readonly BindingId[],
  { value: id, region }: Return,
): boolean {
  const value = id === undefined ? undefined : facts.values[id];
  if (value?.kind !== 'binding' || !elements.includes(value.binding)) return false;
  return regionsAround(facts, region).some(
    (one) => one.kind === 'branch' && one.holds && isAnswer(facts, call, one.test, 0),
  );
}

function isAnswer(facts: FileFacts, call: CallId, id: ValueId, depth: number): boolean {
  const value = facts.values[id];
  if (!value || depth > DEEPEST) return false;
  if (value.kind === 'call') return value.call === call;
  if (value.kind === 'await') return isAnswer(facts, call, value.of, depth + 1);
  if (value.kind === 'logical')
    return [value.left, value.right].some((one) => isAnswer(facts, call, one, depth + 1));
  const made = value.kind === 'binding' ? facts.bindings[value.binding]?.value : undefined;
  return made !== undefined && isAnswer(facts, call, made, depth + 1);
}

const DEEPEST = 4;

/** Whoever gets as far as the call gets to that return, or leaves by an earlier one. */
function isSureAfter(
  facts: FileFacts,
  call: CallId,
  loop: RegionId,
  { at, region }: { at: readonly [number, number]; region: RegionId },
): boolean {
  const { at: asked = [0, 0], region: from = 0 } = facts.calls[call] ?? {};
  if ((at[0] <= asked[1] && !isInside(asked, at)) || !canBothRun(facts, from, region)) return false;
  const passed = new Set<RegionId>();
  for (const one of regionsAround(facts, from)) {
    if (one.id !== loop && (one.kind === 'function' || one.kind === 'loop')) break;
    passed.add(one.id);
    if (one.id === loop) break;
  }
  for (const one of regionsAround(facts, region)) {
    if (passed.has(one.id)) return true;
    if (!isRemainder(facts, one)) return false;
  }
  return false;
}

/** What follows `if (missing) return …`. */
function isRemainder({ regions }: FileFacts, one: Region & { id: RegionId }): boolean {
  if (one.kind !== 'branch') return false;
  return regions.some(
    (other) =>
      other.kind === 'branch' &&
      other.test === one.test &&
      other.holds !== one.holds &&
      other.parent === one.parent &&
      other.at[1] <= one.at[0],
  );
}
