import type { BindingId, FileFacts, FunctionId, ValueId } from './facts.ts';
import { addedIn } from './file-index.ts';
import type { Span } from './finding.ts';
import { childrenOf } from './regions.ts';

export interface Turn {
  /** Names that stand for what differs from turn to turn. */
  names: ReadonlySet<BindingId>;
  /** Objects of which only some members differ. */
  objects?: ReadonlyMap<BindingId, GivenObject>;
  /** What a name from outside of it gathers belongs to all turns. */
  within?: Span;
}

/** An object that is written out where it is handed over. */
export interface GivenObject {
  differing: ReadonlySet<string>;
  /** All its keys, where they can be told. */
  keys?: ReadonlySet<string>;
}

/** Whether a value is made with what differs: directly, or through names that are set from it. */
export function dependsOn(facts: FileFacts, id: ValueId, turn: Turn): boolean {
  const seen = new Set<BindingId>();
  const todo = [id];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const value = facts.values[next];
    if (value?.kind === 'binding') {
      if (turn.names.has(value.binding) || turn.objects?.has(value.binding)) return true;
      if (seen.has(value.binding)) continue;
      seen.add(value.binding);
      const differs = memberDiffers(facts, value.binding, turn);
      if (differs === true) return true;
      if (differs === undefined) todo.push(...sourcesOf(facts, value.binding, turn.within));
    } else if (value?.kind === 'member' && objectOf(facts, value.of, turn)) {
      if (objectOf(facts, value.of, turn)?.differing.has(value.name)) return true;
    } else if (value?.kind === 'function') todo.push(...givenBy(facts, value.fn));
    else if (value) todo.push(...childrenOf(value, facts.calls));
  }
  return false;
}

/** The object that a value is, where only some of its members differ. */
export function objectOf({ values }: FileFacts, id: ValueId, { objects }: Turn): GivenObject | undefined {
  const value = values[id];
  return value?.kind === 'binding' ? objects?.get(value.binding) : undefined;
}

/** `const { order, user } = options`: whether that member is one that differs; undefined where it is none. */
function memberDiffers(facts: FileFacts, id: BindingId, turn: Turn): boolean | undefined {
  const { value, path: [first] = [] } = facts.bindings[id] ?? {};
  const object = value === undefined ? undefined : objectOf(facts, value, turn);
  return object && typeof first === 'string' && first !== '...' ? object.differing.has(first) : undefined;
}

function sourcesOf(facts: FileFacts, id: BindingId, within: Span | undefined): readonly ValueId[] {
  const binding = facts.bindings[id];
  if (!binding) return [];
  const isOutside = within && (binding.at[0] < within[0] || binding.at[0] >= within[1]);
  const own = binding.value === undefined ? [] : [binding.value];
  return isOutside ? own : [...own, ...(addedIn(facts).get(id) ?? [])];
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
