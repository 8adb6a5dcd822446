import type { CallId, FileFacts, RegionId, ValueId } from './facts.ts';
import { isGivenFew, isPushedFew } from './few-made.ts';
import { addedIn } from './file-index.ts';
import { keptArgument } from './kept-elements.ts';
import { regionsAround } from './regions.ts';
import { chainOf } from './values.ts';
import type { FileRef, ProjectView } from './views.ts';

/** A list that somebody wrote out, or that a type spells out, does not grow with the data. */
const FEW = 12;
const DEEPEST = 6;

/** Whether a list is small by nature: written out, cut short, the keys of an object that is written out, an enum. */
export function isFewByNature(project: ProjectView, file: FileRef, id: ValueId, depth = 0): boolean {
  const facts = project.facts(file.path);
  const value = facts?.values[id];
  if (!facts || !value || depth > DEEPEST) return false;
  if (value.kind === 'call' && isSet(facts, value.call)) {
    const [of] = facts.calls[value.call]?.args ?? [];
    return of !== undefined && isFewByNature(project, file, of, depth + 1);
  }
  if (value.kind === 'call') return ofCall(project, file, facts, value.call, depth);
  if (value.kind === 'conditional' || value.kind === 'logical') {
    const ways = value.kind === 'logical' ? [value.left, value.right] : [value.yes, value.no];
    return ways.every((one) => isEmpty(facts, one) || isFewByNature(project, file, one, depth + 1));
  }
  const at = writtenOut(project, file, id);
  const list = at && project.facts(at.path)?.values[at.value];
  if (list?.kind === 'array') {
    const { path } = at ?? file;
    return (
      list.items.length > 0 &&
      list.items.length <= FEW &&
      list.items.every((one) => isOne(project, path, one, depth))
    );
  }
  return value.kind === 'binding' && ofBinding(project, file, facts, value.binding, depth);
}

function isOne(project: ProjectView, path: string, id: ValueId, depth: number): boolean {
  const value = project.facts(path)?.values[id];
  return value?.kind !== 'spread' || isFewByNature(project, { path }, value.of, depth + 1);
}

/** `new Set([…])` holds no more than what it is made of, and nothing can be put into one without a name. */
function isSet({ calls, values }: FileFacts, id: CallId): boolean {
  const callee = values[calls[id]?.callee ?? -1];
  return calls[id]?.how === 'new' && callee?.kind === 'global' && callee.name === 'Set';
}

/** `input.tags ?? []` */
function isEmpty({ values }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  return value?.kind === 'array' && value.items.length === 0;
}

/** `const kinds = Object.values(Kind)` */
function ofBinding(
  project: ProjectView,
  file: FileRef,
  facts: FileFacts,
  id: number,
  depth: number,
): boolean {
  const { kind, value, path, element } = facts.bindings[id] ?? {};
  if (kind === 'parameter')
    return (
      !path && isGivenFew(project, file, facts, id, (at, one) => isFewByNature(project, at, one, depth + 1))
    );
  if (isPushedFew(facts, id, FEW)) return true;
  if (kind !== 'const' || value === undefined || path || element || addedIn(facts).has(id)) return false;
  return facts.values[value]?.kind === 'call' && isFewByNature(project, file, value, depth + 1);
}

const KEEPS = new Set([
  'filter',
  'map',
  'slice',
  'concat',
  'sort',
  'entries',
  'toSorted',
  'reverse',
  'keys',
  'values',
]);

/** `Object.values(Role)`, `[a, b].filter(Boolean)`, `rows.slice(0, 5)`, `unique([a, b])`. */
function ofCall(project: ProjectView, file: FileRef, facts: FileFacts, id: CallId, depth: number): boolean {
  const call = facts.calls[id];
  const callee = call && facts.values[call.callee];
  const kept = keptArgument(project, file, facts, id);
  if (kept !== undefined) return isFewByNature(project, file, kept, depth + 1);
  if (!call || callee?.kind !== 'member') return false;
  const of = facts.values[callee.of];
  const [first, second] = call.args;
  if (of?.kind === 'global' && of.name === 'Object')
    return first !== undefined && hasFixedKeys(project, file, facts, first);
  const end = second === undefined ? undefined : facts.values[second];
  if (callee.name === 'slice' && end?.kind === 'literal' && Number(end.value) > 0 && Number(end.value) <= FEW)
    return true;
  const joined = callee.name === 'concat' ? [callee.of, ...call.args] : [callee.of];
  return KEEPS.has(callee.name) && joined.every((one) => isFewByNature(project, file, one, depth + 1));
}

/** An enum, what a package exports, an object that is written out. */
function hasFixedKeys(project: ProjectView, file: FileRef, facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'binding' && facts.bindings[value.binding]?.kind === 'enum') return true;
  const origin = project.origin(file, id);
  if (origin?.root === 'package') return origin.steps.length <= 1;
  const at = writtenOut(project, file, id);
  const object = at && project.facts(at.path)?.values[at.value];
  return (
    object?.kind === 'object' &&
    object.entries.length > 0 &&
    object.entries.every(({ key }) => key !== undefined)
  );
}

/** Whether a check of its length stands around: `if (ids.length > 10) throw …`. */
export function isCheckedFew(facts: FileFacts, id: ValueId, from: RegionId): boolean {
  const list = chainOf(facts, id)?.join('.');
  if (list === undefined) return false;
  return regionsAround(facts, from).some((one) => {
    const test = one.kind === 'branch' ? facts.values[one.test] : undefined;
    if (one.kind !== 'branch' || test?.kind !== 'binary') return false;
    const most = facts.values[test.right];
    const isLength = chainOf(facts, test.left)?.join('.') === `${list}.length`;
    const isLow = one.holds ? /^(<=?|===?)$/.test(test.op) : /^(>=?|!==?)$/.test(test.op);
    return isLength && isLow && most?.kind === 'literal' && Number(most.value) <= FEW;
  });
}

/** The literal that a value is, where nothing is put into it later. */
function writtenOut(
  project: ProjectView,
  file: FileRef,
  id: ValueId,
): { path: string; value: ValueId } | undefined {
  const facts = project.facts(file.path);
  const kind = facts?.values[id]?.kind;
  if (kind === 'array' || kind === 'object') return { path: file.path, value: id };
  const origin = kind === 'binding' || kind === 'member' ? project.origin(file, id) : undefined;
  if ((origin?.root !== 'array' && origin?.root !== 'object') || origin.steps.length > 0) return undefined;
  const there = project.facts(origin.path);
  const holder =
    there?.bindings.findIndex((one) => one.value === origin.value && !one.path && !one.element) ?? -1;
  // Lists are followed as what they hold: only a literal that a name holds is the list itself.
  if (!there || holder < 0 || there.bindings[holder]?.kind === 'parameter' || addedIn(there).has(holder))
    return undefined;
  return { path: origin.path, value: origin.value };
}
