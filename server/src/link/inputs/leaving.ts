import { derived } from '../../../../rules/kit/derived.ts';
import type { BindingId, FileFacts, Region, RegionId, ValueId } from '../../../../rules/kit/facts.ts';
import { functionAround, idsAround, regionsAround } from '../../../../rules/kit/regions.ts';
import { type Chain, chainTo } from './mentions.ts';
import type { Step } from './world.ts';

/** Conditions of a loop before the use that left the function when one element was wrong, with the element's name. */
export interface LoopTest {
  test: ValueId;
  element: BindingId;
}

/** `for (const id of ids) if (!known(id)) return;`: what holds for each of a list from there on. */
export function testsOfElements(facts: FileFacts, { region, before, keys }: Step, list: Chain): LoopTest[] {
  if (keys[0] !== '[]' && keys[0] !== '*') return [];
  const around = idsAround(facts, region);
  const fn = functionAround(facts, region);
  return loopsOf(facts).flatMap((id) => {
    const loop = facts.regions[id];
    if (loop?.kind !== 'loop' || loop.over === undefined || loop.at[0] >= before) return [];
    if (!isPassed(loop, id, around) || !isSame(chainTo(facts, loop.over), list)) return [];
    const element = facts.bindings.findIndex((one) => one.element && one.value === loop.over);
    return element < 0 ? [] : leavingTests(facts, fn ?? 0, id).map((test) => ({ test, element }));
  });
}

function isSame(one: Chain | undefined, other: Chain): boolean {
  return one?.binding === other.binding && one.names.join('.') === other.names.join('.');
}

/** `try { user = await find(id); if (!user) return; } catch { return; }`: what holds where that went well. */
export function testsOfTries(facts: FileFacts, { region, before }: Step): readonly ValueId[] {
  const tries = triesOf(facts);
  if (tries.length === 0) return NONE;
  const around = idsAround(facts, region);
  const fn = functionAround(facts, region) ?? 0;
  return tries.flatMap((id) => {
    const one = facts.regions[id];
    if (one?.kind !== 'try' || one.at[1] > before || !isPassed(one, id, around)) return [];
    return leaves(facts, fn, one.handler) ? leavingTests(facts, fn, id) : [];
  });
}

const loopsOf = derived((facts) => regionsOf(facts, 'loop'));
const triesOf = derived((facts) => regionsOf(facts, 'try'));
const NONE: readonly ValueId[] = [];

function regionsOf({ regions }: FileFacts, kind: Region['kind']): RegionId[] {
  return [...regions.keys()].filter((id) => regions[id]?.kind === kind);
}

/** It stands beside what is around the use, and not around it itself. */
export function isPassed({ parent }: Region, id: RegionId, around: ReadonlySet<RegionId>): boolean {
  return parent !== undefined && around.has(parent) && !around.has(id);
}

function leaves(facts: FileFacts, fn: number, handler: RegionId | undefined): boolean {
  const { returns = [], throws = [] } = facts.functions[fn] ?? {};
  return handler !== undefined && [...returns, ...throws].some((one) => one.region === handler);
}

/** Of returns and throws inside of the region. */
function leavingTests(facts: FileFacts, fn: number, loop: RegionId): ValueId[] {
  const { returns = [], throws = [] } = facts.functions[fn] ?? {};
  return [...returns, ...throws].flatMap(({ region }) => {
    const up = regionsAround(facts, region);
    const end = up.findIndex((one) => one.id === loop);
    return up.slice(0, Math.max(end, 0)).flatMap((one) => (one.kind === 'branch' ? [one.test] : []));
  });
}
