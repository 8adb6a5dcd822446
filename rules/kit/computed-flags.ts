import type { FileFacts, RegionId, ValueId } from './facts.ts';
import { calledBy } from './file-index.ts';
import { regionsAround } from './regions.ts';
import type { ProjectView } from './views.ts';

/**
 * Whether a place runs only where a flag is set that a function of the project gives, and sometimes not:
 * `const data = { ...channelOf(id) }; if (data.isStored) …`, where `channelOf` returns `{ isStored: false }` as well.
 */
export function hangsOnFlag(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  from: RegionId,
  fn: number,
): boolean {
  for (const one of regionsAround(facts, from)) {
    if (one.kind === 'function' && one.fn === fn) return false;
    if (one.kind === 'branch' && one.holds && mayBeOff(project, path, facts, one.test)) return true;
  }
  return false;
}

function mayBeOff(project: ProjectView, path: string, facts: FileFacts, test: ValueId): boolean {
  const value = facts.values[test];
  if (value?.kind === 'logical')
    return value.op === '&&' && [value.left, value.right].some((one) => mayBeOff(project, path, facts, one));
  if (value?.kind === 'binding') {
    const { value: made, path: [key, ...deeper] = [] } = facts.bindings[value.binding] ?? {};
    return made !== undefined && typeof key === 'string' && deeper.length === 0
      ? givesOff(project, path, facts, made, key)
      : false;
  }
  return value?.kind === 'member' && givesOff(project, path, facts, value.of, value.name);
}

/** Whether the object holds `false` under the key, in one of the ways in which it is made. */
function givesOff(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  id: ValueId,
  key: string,
  depth = 0,
): boolean {
  const value = facts.values[id];
  const inner = (one: ValueId) => givesOff(project, path, facts, one, key, depth + 1);
  if (!value || depth > 4) return false;
  if (value.kind === 'await' || value.kind === 'spread') return inner(value.of);
  if (value.kind === 'binding') {
    const { value: made, path: way } = facts.bindings[value.binding] ?? {};
    return made !== undefined && !way && inner(made);
  }
  if (value.kind === 'object') return value.entries.some((one) => one.key === undefined && inner(one.value));
  const call = calledBy(facts, id);
  const callee = call === undefined ? undefined : project.callee({ path }, call);
  const home = callee?.kind === 'function' ? project.facts(callee.path) : undefined;
  const made = callee?.kind === 'function' ? home?.functions[callee.fn] : undefined;
  const given = [made?.expression, ...(made?.returns ?? []).map((one) => one.value)];
  return home !== undefined && given.some((one) => one !== undefined && isOffIn(home, one, key));
}

function isOffIn({ values }: FileFacts, id: ValueId, key: string): boolean {
  const value = values[id];
  const entry = value?.kind === 'object' ? value.entries.find((one) => one.key === key) : undefined;
  const held = entry && values[entry.value];
  return held?.kind === 'literal' && held.value === false;
}
