import type { CallId, FileFacts, FunctionId } from '../../../../../rules/kit/facts.ts';
import type { Failing } from '../../../../../rules/kit/failures.ts';
import type { FunctionRef } from '../../../../../rules/kit/flow.ts';
import type { FileFlow, HandedFunction } from '../file-flow.ts';
import { catchAround } from './guards.ts';
import { type ParameterCall, parameterCalls, runsParameter } from './parameter-calls.ts';
import { type Passed, Places } from './places.ts';
import { mayReject } from './rejecting.ts';

/** A call by which a failure can come from one function into another. */
export interface FailureLink {
  from: FunctionId;
  to: FunctionRef;
  call: CallId;
  /** What becomes of what `to` throws, or rejects with. */
  throws: Passed;
  rejects: Passed;
  /** A function handed over: what its taker does with it, where the tables or the call itself say. */
  handed?: HandedFunction;
  /** Handed to a function of the project, whose own code says what becomes of it. */
  taker?: FunctionRef;
}

/** A function fails by itself: by a `throw`, or a library by what it calls. */
export interface Seed {
  fn: FunctionId;
  how: Failing;
  /** Undefined for a `throw`. */
  call?: CallId;
  /** A `throw` of a catch, which only goes on with what failed before. */
  again?: true;
}

export interface FileFailures {
  links: FailureLink[];
  seeds: Seed[];
  parameterCalls: ParameterCall[];
}

/** One file's part of the question who receives a failure. */
export function fileFailures(facts: FileFacts, flow: FileFlow): FileFailures {
  const places = new Places(facts, flow.callees);
  const found: FileFailures = { links: [], seeds: [], parameterCalls: [] };
  for (const [fn, { throws }] of facts.functions.entries()) {
    for (const { region } of throws) {
      const how = places.thrown(region);
      if (how !== 'throws' && how !== 'rejects') continue;
      const caught = catchAround(facts, region);
      if (caught === undefined) found.seeds.push({ fn, how });
      else if (!runsParameter(facts, caught)) found.seeds.push({ fn, how, again: true });
    }
  }
  for (const edge of flow.edges) found.links.push(linkOf(places, flow, edge));
  for (const [id, callee] of flow.callees.entries()) {
    if (callee?.kind !== 'library' || !mayReject(callee.operation, facts, id)) continue;
    const how = places.rejected(id);
    if (how === 'throws' || how === 'rejects') found.seeds.push({ fn: places.functionOf(id), how, call: id });
  }
  found.parameterCalls = parameterCalls(facts, places);
  return found;
}

function linkOf(
  places: Places,
  flow: FileFlow,
  { from, to, call, handed }: FileFlow['edges'][number],
): FailureLink {
  const link = { from, to, call, throws: places.thrownAt(call), rejects: places.rejected(call) };
  if (!handed) return link;
  const callee = flow.callees[call];
  if (callee?.kind === 'function') return { ...link, handed, taker: { path: callee.path, fn: callee.fn } };
  return { ...link, handed, ...places.handedOver(call, handed.callback) };
}
