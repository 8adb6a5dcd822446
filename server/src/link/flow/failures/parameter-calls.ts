import type { FileFacts, FunctionId, RegionId } from '../../../../../rules/kit/facts.ts';
import { regionsAround } from '../../../../../rules/kit/regions.ts';
import { parameterCalled } from '../parameters.ts';
import type { Passed, Places } from './places.ts';

/** A function calls what it was given. */
export interface ParameterCall {
  /** The function whose parameter it is. */
  owner: FunctionId;
  index: number;
  /** Where it is called. */
  fn: FunctionId;
  throws: Passed;
  rejects: Passed;
}

export function parameterCalls(facts: FileFacts, places: Places): ParameterCall[] {
  return facts.calls.flatMap((call, id) => {
    const parameter = parameterCalled(facts, call);
    if (!parameter) return [];
    const fn = places.functionOf(id);
    return { ...parameter, fn, throws: places.thrownAt(id), rejects: places.rejected(id) };
  });
}

/** Whether what was tried runs a function that was handed in: then that one decides whether anything fails. */
export function runsParameter(facts: FileFacts, handler: RegionId): boolean {
  const tried = facts.regions.findIndex((one) => one.kind === 'try' && one.handler === handler);
  return facts.calls.some(
    (call) =>
      parameterCalled(facts, call) !== undefined &&
      regionsAround(facts, call.region).some((one) => one.id === tried),
  );
}
