import { takenIn } from './callbacks.ts';
import type { CallId, FileFacts } from './facts.ts';
import type { FunctionRef, WitnessStep } from './flow.ts';
import { regionsAround } from './regions.ts';
import type { ProjectView } from './views.ts';

/** Controller, service, service, store. */
const DEEPEST = 4;
/** What runs the function it is handed in a transaction, where nobody can be seen to make it. */
const RUNS = /^(run|with|in|exec|execute)?(In|With)?Transaction(al|ally)?$/i;

/** Whether some caller, however far up, stands in a function handed to something like `unitOfWork.transactional(…)`. */
export function isCalledInTransaction(project: ProjectView, from: FunctionRef): boolean {
  let level: FunctionRef[] = [from];
  const seen = new Set<string>();
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const callers = level.flatMap(({ path, fn }) => project.callers(path, fn));
    if (callers.some((one) => isHandedOver(project, one))) return true;
    level = callers.filter(({ path, fn }) => {
      const key = `${path}:${fn}`;
      return !seen.has(key) && seen.add(key);
    });
  }
  return false;
}

function isHandedOver(project: ProjectView, { path, call }: WitnessStep): boolean {
  const facts = project.facts(path);
  return (
    facts !== undefined &&
    regionsAround(facts, facts.calls[call]?.region ?? 0).some((one) => {
      const taken = one.kind === 'function' ? takenIn(facts).get(one.fn) : undefined;
      if (taken === undefined || !RUNS.test(nameOf(facts, taken.call))) return false;
      return project.callee({ path }, taken.call) === undefined;
    })
  );
}

function nameOf({ calls, values, bindings }: FileFacts, id: CallId): string {
  const value = values[calls[id]?.callee ?? -1];
  if (value?.kind === 'member') return value.name;
  return value?.kind === 'binding' ? (bindings[value.binding]?.name ?? '') : '';
}
