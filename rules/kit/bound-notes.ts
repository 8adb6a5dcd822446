import type { CallId } from './facts.ts';
import { isBoundedAround, REMOTE, unboundedByDefault } from './time-bound.ts';
import type { FileRef, ProjectView } from './views.ts';

/** What ends the wait of a call that leaves the process, for those who ask why nothing is reported. */
export function boundOf(project: ProjectView, file: FileRef, id: CallId): string | undefined {
  const callee = project.callee(file, id);
  if (callee?.kind !== 'library' || !REMOTE.has(callee.operation.effect ?? 'log')) return undefined;
  const timeout = project.limits(file, callee.api)?.defaults?.timeout;
  if (timeout === undefined) return `how long ${callee.library} waits by itself is not known`;
  if (timeout !== null && !unboundedByDefault(project, file, id))
    return `${callee.library} gives up by itself after ${timeout / 1000} s`;
  if (isBoundedAround(project, file, id)) return 'what stands around it ends the wait';
  return callee.made ? 'whether it has a limit is asked where its client is made' : undefined;
}
