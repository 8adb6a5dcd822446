import type { FileFacts, FunctionId, RegionId } from '../../../rules/kit/facts.ts';
import type { SituationAnswer, WitnessStep } from '../../../rules/kit/flow.ts';
import { regionsAround } from '../../../rules/kit/regions.ts';
import type { Project } from '../link/project.ts';
import type { Places } from './why-places.ts';
import type { FunctionView, Step } from './why-view.ts';

export function functionView(project: Project, places: Places, path: string, fn: FunctionId): FunctionView {
  const at = places.facts(path)?.functions[fn]?.at ?? [0, 0];
  return {
    name: places.functionName(path, fn),
    isModule: fn === 0,
    at: places.at(path, at, ''),
    effects: project.effects(path, fn).map(({ effect, way }) => ({ effect, way: steps(places, way) })),
    situations: project
      .situations(path, fn)
      .map((one) => ({ situation: one.situation, way: situationWay(project, places, { path, fn }, one) })),
    callers: project
      .callers(path, fn)
      .map((one) => ({ ...places.call(one.path, one.call), text: places.functionName(one.path, one.fn) })),
  };
}

function steps(places: Places, way: readonly WitnessStep[]): Step[] {
  return way.map(({ path, call }) => places.call(path, call));
}

/** A route or a job begins where it is registered, before any call. */
function situationWay(
  project: Project,
  places: Places,
  ref: { path: string; fn: FunctionId },
  { situation, way }: SituationAnswer,
): Step[] {
  const first = way[0] ?? ref;
  const by = project.registrations(first).find((one) => one.situation === situation)?.by;
  return [...(by ? [places.call(by.path, by.call)] : []), ...steps(places, way)];
}

/** What stands around a place, the innermost first; the module itself is not worth a line. */
export function around(places: Places, path: string, facts: FileFacts, region: RegionId): Step[] {
  return regionsAround(facts, region).flatMap((one) => {
    const words = wordsOf(places, path, facts, one);
    return words ? [places.at(path, one.at, words)] : [];
  });
}

type Around = ReturnType<typeof regionsAround>[number];

function wordsOf(places: Places, path: string, facts: FileFacts, one: Around): string | undefined {
  const code = (id: number | undefined) => places.code(path, facts.values[id ?? -1]?.at ?? [0, 0]);
  switch (one.kind) {
    case 'branch':
      return `only where \`${code(one.test)}\` ${one.holds ? 'holds' : 'does not hold'}`;
    case 'case':
      return one.test === undefined
        ? undefined
        : `only where \`${code(one.subject)}\` is \`${code(one.test)}\``;
    case 'loop':
      return one.over === undefined
        ? `in a ${one.loop} loop`
        : `in a ${one.loop} loop over \`${code(one.over)}\``;
    case 'try':
      return one.handler === undefined
        ? 'in a try without a catch'
        : 'in a try, whose catch sees its failures';
    case 'catch':
      return one.error === undefined
        ? 'in a catch'
        : `in the catch of \`${facts.bindings[one.error]?.name}\``;
    case 'finally':
      return 'in a finally';
    case 'function':
      return one.fn === 0 ? undefined : `in ${places.functionName(path, one.fn)}`;
    case 'class':
      return undefined;
  }
}
