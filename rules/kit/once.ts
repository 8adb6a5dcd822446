import type { ClassId, FunctionId, RegionId } from './facts.ts';
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
    if (isCalledFromAbove(project, path, region.fn)) return false;
  }
  return false;
}

/** It fills in what a class of the project leaves open: that calls it, whoever it is called for. */
function isCalledFromAbove(project: ProjectView, path: string, fn: FunctionId): boolean {
  const { cls, name } = project.facts(path)?.functions[fn] ?? {};
  return cls !== undefined && name !== undefined && isLeftOpen(project, { path, cls }, name, 0);
}

/** Classes above classes above classes. */
const HIGHEST = 4;

function isLeftOpen(
  project: ProjectView,
  { path, cls }: { path: string; cls: ClassId },
  name: string,
  depth: number,
): boolean {
  const base = project.facts(path)?.classes[cls]?.extends;
  const above = base === undefined || depth > HIGHEST ? undefined : project.origin({ path }, base);
  if (above?.root !== 'class' || above.steps.length > 0) return false;
  const facts = project.facts(above.path);
  const member = facts?.classes[above.cls]?.members.find((one) => one.name === name);
  const value = member?.value === undefined ? undefined : facts?.values[member.value];
  if (value?.kind === 'function' && facts?.functions[value.fn]?.abstract) return true;
  return isLeftOpen(project, above, name, depth + 1);
}

/** Who takes a function may keep it for later: `export const list = wrapped(async (req) => …)`. */
function isHandedOver(project: ProjectView, way: readonly WitnessStep[]): boolean {
  return way.some(({ path, call }) => {
    const facts = project.facts(path);
    return facts?.calls[call]?.args.some((one) => facts.values[one]?.kind === 'function');
  });
}
