import type { FunctionId, RegionId } from './facts.ts';
import type { SituationAnswer, WitnessStep } from './flow.ts';
import type { FileRef, ProjectView } from './views.ts';

const WHEN = new Set<string>([
  ...['route', 'middleware', 'error-handler', 'job', 'schedule', 'event', 'timer', 'startup', 'test'],
]);

/**
 * Whether a place runs only while the process starts, or in a test. Of a function that nobody is seen to call, its
 * module is all that is known to run: what frameworks call by themselves at the start looks just so.
 */
export function runsOnceOnly(project: ProjectView, { path }: FileRef, from: RegionId | undefined): boolean {
  const facts = project.facts(path);
  for (let id = from; facts && id !== undefined; id = facts.regions[id]?.parent) {
    const region = facts.regions[id];
    if (region?.kind !== 'function') continue;
    const who = project.situations(path, region.fn).filter(({ situation }) => WHEN.has(situation));
    if (isForTestsOnly(project, path, region.fn, who)) return true;
    if (who.length > 0)
      return who.every(
        ({ situation, way }) =>
          situation === 'test' || (situation === 'startup' && !isHandedOver(project, way)),
      );
  }
  return false;
}

/** What only tests call is there for them, whatever the interface says that it is a part of. */
function isForTestsOnly(
  project: ProjectView,
  path: string,
  fn: FunctionId,
  who: readonly SituationAnswer[],
): boolean {
  const callers = project.callers(path, fn);
  return (
    callers.length > 0 &&
    callers.every((one) => project.role(one.path) === 'test') &&
    who.every(({ situation }) => situation === 'test' || situation === 'startup')
  );
}

/** Who takes a function may keep it for later: `export const list = wrapped(async (req) => …)`. */
function isHandedOver(project: ProjectView, way: readonly WitnessStep[]): boolean {
  return way.some(({ path, call }) => {
    const facts = project.facts(path);
    return facts?.calls[call]?.args.some((one) => facts.values[one]?.kind === 'function');
  });
}
