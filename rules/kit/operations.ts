import type { CallId, FileFacts, FunctionId, RegionId } from './facts.ts';
import { indexOf, type Taken } from './file-index.ts';
import type { CallbackRun } from './flow.ts';
import { regionsAround } from './regions.ts';
import type { FileRef, ProjectView } from './views.ts';

/** How a call runs a function that it takes, where that is part of the function around it. */
const PART_OF: ReadonlySet<CallbackRun> = new Set(['each', 'inline', 'retry', 'bounded']);
const EACH = /^(map|forEach|flatMap|filter|reduce|some|every)$/;

/**
 * The function whose work a place is part of: functions that run within another one's call belong to that one.
 * Undefined where the place runs in a transaction of its own.
 */
export function operationAt(project: ProjectView, file: FileRef, from: RegionId): FunctionId | undefined {
  const facts = project.facts(file.path);
  if (!facts) return undefined;
  for (const region of regionsAround(facts, from)) {
    if (region.kind !== 'function') continue;
    const taken = indexOf(facts).taken.get(region.fn);
    const runs = taken && runsOf(project, file, facts, taken);
    if (runs === 'transaction') return undefined;
    if (!runs || !PART_OF.has(runs)) return region.fn;
  }
  return 0;
}

function runsOf(
  project: ProjectView,
  file: FileRef,
  facts: FileFacts,
  { call, index }: Taken,
): CallbackRun | undefined {
  const known = project.callee(file, call);
  if (known?.kind === 'library') {
    const { callbacks = {} } = known.operation;
    const isLast = index === (facts.calls[call]?.args.length ?? 0) - 1;
    return (callbacks[index] ?? callbacks['all'] ?? (isLast ? callbacks['last'] : undefined))?.runs;
  }
  return isEach(facts, call, index) || indexOf(facts).awaited.has(call) ? 'each' : undefined;
}

function isEach({ calls, values }: FileFacts, call: CallId, index: number): boolean {
  const callee = values[calls[call]?.callee ?? -1];
  return index === 0 && callee?.kind === 'member' && EACH.test(callee.name);
}

/** Whether one run can pass both places: not where a condition sends it to only one of them. */
export function canBothRun(facts: FileFacts, a: RegionId, b: RegionId): boolean {
  const around = new Map([...regionsAround(facts, a)].map((one) => [one.id, one]));
  for (const other of regionsAround(facts, b)) {
    if (around.has(other.id)) return true;
    for (const one of around.values()) {
      if (one.kind === 'branch' && other.kind === 'branch')
        if (one.test === other.test && one.holds !== other.holds) return false;
      if (one.kind === 'case' && other.kind === 'case' && one.subject === other.subject) return false;
    }
  }
  return true;
}

/** Inside a function, after a failure or while cleaning up. */
export function isAfterFailure(facts: FileFacts, from: RegionId, fn: FunctionId): boolean {
  for (const region of regionsAround(facts, from)) {
    if (region.kind === 'catch' || region.kind === 'finally') return true;
    if (region.kind === 'function' && region.fn === fn) return false;
  }
  return false;
}
