import type { BindingId, FileFacts, RegionId, ValueId } from './facts.ts';
import type { FailureAnswer } from './failures.ts';
import type { WitnessStep } from './flow.ts';
import { regionsAround } from './regions.ts';
import type { ProjectView } from './views.ts';

/**
 * Whether what is handed over on the way keeps it from being gone: `notify(data, false)`, where `if (publish)` stands in
 * front of what fails. `from` is the call that the way begins behind, where there is one.
 */
export function isRuledOut(
  project: ProjectView,
  { way, thrownIn }: FailureAnswer,
  from?: Pick<WitnessStep, 'path' | 'call'>,
): boolean {
  const steps = [...(from ? [from] : []), ...way];
  return steps.some((step, index) => {
    const callee = calledAt(project, step);
    const facts = callee && project.facts(callee.path);
    const next = steps[index + 1];
    const region =
      next === undefined
        ? facts?.functions[thrownIn?.fn ?? -1]?.throws[0]?.region
        : next.path === callee?.path
          ? facts?.calls[next.call]?.region
          : undefined;
    if (!facts || !callee || region === undefined) return false;
    return isClosed(facts, region, callee.fn, given(project, step, facts.functions[callee.fn]?.params ?? []));
  });
}

function calledAt(project: ProjectView, { path, call }: Pick<WitnessStep, 'path' | 'call'>) {
  const callee = project.callee({ path }, call);
  return callee?.kind === 'function' ? callee : undefined;
}

/** Parameters that get something written there, and whether it holds as a condition. */
function given(
  project: ProjectView,
  { path, call }: Pick<WitnessStep, 'path' | 'call'>,
  params: readonly (readonly BindingId[])[],
): Map<BindingId, boolean> {
  const facts = project.facts(path);
  const args = facts?.calls[call]?.args ?? [];
  const found = new Map<BindingId, boolean>();
  for (const [index, [binding]] of params.entries()) {
    const value = facts?.values[args[index] ?? -1];
    if (binding !== undefined && value?.kind === 'literal') found.set(binding, Boolean(value.value));
  }
  return found;
}

/** A branch around the place is not taken with these. */
function isClosed(
  facts: FileFacts,
  from: RegionId,
  fn: number,
  known: ReadonlyMap<BindingId, boolean>,
): boolean {
  for (const one of regionsAround(facts, from)) {
    if (one.kind === 'function' && one.fn === fn) return false;
    if (one.kind === 'branch' && holds(facts, one.test, known) === !one.holds) return true;
  }
  return false;
}

function holds(facts: FileFacts, test: ValueId, known: ReadonlyMap<BindingId, boolean>): boolean | undefined {
  const value = facts.values[test];
  if (value?.kind === 'binding') return known.get(value.binding);
  if (value?.kind === 'unary' && value.op === '!') {
    const inner = holds(facts, value.of, known);
    return inner === undefined ? undefined : !inner;
  }
  if (value?.kind !== 'logical' || value.op === '??') return undefined;
  const sides = [value.left, value.right].map((one) => holds(facts, one, known));
  // One side decides the whole: `false && x`, `true || x`.
  const deciding = value.op === '||';
  return sides.includes(deciding) ? deciding : undefined;
}
