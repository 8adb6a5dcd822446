import { dependsOn } from './depends.ts';
import type { BindingId, CallId, FileFacts, ValueId } from './facts.ts';
import { type Iteration, iterationsAround } from './iteration.ts';
import type { Effect } from './library.ts';
import { childrenOf } from './regions.ts';
import { isFewByNature } from './small.ts';
import type { FileView, ProjectView } from './views.ts';

/** A function that takes a list gets each element alone: `for (const id of ids) await load([id])`. */
export interface OneAtATime {
  call: CallId;
  iteration: Iteration;
  effect: Effect;
}

const REMOTE: readonly Effect[] = [
  'read',
  'query',
  'http',
  'llm',
  'rpc',
  'search',
  'cache',
  'write',
  'enqueue',
];

export function oneAtATime(project: ProjectView, file: FileView): OneAtATime[] {
  const { facts } = file;
  return project.actingCalls(file).flatMap((call): OneAtATime[] => {
    const { args = [], region = 0 } = facts.calls[call] ?? {};
    const at = args.findIndex((one) => {
      const value = facts.values[one];
      return value?.kind === 'array' && value.items.length === 1;
    });
    const list = args[at];
    const callee = list === undefined ? undefined : project.callee(file, call);
    if (list === undefined || callee?.kind !== 'function') return [];
    const inner = project.facts(callee.path);
    const [param] = inner?.functions[callee.fn]?.params[at] ?? [];
    if (!inner || param === undefined || !goesThrough(inner, param)) return [];
    const effects = project.effects(callee.path, callee.fn).map((one) => one.effect);
    const effect = REMOTE.find((one) => effects.includes(one));
    if (!effect) return [];
    for (const iteration of iterationsAround(project, file, region)) {
      const turn = { names: new Set(iteration.elements), within: iteration.at };
      if (!isFewByNature(project, file, iteration.over) && dependsOn(facts, list, turn))
        return [{ call, iteration, effect }];
    }
    return [];
  });
}

/** What only asks whether something is among them may be meant to leave it out. */
const PASSES = new Set(['map', 'forEach', 'filter', 'reduce', 'flatMap']);

/** Whether a function goes through its parameter as through a list. */
function goesThrough(facts: FileFacts, param: BindingId): boolean {
  const isLoop = facts.regions.some(
    (one) => one.kind === 'loop' && one.over !== undefined && isMadeOf(facts, one.over, param),
  );
  if (isLoop) return true;
  return facts.calls.some(({ callee }) => {
    const value = facts.values[callee];
    return value?.kind === 'member' && PASSES.has(value.name) && isMadeOf(facts, value.of, param);
  });
}

/** The list itself or what is made of it; what only a function looks it up in is another: `all.filter((one) => !skip.includes(one))`. */
function isMadeOf(facts: FileFacts, id: ValueId, param: BindingId, depth = 0): boolean {
  const value = facts.values[id];
  if (!value || depth > DEEPEST || value.kind === 'function') return false;
  if (value.kind !== 'binding')
    return childrenOf(value, facts.calls).some((one) => isMadeOf(facts, one, param, depth + 1));
  const made = facts.bindings[value.binding]?.value;
  return value.binding === param || (made !== undefined && isMadeOf(facts, made, param, depth + 1));
}

const DEEPEST = 8;
