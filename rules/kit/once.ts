import type { ClassId, FileFacts, FunctionId, Region, RegionId, ValueId } from './facts.ts';
import type { WitnessStep } from './flow.ts';
import { isInside } from './inside.ts';
import { functionAround, regionsAround } from './regions.ts';
import { chainOf } from './values.ts';
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
  if (facts && from !== undefined && isPolled(facts, from)) return false;
  for (let id = from; facts && id !== undefined; id = facts.regions[id]?.parent) {
    const region = facts.regions[id];
    if (region?.kind !== 'function') continue;
    const who = project.situations(path, region.fn).filter(({ situation }) => WHEN.has(situation));
    if (who.length > 0)
      return who.every(
        ({ situation, way }) =>
          situation === 'test' ||
          (situation === 'startup' && !isHandedOver(project, way) && !goesRound(project, way)),
      );
    if (isReachedFromAbove(project, path, region.fn, new Set())) return false;
  }
  return false;
}

/** `while (true) { …; await sleep(1000); }` goes on for as long as the process does, where nothing in it returns. */
function isPolled(facts: FileFacts, from: RegionId): boolean {
  for (const one of regionsAround(facts, from)) {
    if (one.kind === 'function') return false;
    if (one.kind !== 'loop' || !isEndless(facts, one)) continue;
    const waits = facts.calls.some(
      ({ at, callee }) => isInside(at, one.at) && WAITS.test(chainOf(facts, callee)?.at(-1) ?? ''),
    );
    const own = facts.functions[functionAround(facts, one.id) ?? 0];
    return waits && !own?.returns.some(({ at }) => isInside(at, one.at));
  }
  return false;
}

const WAITS = /^(setTimeout|sleep|delay|wait|pause)/i;

function isEndless({ values }: FileFacts, loop: Extract<Region, { kind: 'loop' }>): boolean {
  const test = loop.test === undefined ? undefined : values[loop.test];
  return loop.loop === 'while' && test?.kind === 'literal' && Boolean(test.value);
}

/** By itself, or through functions that call it. */
function isReachedFromAbove(project: ProjectView, path: string, fn: FunctionId, seen: Set<string>): boolean {
  const key = `${path}:${fn}`;
  if (seen.has(key) || seen.size > FARTHEST) return false;
  seen.add(key);
  if (isCalledFromAbove(project, path, fn)) return true;
  return project.callers(path, fn).some((one) => isReachedFromAbove(project, one.path, one.fn, seen));
}

/** Whoever is not found among so many is not found soon. */
const FARTHEST = 40;

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

/** `while (!this.isStopped) await this.work()` is begun at the start, and goes on until somebody ends it. */
function goesRound(project: ProjectView, way: readonly WitnessStep[]): boolean {
  return way.some(({ path, call }) => {
    const facts = project.facts(path);
    if (!facts) return false;
    for (const one of regionsAround(facts, facts.calls[call]?.region ?? 0)) {
      if (one.kind === 'function') return false;
      if (one.kind === 'loop' && one.loop === 'while' && isSwitch(facts, one.test, one.id)) return true;
    }
    return false;
  });
}

/** What a loop for pages or attempts asks for is its own. */
function isSwitch(facts: FileFacts, id: ValueId | undefined, loop: RegionId): boolean {
  const value = id === undefined ? undefined : facts.values[id];
  if (value?.kind === 'unary') return isSwitch(facts, value.of, loop);
  if (value?.kind === 'member') return facts.values[value.of]?.kind === 'this';
  const binding = value?.kind === 'binding' ? facts.bindings[value.binding] : undefined;
  return binding !== undefined && binding.owner !== (functionAround(facts, loop) ?? 0);
}

/** Who takes a function may keep it for later: `export const list = wrapped(async (req) => …)`. */
function isHandedOver(project: ProjectView, way: readonly WitnessStep[]): boolean {
  return way.some(({ path, call }) => {
    const facts = project.facts(path);
    const { args = [], callee = -1 } = facts?.calls[call] ?? {};
    if (!facts || OF_PROMISES.has(lastName(facts, callee))) return false;
    return args.some((one) => facts.values[one]?.kind === 'function');
  });
}

/** These run what they are handed once: `void app.prepare().then(async () => { … })`. */
const OF_PROMISES = new Set(['then', 'catch', 'finally']);

function lastName({ values }: FileFacts, callee: ValueId): string {
  const value = values[callee];
  return value?.kind === 'member' ? value.name : '';
}
