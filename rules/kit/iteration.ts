import type { BindingId, CallId, FileFacts, FunctionId, RegionId, ValueId } from './facts.ts';
import { parts, regionsAround } from './regions.ts';

/** What runs once for each element of something. */
export interface Iteration {
  /** What identifies it in its file. */
  region: RegionId;
  /** The list, where it is named. */
  over?: ValueId;
  /** Names that stand for the element, or for what picks it. */
  elements: readonly BindingId[];
  /** Turns do not wait for each other: `Promise.all(list.map(…))`. */
  isConcurrent: boolean;
  /** The place goes on after an error of one turn, or ends the loop with what it found. */
  isolated: boolean;
  searches: boolean;
}

const EACH = new Set(['map', 'forEach', 'flatMap', 'filter', 'reduce', 'some', 'every', 'find']);

/** The innermost iteration that a place runs in, inside its function and the callbacks it is written in. */
export function iterationAround(facts: FileFacts, from: RegionId): Iteration | undefined {
  let isolated = false;
  for (const region of regionsAround(facts, from)) {
    if (region.kind === 'catch') return undefined;
    if (region.kind === 'try' && region.handler !== undefined) isolated = true;
    if (region.kind === 'loop') return ofLoop(facts, region, isolated);
    if (region.kind !== 'function') continue;
    const taker = takerOf(facts, region.fn);
    if (!taker) return undefined;
    const each = ofCallback(facts, region.id, region.fn, taker, isolated);
    if (each) return each;
  }
  return undefined;
}

/** Loops with a condition of their own are for pages, attempts and polling. */
function ofLoop(
  facts: FileFacts,
  region: { id: RegionId; loop: string; over?: ValueId },
  isolated: boolean,
): Iteration | undefined {
  if (region.loop !== 'for-of' && region.loop !== 'for-in') return undefined;
  const elements = facts.bindings.flatMap((one, id) =>
    one.element && one.value === region.over && region.over !== undefined ? [id] : [],
  );
  return {
    region: region.id,
    elements,
    isConcurrent: false,
    isolated,
    searches: returnsInside(facts, region.id),
    ...(region.over !== undefined && { over: region.over }),
  };
}

function ofCallback(
  facts: FileFacts,
  region: RegionId,
  fn: FunctionId,
  taker: { call: CallId; index: number },
  isolated: boolean,
): Iteration | undefined {
  const call = facts.calls[taker.call];
  const callee = call && facts.values[call.callee];
  const name = callee?.kind === 'member' ? callee.name : undefined;
  if (callee?.kind !== 'member' || name === undefined || !EACH.has(name) || taker.index !== 0) return undefined;
  const [elements = []] = facts.functions[fn]?.params.slice(name === 'reduce' ? 1 : 0) ?? [];
  return { region, over: callee.of, elements, isConcurrent: name !== 'reduce', isolated, searches: false };
}

/** The call that a function is written as an argument of. */
function takerOf(facts: FileFacts, fn: FunctionId): { call: CallId; index: number } | undefined {
  const created = facts.functions[fn]?.created;
  for (const [call, { args, region }] of facts.calls.entries()) {
    if (region !== created) continue;
    const index = args.findIndex((one) => {
      const value = facts.values[one];
      return value?.kind === 'function' && value.fn === fn;
    });
    if (index >= 0) return { call, index };
  }
  return undefined;
}

/** `if (found) return found;` in a turn: what is looked for ends the loop. */
function returnsInside(facts: FileFacts, loop: RegionId): boolean {
  const owner = [...regionsAround(facts, loop)].find((one) => one.kind === 'function');
  const fn = owner?.kind === 'function' ? facts.functions[owner.fn] : facts.functions[0];
  return (fn?.returns ?? []).some(({ region }) =>
    [...regionsAround(facts, region)].some((one) => one.id === loop),
  );
}

/** Whether a value is made with one of these names, directly or through names that are set from them. */
export function dependsOn(
  facts: FileFacts,
  id: ValueId,
  names: readonly BindingId[],
  seen: Set<BindingId> = new Set(names),
): boolean {
  for (const part of parts(facts, id)) {
    if (part.kind !== 'binding') continue;
    if (names.includes(part.binding)) return true;
    if (seen.has(part.binding)) continue;
    seen.add(part.binding);
    const { value, assigned = [] } = facts.bindings[part.binding] ?? {};
    const sources = value === undefined ? assigned : [value, ...assigned];
    if (sources.some((one) => dependsOn(facts, one, names, seen))) return true;
  }
  return false;
}
