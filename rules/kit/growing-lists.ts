import { chainAround } from './chains.ts';
import type { CallId, FileFacts, ValueId } from './facts.ts';
import type { InputPart } from './inputs.ts';
import { listReadAt } from './list-read.ts';
import { type Scope, scopeOf } from './read-scope.ts';
import { functionAround } from './regions.ts';
import { grows } from './tables.ts';
import type { FileRef, ProjectView } from './views.ts';

/** Why a list has no end that anybody set. */
export type Growth = 'table' | 'sender';

const DEEPEST = 5;
const WHOLE: ReadonlySet<Scope> = new Set(['all', 'unbounded list', 'activity']);
const SENT: ReadonlySet<InputPart> = new Set(['body', 'message', 'arguments']);
/** What gives as many elements as it gets, or nearly. */
const KEEPS = new Set([
  'filter',
  'map',
  'flatMap',
  'flat',
  'concat',
  'sort',
  'toSorted',
  'reverse',
  'values',
]);

/** What makes a list grow, where that is known: rows of a table that nobody limits, or what somebody sends. */
export function growthOf(
  project: ProjectView,
  file: FileRef,
  list: { value: ValueId; call: CallId },
): Growth | undefined {
  if (isTable(project, file, list.value, 0)) return 'table';
  const flows = project.inputs(file, list.call, list.value);
  const isSent = flows.some(
    ({ place, part, checks }) => place.length === 0 && SENT.has(part) && checks.length === 0,
  );
  return isSent ? 'sender' : undefined;
}

function isTable(project: ProjectView, file: FileRef, id: ValueId, depth: number): boolean {
  const facts = project.facts(file.path);
  const value = facts?.values[id];
  if (!facts || !value || depth > DEEPEST) return false;
  if (value.kind === 'await') return isTable(project, file, value.of, depth);
  if (value.kind === 'call') return ofCall(project, file, facts, value.call, depth);
  if (value.kind !== 'binding') return false;
  const {
    kind,
    value: source,
    path,
    element,
    assigned,
    owner,
    parameter = -1,
  } = facts.bindings[value.binding] ?? {};
  if (path || element || assigned?.length) return false;
  if (kind !== 'parameter') return source !== undefined && isTable(project, file, source, depth + 1);
  return (
    owner !== undefined &&
    project.callers(file.path, owner).some(({ path: from, call }) => {
      const given = project.facts(from)?.calls[call]?.args[parameter];
      return given !== undefined && isTable(project, { path: from }, given, depth + 1);
    })
  );
}

function ofCall(project: ProjectView, file: FileRef, facts: FileFacts, id: CallId, depth: number): boolean {
  const callee = facts.values[facts.calls[id]?.callee ?? -1];
  if (callee?.kind === 'member' && KEEPS.has(callee.name) && isTable(project, file, callee.of, depth + 1))
    return true;
  for (const link of chainAround(facts, id).calls) {
    const read = listReadAt(project, file, link.id);
    if (read) return WHOLE.has(scopeOf(project, file, read)) && grows(project, file, read.query);
  }
  const target = project.callee(file, id);
  const home = target?.kind === 'function' ? project.facts(target.path) : undefined;
  if (target?.kind !== 'function' || !home) return false;
  const { returns = [], expression } = home.functions[target.fn] ?? {};
  const given = [expression, ...returns.map((one) => one.value)];
  return given.some((one) => one !== undefined && isTable(project, { path: target.path }, one, depth + 1));
}

/** Whether the function around a place asks how long the list is. */
export function isMeasured(facts: FileFacts, list: ValueId, call: CallId): boolean {
  const value = facts.values[list];
  const at = facts.functions[functionAround(facts, facts.calls[call]?.region ?? 0) ?? -1]?.at;
  if (value?.kind !== 'binding' || !at) return false;
  const isLength = (id: ValueId) => {
    const member = facts.values[id];
    const of = member?.kind === 'member' && member.name === 'length' ? facts.values[member.of] : undefined;
    return of?.kind === 'binding' && of.binding === value.binding;
  };
  return facts.values.some(
    (one) => one.kind === 'binary' && /^[<>]=?$/.test(one.op) && (isLength(one.left) || isLength(one.right)),
  );
}
