import type { FileFacts } from './facts.ts';
import type { FailureAnswer } from './failures.ts';
import type { FunctionRef, WitnessStep } from './flow.ts';
import { isClosed, type KnownArguments, knownArguments } from './known-arguments.ts';
import { functionAround } from './regions.ts';
import type { FileView, ProjectView } from './views.ts';

/** A function on the way of a failure, with what is known of its arguments there. */
interface Stage extends FunctionRef {
  facts: FileFacts;
  known: KnownArguments;
  /** The steps that lead into it. */
  before: readonly WitnessStep[];
  /** Where the way goes on in it; undefined where it throws itself. */
  next: WitnessStep | undefined;
}

/**
 * A failure that can happen with what is handed over on the way, not the first that the code names: where `if (publish)`
 * stands in front of what fails, `notify(data, false)` fails elsewhere or not at all. `from` is the call that the way
 * begins behind, where there is one. A call that fails tells more than a `throw` beside it, which may be a guard.
 */
export function feasible(
  project: ProjectView,
  failure: FailureAnswer,
  from?: WitnessStep,
): FailureAnswer | undefined {
  const stages = stagesOf(project, failure, from);
  const closed = stages.findIndex((stage) => isShut(stage, failure));
  if (closed >= 0) return firstOf(stages.slice(0, closed + 1).reverse(), (one) => otherIn(project, one));
  const last = stages.at(-1);
  const beside = failure.thrownIn && last && !last.next ? otherIn(project, last) : undefined;
  return beside && !beside.thrownIn ? beside : failure;
}

function stagesOf(
  project: ProjectView,
  { way, thrownIn }: FailureAnswer,
  from: WitnessStep | undefined,
): Stage[] {
  const [first] = way;
  // What is handed over is called with arguments that nobody sees.
  const begins = from ? undefined : (first ?? thrownIn);
  const facts = begins && project.facts(begins.path);
  const start: Stage[] = facts
    ? [{ path: begins.path, fn: begins.fn, facts, known: new Map(), before: [], next: first }]
    : [];
  const steps = [...(from ? [from] : []), ...way];
  const entered = steps.flatMap((step, index): Stage[] => {
    const callee = project.callee({ path: step.path }, step.call);
    const there = callee?.kind === 'function' ? project.facts(callee.path) : undefined;
    if (callee?.kind !== 'function' || !there) return [];
    const known = knownArguments(project, step, there.functions[callee.fn]?.params ?? []);
    const before = steps.slice(from ? 1 : 0, index + 1);
    return [{ path: callee.path, fn: callee.fn, facts: there, known, before, next: steps[index + 1] }];
  });
  return [...start, ...entered];
}

function isShut({ path, fn, facts, known, next }: Stage, { thrownIn }: FailureAnswer): boolean {
  const region =
    next === undefined
      ? facts.functions[thrownIn?.fn ?? -1]?.throws[0]?.region
      : next.path === path
        ? facts.calls[next.call]?.region
        : undefined;
  return region !== undefined && isClosed(facts, region, fn, known);
}

/** Another call of the function that may fail: one that leaves the process, if there is one. */
function otherIn(project: ProjectView, { path, fn, facts, known, before, next }: Stage) {
  const file: FileView = { path, facts, role: project.role(path), text: () => '' };
  const others = facts.calls.flatMap(({ region }, call): FailureAnswer[] => {
    if (call === next?.call || functionAround(facts, region) !== fn) return [];
    const failure = isClosed(facts, region, fn, known) ? undefined : project.mayReject(file, call);
    const fate = failure && project.fate(file, call);
    if (!failure || (fate !== 'awaited' && fate !== 'returned')) return [];
    return [{ ...failure, way: [...before, { path, fn, call }, ...failure.way] }];
  });
  return others.find((one) => !one.thrownIn) ?? others[0];
}

function firstOf<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
