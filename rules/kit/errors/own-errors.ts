import { derived } from '../derived.ts';
import type { Call, CallId, FileFacts, RegionId, Throw, ValueId } from '../facts.ts';
import type { Span } from '../finding.ts';
import { isInside } from '../inside.ts';
import { parts, regionsAround } from '../regions.ts';
import { chainOf } from '../values.ts';
import type { FileView, ProjectView } from '../views.ts';
import { type Handler, isUnder } from './handlers.ts';
import { isCaught, letsThrough } from './replacements.ts';
import { failsOutside, mayFail } from './tried.ts';

/** What reaches a handler, where all of it is thrown by the project on purpose. */
export interface OwnErrors {
  /** All are of one class. */
  isOneKind: boolean;
  /** That class is one of the project. */
  isTyped: boolean;
  /** No text of another failure is in any of them. */
  isFixed: boolean;
}

interface Thrown {
  /** `path#class`, or the name of a class of the language or a library. */
  cls: string;
  isTyped: boolean;
  isFixed: boolean;
}

/** A stretch of code, and whether somebody waits for what it gives. */
interface Stretch {
  file: FileView;
  region: RegionId;
  /** Of a region only this part, where a promise and no block is meant. */
  at?: Span;
  isAwaited: boolean;
}

/** Undefined where anything but what the project throws itself can come. */
export function ownErrors(file: FileView, project: ProjectView, handler: Handler): OwnErrors | undefined {
  const { tried, within } = handler;
  const stretch: Stretch =
    tried.kind === 'block'
      ? { file, region: tried.region, isAwaited: false }
      : { file, region: within, at: tried.at, isAwaited: true };
  const thrown = thrownIn(project, stretch, new Set());
  if (!thrown || thrown.length === 0) return undefined;
  return {
    isOneKind: new Set(thrown.map((one) => one.cls)).size === 1,
    isTyped: thrown.every((one) => one.isTyped),
    isFixed: thrown.every((one) => one.isFixed),
  };
}

function thrownIn(project: ProjectView, stretch: Stretch, seen: Set<string>): Thrown[] | undefined {
  const { file, region, at } = stretch;
  const { facts } = file;
  const found: Thrown[] = [];
  const isHere = (one: { region: RegionId; at: Span }) =>
    isUnder(facts, one.region, region) && (!at || isInside(one.at, at)) && !isStopped(facts, one, stretch);
  for (const one of facts.functions.flatMap((fn) => fn.throws)) {
    if (!isHere(one) || isCaught(facts, one)) continue;
    const made = madeBy(file, project, one);
    if (!made) return undefined;
    found.push(made);
  }
  const awaited = spansOfAwaited(facts, stretch);
  for (const [id, call] of facts.calls.entries()) {
    if (!isHere(call)) continue;
    const isAwaited = awaited.some((one) => isInside(call.at, one));
    const inner = thrownBy(file, project, id, isAwaited, seen);
    if (!inner) return undefined;
    found.push(...inner);
  }
  return found;
}

function thrownBy(
  file: FileView,
  project: ProjectView,
  id: CallId,
  isAwaited: boolean,
  seen: Set<string>,
): Thrown[] | undefined {
  const call = file.facts.calls[id];
  const callee = project.callee(file, id);
  if (!call || chainOf(file.facts, call.callee)?.join() === 'Promise' || failsOutside(callee))
    return undefined;
  if (callee?.kind === 'library') return [];
  if (!callee) return isAwaited && mayFail(file.facts, call) ? undefined : [];
  const facts = project.facts(callee.path);
  const fn = facts?.functions[callee.fn];
  const key = `${callee.path}#${callee.fn}`;
  if (!facts || !fn) return undefined;
  if (seen.has(key)) return [];
  seen.add(key);
  const there =
    callee.path === file.path ? file : { path: callee.path, facts, role: file.role, text: () => '' };
  return thrownIn(project, { file: there, region: fn.body, isAwaited }, seen);
}

/** A `catch` or `.catch` nearer by takes the failure, and lets out at most what it throws itself. */
function isStopped(facts: FileFacts, one: { region: RegionId; at: Span }, { region, at }: Stretch): boolean {
  for (const around of regionsAround(facts, one.region)) {
    if (around.id === region) break;
    if (around.kind === 'try' && around.handler !== undefined && !letsThrough(facts, around.handler))
      return true;
  }
  const whole = at ?? facts.regions[region]?.at ?? one.at;
  return takenAway(facts).some(
    (taken) => isInside(one.at, taken) && isInside(taken, whole) && taken[1] - taken[0] < whole[1] - whole[0],
  );
}

/** What `.catch` and `Promise.allSettled` take the failures of. */
const takenAway = derived((facts): Span[] =>
  facts.calls.flatMap((call) => {
    const callee = facts.values[call.callee];
    if (callee?.kind !== 'member') return [];
    if (callee.name === 'allSettled') return [call.at];
    const of = facts.values[callee.of];
    return callee.name === 'catch' && of ? [of.at] : [];
  }),
);

function spansOfAwaited(facts: FileFacts, { region, at, isAwaited }: Stretch): Span[] {
  const given = facts.functions.filter((fn) => fn.body === region).flatMap((fn) => fn.returns);
  return [
    ...facts.values.flatMap((one) => (one.kind === 'await' ? [one.at] : [])),
    ...(isAwaited ? given.map((one) => one.at) : []),
    ...(at ? [at] : []),
  ];
}

function madeBy(file: FileView, project: ProjectView, { value: id, region }: Throw): Thrown | undefined {
  const { facts } = file;
  const value = facts.values[id];
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  if (call?.how !== 'new') return undefined;
  const origin = project.origin(file, call.callee);
  const isTyped = origin?.root === 'class';
  return {
    cls: isTyped ? `${origin.path}#${origin.cls}` : (chainOf(facts, call.callee)?.join('.') ?? ''),
    isTyped,
    isFixed: isTyped
      ? isOfOwn(file, project, region) || !call.args.some((one) => quotes(facts, one))
      : hasWrittenText(facts, call),
  };
}

/** Only an error of the project is made another there: its words are its own, too. */
function isOfOwn(file: FileView, project: ProjectView, region: RegionId): boolean {
  const { facts } = file;
  return regionsAround(facts, region).some((one) => {
    const test = one.kind === 'branch' && one.holds ? facts.values[one.test] : undefined;
    const isKind = test?.kind === 'binary' && test.op === 'instanceof';
    return isKind && project.origin(file, test.right)?.root === 'class';
  });
}

/** Words that somebody wrote, with values in between. */
function hasWrittenText(facts: FileFacts, { args: [text] }: Call): boolean {
  if (text === undefined) return true;
  const kind = facts.values[text]?.kind;
  return (kind === 'literal' || kind === 'template') && !quotes(facts, text);
}

const QUOTED = /^(message|stack|error|errors|detail|details|reason|cause|stderr|body|data|statusText)$/;

/** Words of another failure, or of an answer. */
function quotes(facts: FileFacts, id: ValueId): boolean {
  for (const part of parts(facts, id)) {
    if (part.kind === 'member' && QUOTED.test(part.name)) return true;
    const binding = part.kind === 'binding' ? facts.bindings[part.binding] : undefined;
    if (binding?.kind === 'catch' || QUOTED.test(binding?.name ?? '')) return true;
  }
  return false;
}
