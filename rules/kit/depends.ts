import type { BindingId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { indexOf } from './file-index.ts';
import type { Span } from './finding.ts';
import { childrenOf } from './regions.ts';

export interface Turn {
  /** Names that stand for what differs from turn to turn. */
  names: ReadonlySet<BindingId>;
  /** What a name from outside of it gathers belongs to all turns. */
  within?: Span;
}

/** Whether a value is made with what differs: directly, or through names that are set from it. */
export function dependsOn(facts: FileFacts, id: ValueId, { names, within }: Turn): boolean {
  const seen = new Set<BindingId>();
  const todo = [id];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const value = facts.values[next];
    if (value?.kind === 'binding') {
      if (names.has(value.binding)) return true;
      if (!seen.has(value.binding)) todo.push(...sourcesOf(facts, value.binding, within));
      seen.add(value.binding);
    } else if (value?.kind === 'function') todo.push(...givenBy(facts, value.fn));
    else if (value) todo.push(...childrenOf(value, facts.calls));
  }
  return false;
}

function sourcesOf(facts: FileFacts, id: BindingId, within: Span | undefined): readonly ValueId[] {
  const binding = facts.bindings[id];
  if (!binding) return [];
  const isOutside = within && (binding.at[0] < within[0] || binding.at[0] >= within[1]);
  const own = binding.value === undefined ? [] : [binding.value];
  return isOutside ? own : [...own, ...(indexOf(facts).added.get(id) ?? [])];
}

/** `(t, { eq }) => eq(t.id, order.id)`: a condition that is written as a function. */
function givenBy({ functions }: FileFacts, id: number): ValueId[] {
  const fn = functions[id];
  const returned = (fn?.returns ?? []).flatMap(({ value }) => (value === undefined ? [] : [value]));
  return fn?.expression === undefined ? returned : [fn.expression, ...returned];
}

/** The parameters of a function that get what differs, where it is called with these arguments. */
export function namesInside(
  home: FileFacts | undefined,
  fn: FunctionId,
  facts: FileFacts,
  args: readonly ValueId[],
  turn: Turn,
): ReadonlySet<BindingId> {
  const params = home?.functions[fn]?.params ?? [];
  return new Set(
    args.flatMap((one, at) => {
      const isRest = facts.values[one]?.kind === 'spread';
      return dependsOn(facts, one, turn) ? (isRest ? params.slice(at).flat() : (params[at] ?? [])) : [];
    }),
  );
}
