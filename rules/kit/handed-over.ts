import { dependsOn, type GivenObject, objectOf, type Turn } from './depends.ts';
import type { BindingId, FileFacts, Region, ValueId } from './facts.ts';
import { addedIn } from './file-index.ts';

/** What differs inside a function that is called with what differs. */
export function turnInside(
  inner: FileFacts | undefined,
  params: readonly (readonly BindingId[])[],
  facts: FileFacts,
  args: readonly ValueId[],
  turn: Turn,
): Turn {
  const names = new Set<BindingId>();
  const objects = new Map<BindingId, GivenObject>();
  for (const [at, arg] of args.entries()) {
    if (!dependsOn(facts, arg, turn)) continue;
    const isRest = facts.values[arg]?.kind === 'spread';
    const object = objectOf(facts, arg, turn) ?? givenObject(facts, arg, turn);
    for (const one of isRest ? params.slice(at).flat() : (params[at] ?? [])) {
      const [first] = inner?.bindings[one]?.path ?? [];
      if (!object || first === '...') names.add(one);
      else if (first === undefined) objects.set(one, object);
      else if (object.differing.has(String(first))) names.add(one);
    }
  }
  return { names, objects };
}

/** What is told of an object that is written out here, under a name or spread into another. */
function givenObject(facts: FileFacts, id: ValueId, turn: Turn, depth = 0): GivenObject | undefined {
  const value = facts.values[id];
  if (value?.kind === 'binding') {
    const { value: made, path, assigned } = facts.bindings[value.binding] ?? {};
    const isKnown = made !== undefined && !path && !assigned && !addedIn(facts).has(value.binding);
    return isKnown && depth < 3 ? givenObject(facts, made, turn, depth + 1) : undefined;
  }
  if (value?.kind !== 'object') return undefined;
  const differing = new Set<string>();
  const keys = new Set<string>();
  let isWhole = true;
  for (const { key, value: held } of value.entries) {
    if (key !== undefined) {
      keys.add(key);
      if (dependsOn(facts, held, turn)) differing.add(key);
      continue;
    }
    const spread = objectOf(facts, held, turn) ?? givenObject(facts, held, turn, depth + 1);
    if (!spread && dependsOn(facts, held, turn)) return undefined;
    for (const one of spread?.differing ?? []) differing.add(one);
    for (const one of spread?.keys ?? []) keys.add(one);
    isWhole = isWhole && spread?.keys !== undefined;
  }
  return { differing, ...(isWhole && { keys }) };
}

/** `if ('apiKeyId' in entry)`, where the entry that is handed over has no such key. */
export function isNeverTaken(facts: FileFacts, region: Region, turn: Turn): boolean {
  const test = region.kind === 'branch' ? facts.values[region.test] : undefined;
  if (region.kind !== 'branch' || test?.kind !== 'binary' || test.op !== 'in') return false;
  const key = facts.values[test.left];
  const keys = objectOf(facts, test.right, turn)?.keys;
  return keys !== undefined && key?.kind === 'literal' && keys.has(String(key.value)) !== region.holds;
}
