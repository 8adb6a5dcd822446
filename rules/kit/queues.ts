import type { CallId, FileFacts, ValueId } from './facts.ts';
import type { EffectAnswer, FunctionRef, LibraryCallee, WitnessStep } from './flow.ts';
import { optionState } from './options.ts';
import type { Origin, Site } from './origin.ts';
import { isAtCall, optionsAt, REMOTE } from './time-bound.ts';
import type { FileRef, ProjectView } from './views.ts';

/** Libraries whose `new Worker(name, fn)`, or `queue.process(fn)`, works off what `queue.add` puts in. */
const QUEUES: ReadonlySet<string> = new Set(['bullmq', 'bull']);

/** What this call constructs, where that is a queue's part: 'Queue', 'Worker' … */
export function madeByQueueLibrary(
  project: ProjectView,
  file: FileRef,
  id: CallId,
): { library: string; kind: 'Queue' | 'Worker' } | undefined {
  const callee = project.callee(file, id);
  if (callee?.kind !== 'library' || !QUEUES.has(callee.library)) return undefined;
  const { returns } = callee.operation;
  return returns === 'Queue' || returns === 'Worker' ? { library: callee.library, kind: returns } : undefined;
}

/** Of calls of a queue, those that put in a job which is tried once and which nothing would put in again. */
export function addsWithoutRetry(project: ProjectView, steps: readonly WitnessStep[]): WitnessStep[] {
  return steps.filter((step) => {
    const callee = project.callee(step, step.call);
    if (callee?.kind !== 'library' || !/\.(add|addBulk)$/.test(callee.api)) return false;
    return isTriedOnce(project, step, callee);
  });
}

function isTriedOnce(project: ProjectView, step: WitnessStep, callee: LibraryCallee): boolean {
  const args = project.facts(step.path)?.calls[step.call]?.args ?? [];
  const guards = project.limits(step, callee.api)?.guards ?? [];
  // Of a whole list of jobs the options stand in its elements.
  if (callee.api.endsWith('Bulk')) return false;
  return guards
    .filter(({ kind }) => kind === 'retry')
    .filter(isAtCall)
    .every(({ at, key }) => {
      const value = optionsAt(args, at, callee.operation.options);
      const options = value === undefined ? undefined : { path: step.path, value };
      const comesAgain = optionState(project, options, ['repeat']) !== 'absent';
      return !comesAgain && optionState(project, options, key) === 'absent';
    });
}

/** The functions that work off jobs of the queue with that name. */
export function processorsOf(project: ProjectView, queue: Site): FunctionRef[] {
  const name = nameOf(project, queue);
  const workers = ['bullmq#exports.Worker', 'bullmq#exports.WorkerPro'].flatMap((api) =>
    project.callsTo(api),
  );
  const own = project.callsOn(queue).filter((step) => {
    const callee = project.callee(step, step.call);
    return callee?.kind === 'library' && callee.api.endsWith('.process');
  });
  const same = workers.filter((one) => name !== undefined && nameOf(project, one) === name);
  return [...same, ...own].flatMap((step) => functionsGiven(project, step));
}

/** The queue's name: a literal, or where the constant is declared. */
function nameOf(project: ProjectView, { path, call }: Site): string | undefined {
  const value = project.facts(path)?.calls[call]?.args[0];
  return value === undefined ? undefined : nameOfValue(project, { path }, value);
}

export function nameOfValue(project: ProjectView, file: FileRef, value: ValueId): string | undefined {
  const origin = project.origin(file, value);
  if (origin?.root === 'literal') return String(origin.value);
  return origin && 'path' in origin ? JSON.stringify({ ...origin, thing: undefined }) : undefined;
}

export function functionsGiven(project: ProjectView, { path, call }: Site): FunctionRef[] {
  const args = project.facts(path)?.calls[call]?.args ?? [];
  return args.flatMap((one) => {
    const origin: Origin | undefined = project.origin({ path }, one);
    return origin?.root === 'function' && origin.steps.length === 0 ? [origin] : [];
  });
}

/** What of the work leaves the process, and can fail for no fault of its own. */
export function remoteWork(
  project: ProjectView,
  processors: readonly FunctionRef[],
): EffectAnswer | undefined {
  return processors
    .flatMap(({ path, fn }) => project.effects(path, fn))
    .find(({ effect }) => REMOTE.has(effect));
}

/** The variable or member that something new is kept in. */
export function keptAs({ values, bindings, writes }: FileFacts, id: CallId): string | undefined {
  const isIt = (one: number | undefined) => {
    const value = values[one ?? -1];
    return value?.kind === 'call' && value.call === id;
  };
  const binding = bindings.find((one) => !one.path && (isIt(one.value) || one.assigned?.some(isIt)));
  if (binding) return binding.name;
  const target = values[writes.find(({ value }) => isIt(value))?.target ?? -1];
  return target?.kind === 'member' ? target.name : undefined;
}
