import { onlyWhenDebugging } from '../debugging.ts';
import type { FileFacts, RegionId } from '../facts.ts';
import { regionsAround } from '../regions.ts';
import { inProduction } from '../roles.ts';
import type { FileRef, ProjectView } from '../views.ts';

/** Routes are registered by a function that another one calls; hardly deeper than this. */
const DEEPEST = 3;

/** Whether the place is reached while developing alone: by a condition around it, or around every call of what holds it. */
export function onlyInDevelopment(
  { path, facts }: FileRef & { facts: FileFacts },
  project: ProjectView,
  region: RegionId,
  depth = 0,
): boolean {
  if (onlyWhenDebugging(facts, region)) return true;
  if (depth === DEEPEST) return false;
  for (const one of regionsAround(facts, region)) {
    if (one.kind !== 'function') continue;
    const callers = project.callers(path, one.fn).filter((call) => inProduction(project.role(call.path)));
    if (callers.length === 0) continue;
    const isEvery = callers.every((caller) => {
      const there = project.facts(caller.path);
      const call = there?.calls[caller.call];
      return (
        there !== undefined &&
        call !== undefined &&
        onlyInDevelopment({ path: caller.path, facts: there }, project, call.region, depth + 1)
      );
    });
    if (isEvery) return true;
  }
  return false;
}
