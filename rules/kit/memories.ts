import type { BindingId, CallId, FileFacts, ValueId } from './facts.ts';
import { addedIn } from './file-index.ts';
import type { Span } from './finding.ts';
import type { FunctionRef } from './flow.ts';
import { isInside } from './inside.ts';
import type { Iteration } from './iteration.ts';
import { childrenOf, regionsAround } from './regions.ts';
import { chainOf } from './values.ts';
import type { ProjectView } from './views.ts';

/** Whether a condition asks what earlier answers were kept in: `cache.has(key)`, `known[key]`, a shared cache. */
export function asksMemory(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  test: ValueId,
  seen = new Set<BindingId>(),
): boolean {
  const value = facts.values[test];
  switch (value?.kind) {
    case 'binding': {
      if (seen.has(value.binding)) return false;
      seen.add(value.binding);
      const made = facts.bindings[value.binding]?.value;
      return made !== undefined && asksMemory(project, path, facts, made, seen);
    }
    case 'index':
      return isFilled(facts, value.of);
    case 'member':
    case 'await':
    case 'unary':
      return asksMemory(project, path, facts, value.of, seen);
    case 'logical':
    case 'binary':
      return [value.left, value.right].some((one) => asksMemory(project, path, facts, one, seen));
    case 'call':
      return isMemory(project, path, facts, value.call);
    default:
      return false;
  }
}

function isMemory(project: ProjectView, path: string, facts: FileFacts, call: CallId): boolean {
  const callee = project.callee({ path }, call);
  if (callee?.kind === 'library') {
    if (callee.operation.effect === 'cache') return true;
    return /\.(get|has)$/.test(callee.api) && callee.operation.effect === undefined;
  }
  if (callee?.kind === 'function') {
    const effects = project.effects(callee.path, callee.fn).map(({ effect }) => effect);
    if (effects.includes('read')) return false;
    return effects.includes('cache') || givesWhatItKeeps(project, callee);
  }
  const value = facts.values[facts.calls[call]?.callee ?? -1];
  return value?.kind === 'member' && (value.name === 'get' || value.name === 'has');
}

/** A store of the project's own: `get(key) { const kept = this.map.get(key); if (kept) return kept; … }`. */
function givesWhatItKeeps(project: ProjectView, { path, fn }: FunctionRef): boolean {
  const facts = project.facts(path);
  const { returns = [], expression } = facts?.functions[fn] ?? {};
  if (!facts) return false;
  const isFed = facts.calls.some(({ callee }) => {
    const value = facts.values[callee];
    return value?.kind === 'member' && value.name === 'set';
  });
  const given = [expression, ...returns.map(({ value }) => value)];
  return isFed && given.some((one) => one !== undefined && isLookUp(facts, one, 0));
}

function isLookUp(facts: FileFacts, id: ValueId, depth: number): boolean {
  const value = facts.values[id];
  if (!value || depth > DEEPEST) return false;
  if (value.kind === 'binding') {
    const { value: made, path } = facts.bindings[value.binding] ?? {};
    return made !== undefined && !path && isLookUp(facts, made, depth + 1);
  }
  if (value.kind === 'await' || value.kind === 'unary') return isLookUp(facts, value.of, depth + 1);
  const callee = value.kind === 'call' ? facts.values[facts.calls[value.call]?.callee ?? -1] : undefined;
  return callee?.kind === 'member' && /^(get|has)$/.test(callee.name);
}

/** `if (!known[key]) known[key] = await load(key)`: one that is filled somewhere. */
function isFilled(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  return value?.kind === 'binding' && addedIn(facts).has(value.binding);
}

/** Whether a loop keeps what it asks for, and asks only for what it does not have yet. */
export function isKeptMeanwhile(facts: FileFacts, call: CallId, { region, at }: Iteration): boolean {
  const { region: from = 0 } = facts.calls[call] ?? {};
  for (const one of regionsAround(facts, from)) {
    if (one.id === region) return false;
    if (one.kind === 'branch' && keepersIn(facts, one.test).some((keeper) => isFilledIn(facts, keeper, at)))
      return true;
  }
  return false;
}

function isFilledIn(facts: FileFacts, keeper: ValueId, at: Span): boolean {
  const value = facts.values[keeper];
  if (value?.kind !== 'binding') return isFieldFilledIn(facts, keeper, at);
  const added = addedIn(facts).get(value.binding) ?? [];
  return added.some((one) => isInside(facts.values[one]?.at, at));
}

/** `this.known.set(key, …)` */
function isFieldFilledIn(facts: FileFacts, keeper: ValueId, at: Span): boolean {
  const field = chainOf(facts, keeper)?.join('.');
  return facts.calls.some((call) => {
    const callee = facts.values[call.callee];
    if (callee?.kind !== 'member' || callee.name !== 'set' || !isInside(call.at, at)) return false;
    return field !== undefined && chainOf(facts, callee.of)?.join('.') === field;
  });
}

/** What a condition looks into: `known[key]`, `known.has(key)`, `const user = this.known.get(key); if (!user)`. */
function keepersIn(facts: FileFacts, test: ValueId, depth = 0): ValueId[] {
  const value = facts.values[test];
  if (!value || depth > DEEPEST) return [];
  if (value.kind === 'binding') {
    const made = facts.bindings[value.binding]?.value;
    return made === undefined ? [] : keepersIn(facts, made, depth + 1);
  }
  if (value.kind === 'index') return [value.of];
  if (value.kind !== 'call')
    return childrenOf(value, facts.calls).flatMap((one) => keepersIn(facts, one, depth + 1));
  const callee = facts.values[facts.calls[value.call]?.callee ?? -1];
  return callee?.kind === 'member' && /^(get|has)$/.test(callee.name) ? [callee.of] : [];
}

const DEEPEST = 4;
