import type { CallId, FileFacts, FunctionId } from '../../../../../rules/kit/facts.ts';
import type { Failing } from '../../../../../rules/kit/failures.ts';
import type { FunctionRef } from '../../../../../rules/kit/flow.ts';
import type { FileFlow, HandedFunction } from '../file-flow.ts';
import { catchAround } from './guards.ts';
import { type ParameterCall, parameterCalls, runsParameter } from './parameter-calls.ts';
import { type Passed, Places } from './places.ts';
import { mayReject } from './rejecting.ts';

/** What becomes of what a function throws, or rejects with. */
export interface Becomes {
  throws: Passed;
  rejects: Passed;
}

/** A function handed over: what its taker does with it, where the tables or the call itself say. */
export interface HandedLink extends Becomes {
  /** Its number among the file's edges. */
  edge: number;
  to: FunctionRef;
  call: CallId;
  handed: HandedFunction;
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
  /** By edge of the file's flow. */
  throws: Passed[];
  rejects: Passed[];
  handed: HandedLink[];
  seeds: Seed[];
  parameterCalls: ParameterCall[];
}

/** One file's part of the question who receives a failure. */
export function fileFailures(facts: FileFacts, flow: FileFlow): FileFailures {
  const places = new Places(facts, flow.callees);
  const found: FileFailures = { throws: [], rejects: [], handed: [], seeds: [], parameterCalls: [] };
  facts.functions.forEach(({ throws }, fn) => {
    for (const { region } of throws) {
      const how = places.thrown(region);
      if (how !== 'throws' && how !== 'rejects') continue;
      const caught = catchAround(facts, region);
      if (caught === undefined) found.seeds.push({ fn, how });
      else if (!runsParameter(facts, caught)) found.seeds.push({ fn, how, again: true });
    }
  });
  flow.edges.forEach((one, edge) => {
    const { throws, rejects } = becomes(places, flow, one);
    found.throws.push(throws);
    found.rejects.push(rejects);
    const { to, call, handed } = one;
    if (!handed) return;
    const callee = flow.callees[call];
    const taker = callee?.kind === 'function' ? callee : undefined;
    found.handed.push({ edge, to, call, handed, throws, rejects, ...(taker && { taker }) });
  });
  flow.callees.forEach((callee, id) => {
    if (callee?.kind !== 'library' || !mayReject(callee.operation, facts, id)) return;
    const how = places.rejected(id);
    if (how === 'throws' || how === 'rejects') found.seeds.push({ fn: places.functionOf(id), how, call: id });
  });
  found.parameterCalls = parameterCalls(facts, places);
  return found;
}

function becomes(places: Places, flow: FileFlow, { call, handed }: FileFlow['edges'][number]): Becomes {
  if (handed && flow.callees[call]?.kind !== 'function') return places.handedOver(call, handed.callback);
  return { throws: places.thrownAt(call), rejects: places.rejected(call) };
}
