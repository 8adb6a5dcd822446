import * as z from 'zod';
import { takenIn } from '../kit/callbacks.ts';
import { dependsOn, namesInside, type Turn } from '../kit/depends.ts';
import type { CallId, FileFacts, RegionId, ValueId } from '../kit/facts.ts';
import type { WitnessStep } from '../kit/flow.ts';
import { type Growth, growthOf, isMeasured } from '../kit/growing-lists.ts';
import { type Iteration, isOfChunks, iterationsAround } from '../kit/iteration.ts';
import { runsOnceOnly } from '../kit/once.ts';
import { regionsAround } from '../kit/regions.ts';
import { answersForTraffic } from '../kit/roles.ts';
import { defineRule, type RuleContext } from '../kit/rule.ts';
import { isFewByNature } from '../kit/small.ts';
import { REMOTE } from '../kit/time-bound.ts';

type Context = RuleContext<Record<string, never>>;

interface Burst {
  call: CallId;
  iteration: Iteration;
  way: readonly WitnessStep[];
}

export default defineRule({
  id: 'unbounded-concurrency',
  area: 'resilience',
  summary: 'as many calls at the same time as a list has elements',
  why: '`Promise.all` over a list starts every call at once. With the ten rows of a test that is fast; with the thousands of production the other side answers with 429, or the process runs out of sockets and memory, and all of it fails together.',
  severity: 'warning',
  preset: 'recommended',
  options: z.strictObject({}),
  check(context) {
    const { file, project } = context;
    if (!answersForTraffic(file.role)) return;
    const told = new Set<RegionId>();
    for (const id of project.actingCalls(file)) {
      const burst = burstAt(context, id);
      const region = file.facts.calls[id]?.region ?? 0;
      if (!burst || told.has(burst.iteration.region) || runsOnceOnly(project, file, region)) continue;
      const growth = growthOf(project, file, { value: burst.iteration.over, call: id });
      if (!growth || isMeasured(file.facts, burst.iteration.over, id)) {
        context.note?.(
          file.facts.calls[id]?.at ?? [0, 0],
          growth ? MEASURED : 'nothing says that the list grows',
        );
        continue;
      }
      told.add(burst.iteration.region);
      report(context, burst, growth);
    }
  },
});

/** A call that leaves the process once for each element of something, none waiting for another. */
function burstAt(context: Context, id: CallId): Burst | undefined {
  const { file, project } = context;
  const way = wayOut(context, id);
  const call = file.facts.calls[id];
  if (!way || !call) return undefined;
  const [iteration] = iterationsAround(project, file, call.region);
  if (!iteration || !startsAtOnce(file.facts, id, iteration)) return undefined;
  const silent = (reason: string) => void context.note?.(call.at, reason);
  if (isFewByNature(project, file, iteration.over)) return silent('the list holds few by nature');
  if (isOfChunks(file.facts, iteration.over)) return silent('the list is a part of a longer one');
  if (isHeldBack(file.facts, call.region, iteration.region)) return silent(HELD);
  const isHeldInside = way.slice(1).some(({ path, call: inner }) => {
    const facts = project.facts(path);
    return facts !== undefined && isHeldBack(facts, facts.calls[inner]?.region ?? 0, undefined);
  });
  if (isHeldInside) return silent(HELD);
  return differs(context, iteration, way)
    ? { call: id, iteration, way }
    : silent('it asks the same for all of them');
}

const MEASURED = 'the length of the list is looked at before';
const HELD = 'something on the way lets only a few through';

/** What leaves the process is made with the element: not one answer for all of them, kept after the first. */
function differs({ project }: Context, { elements, at }: Iteration, way: readonly WitnessStep[]): boolean {
  let turn: Turn = { names: new Set(elements), within: at };
  for (const [index, { path, call }] of way.entries()) {
    const facts = project.facts(path);
    const args = facts?.calls[call]?.args ?? [];
    if (!facts || !args.some((one) => dependsOn(facts, one, turn))) return false;
    const callee = project.callee({ path }, call);
    if (index === way.length - 1 || callee?.kind !== 'function') return true;
    turn = { names: namesInside(project.facts(callee.path), callee.fn, facts, args, turn) };
  }
  return false;
}

/** From a call to the one that leaves the process, where that opens a connection of its own. */
function wayOut({ file, project }: Context, id: CallId): readonly WitnessStep[] | undefined {
  const callee = project.callee(file, id);
  if (callee?.kind === 'function') {
    const found = project.effects(callee.path, callee.fn).find(({ effect }) => REMOTE.has(effect));
    const last = found?.way.at(-1);
    return found && last && opensOne(project.callee(last, last.call))
      ? [{ path: file.path, fn: 0, call: id }, ...found.way]
      : undefined;
  }
  const isRemote = callee?.operation.effect !== undefined && REMOTE.has(callee.operation.effect);
  return isRemote && opensOne(callee) ? [{ path: file.path, fn: 0, call: id }] : undefined;
}

/** Clients that queue by themselves: 50 sockets, 100 requests, a throttle. */
const QUEUES = /^(aws(-|$)|slack|octokit|bottleneck)/;

function opensOne(callee: ReturnType<Context['project']['callee']>): boolean {
  return callee?.kind === 'library' && !QUEUES.test(callee.library);
}

/** `list.map(async …)`, or a loop that keeps the promise instead of awaiting it. */
function startsAtOnce(facts: FileFacts, id: CallId, { isConcurrent, region }: Iteration): boolean {
  if (isConcurrent) return true;
  if (facts.regions[region]?.kind !== 'loop') return false;
  return facts.calls.some(({ callee, args }) => {
    const member = facts.values[callee];
    const given = facts.values[args[0] ?? -1];
    return member?.kind === 'member' && member.name === 'push' && given?.kind === 'call' && given.call === id;
  });
}

const CHAIN = new Set(['then', 'catch', 'finally']);
const WAITS = /^(acquire|take|wait|sleep|delay|throttle|schedule|limit)/i;

/** Something between a place and its iteration may let only a few through: it takes the work, or is waited for. */
function isHeldBack(facts: FileFacts, from: RegionId, until: RegionId | undefined): boolean {
  for (const one of regionsAround(facts, from)) {
    if (one.id === until) return waitsIn(facts, one.id);
    if (one.kind !== 'function') continue;
    const taken = takenIn(facts).get(one.fn);
    if (!taken) return waitsIn(facts, one.id);
    const member = facts.values[facts.calls[taken.call]?.callee ?? -1];
    if (member?.kind !== 'member' || !CHAIN.has(member.name)) return true;
  }
  return false;
}

function waitsIn(facts: FileFacts, region: RegionId): boolean {
  return facts.calls.some(({ callee, region: at }) => {
    const value = facts.values[callee];
    const name =
      value?.kind === 'member'
        ? value.name
        : value?.kind === 'binding'
          ? facts.bindings[value.binding]?.name
          : '';
    return at === region && WAITS.test(name ?? '');
  });
}

const GROWTH: Readonly<Record<Growth, string>> = {
  table: 'a table that grows to thousands of rows opens thousands of connections',
  sender: 'whoever sends a long list opens as many connections as it has elements',
};

function report(context: Context, { call, iteration, way }: Burst, growth: Growth): void {
  const { file, project } = context;
  const at = file.facts.values[file.facts.calls[call]?.callee ?? -1]?.at;
  if (!at) return;
  context.report({
    at,
    message: `\`${oneLine(file.text(at))}\` starts for every element of ${listText(context, iteration.over)} at once: ${GROWTH[growth]}, and the other side refuses them or this process runs out of sockets; run a few at a time, with \`p-limit\` or in chunks.`,
    related: way.slice(1).flatMap((step) => {
      const span = project.facts(step.path)?.calls[step.call]?.at;
      return span ? [{ path: step.path, span, message: 'leads out of the process' }] : [];
    }),
  });
}

function listText({ file }: Context, id: ValueId): string {
  const at = file.facts.values[id]?.at;
  const text = at ? oneLine(file.text(at)) : '';
  return text !== '' && text.length <= 50 && !text.includes('`') ? `\`${text}\`` : 'the list';
}

function oneLine(text: string): string {
  return text.replace(/\s*\.\s*/g, '.').replace(/\s+/g, ' ');
}
