import type { RegionId } from './facts.ts';
import type { WitnessStep } from './flow.ts';
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
    if (who.length > 0)
      return who.every(
        ({ situation, way }) =>
          situation === 'test' || (situation === 'startup' && !isHandedOver(project, way)),
      );
  }
  return false;
}

/** Who takes a function may keep it for later: `export const list = wrapped(async (req) => …)`. */
function isHandedOver(project: ProjectView, way: readonly WitnessStep[]): boolean {
  return way.some(({ path, call }) => {
    const facts = project.facts(path);
    return facts?.calls[call]?.args.some((one) => facts.values[one]?.kind === 'function');
  });
}
