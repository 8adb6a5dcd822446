import type { FileFacts, ValueId } from './facts.ts';
import type { FileRef, ProjectView } from './views.ts';

/** A list that somebody wrote out, or that a type spells out, does not grow with the data. */
const FEW = 12;

/** Whether a list is small by nature: written out, the keys of an object that is, or the names of an enum. */
export function isFewByNature(project: ProjectView, file: FileRef, id: ValueId, depth = 0): boolean {
  const facts = project.facts(file.path);
  const value = facts?.values[id];
  if (!facts || !value || depth > DEEPEST) return false;
  if (value.kind === 'array')
    return value.items.length <= FEW && value.items.every((one) => facts.values[one]?.kind !== 'spread');
  if (value.kind === 'call') return ofCall(project, file, facts, value.call, depth);
  if (isEnum(facts, id)) return true;
  const origin = project.origin(file, id);
  if (origin?.root === 'array' && origin.steps.length === 0 && !(origin.path === file.path && origin.value === id))
    return isFewByNature(project, origin, origin.value, depth + 1);
  return origin?.root === 'object' && origin.steps.length === 0;
}

const DEEPEST = 6;

/** `Object.values(Role)`, `[a, b].filter(Boolean)`. */
function ofCall(project: ProjectView, file: FileRef, facts: FileFacts, id: number, depth: number): boolean {
  const call = facts.calls[id];
  const callee = call && facts.values[call.callee];
  if (callee?.kind !== 'member') return false;
  const of = facts.values[callee.of];
  const [first] = call?.args ?? [];
  if (of?.kind === 'global' && of.name === 'Object' && first !== undefined)
    return isEnum(facts, first) || isFewByNature(project, file, first, depth + 1);
  return ['filter', 'map', 'slice', 'concat', 'sort'].includes(callee.name) && isFewByNature(project, file, callee.of, depth + 1);
}

function isEnum({ values, bindings }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  return value?.kind === 'binding' && bindings[value.binding]?.kind === 'enum';
}
