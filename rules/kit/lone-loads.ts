import { dependsOn } from './depends.ts';
import type { CallId } from './facts.ts';
import { awaitedIn } from './file-index.ts';
import { type Iteration, iterationsAround } from './iteration.ts';
import { isFewByNature } from './small.ts';
import type { FileView, ProjectView } from './views.ts';

/** A loader gathers what is asked for in one tick: `for (const id of ids) await users.load(id)` asks one by one. */
export function loneLoads(project: ProjectView, file: FileView): { call: CallId; iteration: Iteration }[] {
  const { facts } = file;
  return project.libraryCalls(file).flatMap(({ id: call, call: { args, region }, callee }) => {
    if (callee.api !== 'dataloader#Loader.load' || !awaitedIn(facts).has(call)) return [];
    const [iteration] = iterationsAround(project, file, region);
    if (!iteration || iteration.isConcurrent || isFewByNature(project, file, iteration.over)) return [];
    const turn = { names: new Set(iteration.elements), within: iteration.at };
    return args.some((one) => dependsOn(facts, one, turn)) ? [{ call, iteration }] : [];
  });
}
