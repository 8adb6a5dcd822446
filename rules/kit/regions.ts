import { derived } from './derived.ts';
import type { FileFacts, FunctionFact, FunctionId, Region, RegionId, Value, ValueId } from './facts.ts';

/** The regions around a place, innermost first, up to the module. */
export function regionsAround(facts: FileFacts, from: RegionId): (Region & { id: RegionId })[] {
  const { regions } = facts;
  const known = numbered(facts);
  const around: (Region & { id: RegionId })[] = [];
  for (let id: RegionId | undefined = from; id !== undefined; id = regions[id]?.parent) {
    const region = regions[id];
    if (!region) break;
    const one: Region & { id: RegionId } = known[id] ?? { ...region, id };
    known[id] = one;
    around.push(one);
  }
  return around;
}

/** Filled as they are asked of: of most regions nobody wants to know. */
const numbered = derived(({ regions }) => new Array<Region & { id: RegionId }>(regions.length));

/** Which regions these are. */
export function idsAround({ regions }: FileFacts, from: RegionId): Set<RegionId> {
  const around = new Set<RegionId>();
  for (let id: RegionId | undefined = from; id !== undefined && regions[id]; id = regions[id]?.parent)
    around.add(id);
  return around;
}

/** What a region stands in. */
export function outerOf({ regions }: FileFacts, { parent }: Region): Region | undefined {
  return parent === undefined ? undefined : regions[parent];
}

/** The functions around a place, innermost first; the module is the last. */
export function functionsAround(facts: FileFacts, from: RegionId): FunctionFact[] {
  const around: FunctionFact[] = [];
  for (let one = facts.regions[from]; one; one = outerOf(facts, one)) {
    const fn = one.kind === 'function' ? facts.functions[one.fn] : undefined;
    if (fn) around.push(fn);
  }
  return around;
}

/** The function that a place belongs to; undefined is the module. */
export function functionAround(facts: FileFacts, from: RegionId): FunctionId | undefined {
  return innermost(facts)[from];
}

/** By region. A region comes after the one that it stands in. */
const innermost = derived(({ regions }) => {
  const functions: (FunctionId | undefined)[] = [];
  for (const one of regions)
    functions.push(
      one.kind === 'function' ? one.fn : one.parent === undefined ? undefined : functions[one.parent],
    );
  return functions;
});

/** The innermost region that a place stands in. A region comes after the one that it stands in. */
export function regionAt({ regions }: FileFacts, offset: number): RegionId {
  const found = regions.findLastIndex(({ at }) => at[0] <= offset && offset < at[1]);
  return Math.max(found, 0);
}

/** A value and all that it is made of. */
export function* parts({ values, calls }: FileFacts, id: ValueId): Generator<Value> {
  const value = values[id];
  if (!value) return;
  yield value;
  for (const child of childrenOf(value, calls)) yield* parts({ values, calls } as FileFacts, child);
}

/** What a value is directly made of. */
export function childrenOf(value: Value, calls: FileFacts['calls']): readonly ValueId[] {
  switch (value.kind) {
    case 'template':
      return value.parts;
    case 'member':
    case 'await':
    case 'spread':
    case 'unary':
      return [value.of];
    case 'index':
      return [value.of, value.key];
    case 'call': {
      const call = calls[value.call];
      return call ? [call.callee, ...call.args] : [];
    }
    case 'yield':
      return value.of === undefined ? NONE : [value.of];
    case 'object':
      return value.entries.map((one) => one.value);
    case 'array':
    case 'sequence':
      return value.items;
    case 'binary':
    case 'logical':
      return [value.left, value.right];
    case 'conditional':
      return [value.test, value.yes, value.no];
    case 'assignment':
      return [value.target, value.value];
    default:
      return NONE;
  }
}

const NONE: readonly ValueId[] = [];
