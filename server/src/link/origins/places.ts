import { derived } from '../../../../rules/kit/derived.ts';
import type {
  BindingId,
  CallId,
  FileFacts,
  FunctionId,
  TypeRef,
  Value,
  ValueId,
} from '../../../../rules/kit/facts.ts';
import { addTo } from '../../../../rules/kit/lists.ts';

/** Where a function's value stands; that says what it will be given. */
export type Place =
  /** An argument, or inside an argument that is a list or an object. */
  | { kind: 'argument'; call: CallId; index: number; keys: readonly string[] }
  /** What a name or a member with this type is set to. */
  | { kind: 'typed'; type: TypeRef; keys: readonly string[] };

type Places = ReadonlyMap<FunctionId, readonly Place[]>;

export function placesOf(facts: FileFacts, fn: FunctionId): readonly Place[] {
  return allPlaces(facts).get(fn) ?? [];
}

const allPlaces = derived(findPlaces);

function findPlaces(facts: FileFacts): Places {
  const found = new Map<FunctionId, Place[]>();
  facts.calls.forEach(({ args }, call) => {
    args.forEach((arg, index) => {
      if (isData(facts.values[arg])) return;
      eachFunction(facts, arg, NO_KEYS, (fn, keys) =>
        addTo(found, fn, { kind: 'argument', call, index, keys }),
      );
    });
  });
  for (const { type, value } of typedValues(facts))
    eachFunction(facts, value, NO_KEYS, (fn, keys) => addTo(found, fn, { kind: 'typed', type, keys }));
  return found;
}

const NO_KEYS: readonly string[] = [];

/** Objects inside objects deeper than this describe data. */
const DEEPEST = 3;

/** What an object holds, with the way to it, as deep as options go. */
export function heldBy(facts: FileFacts, id: ValueId, depth = 0): { value: ValueId; keys: string[] }[] {
  const value = facts.values[id];
  if (value?.kind !== 'object' || depth > DEEPEST) return [{ value: id, keys: [] }];
  return value.entries.flatMap(({ key, value: one }) =>
    key === undefined
      ? []
      : heldBy(facts, one, depth + 1).map(({ value: held, keys }) => ({ value: held, keys: [key, ...keys] })),
  );
}

/** What a list is written with, lists that are spread into it as they are named. */
export function itemsOf({ values }: FileFacts, list: ValueId): readonly ValueId[] {
  const value = values[list];
  if (value?.kind !== 'array') return NO_ITEMS;
  return value.items.map((id) => {
    const item = values[id];
    return item?.kind === 'spread' ? item.of : id;
  });
}

const NO_ITEMS: readonly ValueId[] = [];

type Visit = (fn: FunctionId, keys: readonly string[]) => void;

/** Cheap to ask: most arguments are members, calls and texts. */
function isData(value: Value | undefined): boolean {
  switch (value?.kind) {
    case 'function':
    case 'binding':
    case 'array':
    case 'object':
      return false;
    default:
      return true;
  }
}

function eachFunction(facts: FileFacts, id: ValueId, keys: readonly string[], visit: Visit, depth = 0): void {
  const value = facts.values[id];
  switch (value?.kind) {
    case 'function':
      visit(value.fn, keys);
      return;
    case 'binding':
      ofName(facts, value.binding, keys, visit);
      return;
    case 'array':
      for (const one of depth > DEEPEST ? [] : value.items) eachFunction(facts, one, keys, visit, depth + 1);
      return;
    case 'object':
      for (const { key, value: one } of depth > DEEPEST ? [] : value.entries)
        if (key !== undefined) eachFunction(facts, one, [...keys, key], visit, depth + 1);
  }
}

/** `app.get('/', show)`: the function of the file that the name stands for. */
function ofName({ bindings, values }: FileFacts, id: BindingId, keys: readonly string[], visit: Visit): void {
  const binding = bindings[id];
  const value = binding?.value === undefined || binding.path ? undefined : values[binding.value];
  if (value?.kind === 'function') visit(value.fn, keys);
}

function* typedValues(facts: FileFacts): Generator<{ type: TypeRef; value: ValueId }> {
  for (const { type, value, kind } of facts.bindings) {
    if (type && value !== undefined && kind !== 'parameter') yield { type, value };
  }
  yield* facts.satisfied;
  for (const { members } of facts.classes) {
    for (const { type, value } of members) if (type && value !== undefined) yield { type, value };
  }
  for (const { returnType, returns } of facts.functions) {
    for (const { value } of returnType ? returns : [])
      if (returnType && value !== undefined) yield { type: returnType, value };
  }
}
