import type { FileFacts, FunctionFact, FunctionId, Region, RegionId, Value, ValueId } from './facts.ts';

/** The regions around a place, innermost first, up to the module. */
export function* regionsAround({ regions }: FileFacts, from: RegionId): Generator<Region & { id: RegionId }> {
  for (let id: RegionId | undefined = from; id !== undefined; ) {
    const region: Region | undefined = regions[id];
    if (!region) return;
    yield { ...region, id };
    id = region.parent;
  }
}

/** The functions around a place, innermost first; the module is the last. */
export function functionsAround(facts: FileFacts, from: RegionId): FunctionFact[] {
  return [...regionsAround(facts, from)].flatMap((one) => {
    const fn = one.kind === 'function' ? facts.functions[one.fn] : undefined;
    return fn ? [fn] : [];
  });
}

/** The function that a place belongs to; undefined is the module. */
export function functionAround(facts: FileFacts, from: RegionId): FunctionId | undefined {
  for (const one of regionsAround(facts, from)) if (one.kind === 'function') return one.fn;
  return undefined;
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
      return value.of === undefined ? [] : [value.of];
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
      return [];
  }
}
