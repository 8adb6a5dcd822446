import { takenIn } from './callbacks.ts';
import type { FileFacts, FunctionId, RegionId } from './facts.ts';
import { runsOf } from './iteration.ts';
import { regionsAround } from './regions.ts';
import type { FileRef, ProjectView } from './views.ts';

/**
 * The function whose work a place is part of: functions that run within another one's call belong to that one.
 * Undefined where the place runs in a transaction of its own.
 */
export function operationAt(project: ProjectView, file: FileRef, from: RegionId): FunctionId | undefined {
  const facts = project.facts(file.path);
  if (!facts) return undefined;
  for (const region of regionsAround(facts, from)) {
    if (region.kind !== 'function') continue;
    const taken = takenIn(facts).get(region.fn);
    const runs = taken && runsOf(project, file, facts, taken);
    if (runs === 'transaction') return undefined;
    if (!runs) return region.fn;
  }
  return 0;
}

/** Whether one run can pass both places: not where a condition sends it to only one of them. */
export function canBothRun(facts: FileFacts, a: RegionId, b: RegionId): boolean {
  const around = new Map(regionsAround(facts, a).map((one) => [one.id, one]));
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
