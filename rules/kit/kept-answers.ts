import { type Taken, takenIn } from './callbacks.ts';
import { derived } from './derived.ts';
import type { BindingId, FileFacts, Region, RegionId } from './facts.ts';
import { callsWithin } from './file-index.ts';
import type { Span } from './finding.ts';
import { isInside } from './inside.ts';
import { asksMemory } from './memories.ts';
import { functionAround, parts, regionsAround } from './regions.ts';
import type { ProjectView } from './views.ts';

/** Whether a place runs only where a memory of earlier answers has none, inside of the region that it is asked within. */
export function isKeptWithin(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  from: RegionId,
  end: RegionId,
): boolean {
  for (const one of regionsAround(facts, from)) {
    if (one.id === end) return false;
    if (isOfMemory(project, path, facts, one)) return true;
  }
  return false;
}

/** Behind a condition that asks what is kept, or in a function that a memory is handed: `cache.get(key, () => load(id))`. */
export function isOfMemory(project: ProjectView, path: string, facts: FileFacts, region: Region): boolean {
  if (region.kind === 'branch')
    return (
      asksMemory(project, path, facts, region.test) || isFirstTime(facts, region, functionAt(facts, region))
    );
  const taken = region.kind === 'function' ? takenIn(facts).get(region.fn) : undefined;
  return taken !== undefined && isTakenByMemory(project, path, taken);
}

/** `if (!this.groups) this.groups = await load()`: what is set there stays set for whoever comes after. */
export function isFirstTime(facts: FileFacts, region: Region, turn: Span): boolean {
  if (region.kind !== 'branch') return false;
  const isOutside = (id: BindingId) => !isInside(facts.bindings[id]?.at, turn);
  const names = [...parts(facts, region.test)].flatMap((one) => {
    if (one.kind === 'binding') return isOutside(one.binding) ? [`${one.binding}`] : [];
    return one.kind === 'member' && facts.values[one.of]?.kind === 'this' ? [`this.${one.name}`] : [];
  });
  if (names.length === 0) return false;
  return setIn(facts, region.at).some((one) => names.includes(one));
}

/** Names and fields that are set to something that is waited for, in that part of the file. */
function setIn(facts: FileFacts, at: Span): string[] {
  return setLater(facts).flatMap(({ name, value }) => (isInside(facts.values[value]?.at, at) ? [name] : []));
}

const setLater = derived((facts) => {
  const names = facts.bindings.flatMap(({ assigned = [] }, id) =>
    assigned.map((value) => ({ name: `${id}`, value })),
  );
  const fields = facts.writes.flatMap(({ target, value }) => {
    const field = facts.values[target];
    const isOwn = field?.kind === 'member' && facts.values[field.of]?.kind === 'this';
    return isOwn ? [{ name: `this.${field.name}`, value }] : [];
  });
  return [...names, ...fields].filter(({ value }) => facts.values[value]?.kind === 'await');
});

/** The function that a region is part of. */
function functionAt(facts: FileFacts, { parent = 0 }: Region): Span {
  return facts.functions[functionAround(facts, parent) ?? 0]?.at ?? [0, 0];
}

/** Whoever takes the function calls it only for what it does not hold yet. */
function isTakenByMemory(project: ProjectView, path: string, { call, index }: Taken): boolean {
  const callee = project.callee({ path }, call);
  if (callee?.kind === 'library') return callee.operation.effect === 'cache';
  const home = callee && project.facts(callee.path);
  const [param] = home?.functions[callee?.fn ?? -1]?.params[index] ?? [];
  if (!callee || !home || param === undefined) return false;
  const runs = (callsWithin(home).get(callee.fn) ?? []).filter((one) => {
    const value = home.values[home.calls[one]?.callee ?? -1];
    return value?.kind === 'binding' && value.binding === param;
  });
  const isMissed = (region: RegionId) =>
    regionsAround(home, region).some(
      (one) => one.kind === 'branch' && asksMemory(project, callee.path, home, one.test),
    );
  return runs.length > 0 && runs.every((one) => isMissed(home.calls[one]?.region ?? 0));
}
