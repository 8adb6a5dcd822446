import { derived } from '../../../rules/kit/derived.ts';
import type { Call, FileFacts, FunctionId, Region, RegionId } from '../../../rules/kit/facts.ts';
import { regionsAround } from '../../../rules/kit/regions.ts';

/** Declared in a block around the call, before it in the same function, and hidden by no nearer name. */
export function isVisible(facts: FileFacts, id: number, { at, region }: Call): boolean {
  const binding = facts.bindings[id];
  if (!binding) return false;
  const around = regionsAround(facts, region);
  const owners = ownersAround(facts, region);
  if (binding.kind !== 'import' && owners[0] === binding.owner && binding.at[0] > at[0]) return false;
  const home = homes(facts)[id];
  if (binding.kind !== 'parameter' && home !== undefined && !around.some((one) => one.id === home))
    return false;
  const nearer = owners.slice(0, Math.max(owners.indexOf(binding.owner), 0));
  return !nearer.some((owner) => names(facts).get(owner)?.has(binding.name));
}

/** The innermost region around each binding. Regions nest: of those that are open at a place the last to open counts. */
const homes = derived(({ bindings, regions }) => {
  const found: (RegionId | undefined)[] = [];
  const byStart = [...regions.entries()].sort(([, a], [, b]) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
  const inOrder = [...bindings.entries()].sort(([, a], [, b]) => a.at[0] - b.at[0]);
  const open: (typeof byStart)[number][] = [];
  let next = 0;
  for (const [id, { at }] of inOrder) {
    for (let one = byStart[next]; one && one[1].at[0] <= at[0]; one = byStart[++next]) {
      close(open, one[1].at[0]);
      open.push(one);
    }
    close(open, at[0]);
    found[id] = open.at(-1)?.[0];
  }
  return found;
});

function close(open: [RegionId, Region][], offset: number): void {
  for (let last = open.at(-1); last && last[1].at[1] <= offset; last = open.at(-1)) open.pop();
}

/** What each function declares. */
const names = derived(({ bindings }) => {
  const found = new Map<FunctionId, Set<string>>();
  for (const { owner, name } of bindings) {
    const own = found.get(owner);
    if (own) own.add(name);
    else found.set(owner, new Set([name]));
  }
  return found;
});

/** The functions around a place, innermost first. */
export function ownersAround(facts: FileFacts, from: RegionId): number[] {
  return regionsAround(facts, from).flatMap((one) => (one.kind === 'function' ? [one.fn] : []));
}
