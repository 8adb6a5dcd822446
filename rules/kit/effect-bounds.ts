import { calledName } from './errors/cleanup.ts';
import type { CallId, FileFacts, ValueId } from './facts.ts';
import { isInside } from './inside.ts';
import type { FileRef, ProjectView } from './views.ts';

/** `Effect.tryPromise(…).pipe(Effect.timeout('5 seconds'))`, or `pipe(…, Effect.timeoutFail(…))`, around a call. */
export function isBoundByEffect(project: ProjectView, file: FileRef, id: CallId): boolean {
  const facts = project.facts(file.path);
  const at = facts?.calls[id]?.at;
  if (!facts || !at || !facts.imports.some(({ from }) => from === 'effect' || from.startsWith('effect/')))
    return false;
  return facts.calls.some(
    (one) =>
      isInside(at, one.at) &&
      calledName(facts, one) === 'pipe' &&
      one.args.some((arg) => isTimeout(project, file, facts, arg)),
  );
}

function isTimeout(project: ProjectView, file: FileRef, facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  const origin = call && project.origin(file, call.callee);
  return (
    origin?.root === 'package' &&
    /^effect(\/|$)/.test(origin.name) &&
    /^timeout/.test(origin.steps.at(-1) ?? '')
  );
}
