import { consoleMethodOf } from '../console.ts';
import type { CallId, FileFacts, Region, RegionId, ValueId } from '../facts.ts';
import { isInside } from '../inside.ts';
import { parts } from '../regions.ts';
import type { FileView, ProjectView } from '../views.ts';
import { answerOf } from './answers.ts';
import { cleansUp } from './cleanup.ts';
import { callsUnder, type Handler, isUnder, regionAt } from './handlers.ts';
import { knownSide } from './narrowing.ts';
import { tellsFailure, tellsInState } from './results.ts';
import type { ErrorUses } from './uses.ts';

/**
 * Whether somebody can know of the failure afterwards, on every way through the handler that is not about one known
 * kind of failure: it is logged, thrown, passed on, answered, kept, or told by the result.
 */
export function leavesTrace(
  file: FileView,
  project: ProjectView,
  handler: Handler,
  uses: ErrorUses,
): boolean {
  const told = new Set(
    tracesIn(file, project, handler, uses).map((at) => ownRegion(file.facts, handler.body, at)),
  );
  return isCovered(file.facts, handler.body, uses, (region) => told.has(region));
}

/** Every place of the handler that tells, as the region it stands in. */
function tracesIn(file: FileView, project: ProjectView, handler: Handler, uses: ErrorUses): RegionId[] {
  const { facts } = file;
  const { body } = handler;
  const fn = facts.functions[handler.fn];
  const mine = <T extends { region: RegionId }>(all: readonly T[] = []) =>
    all.filter((one) => isUnder(facts, one.region, body));
  const results = mine(fn?.returns).filter(
    (one) => one.value !== undefined && tellsFailure(facts, one.value, handler),
  );
  const calls = callsUnder(facts, body).filter((id) => tells(file, project, id));
  return [
    ...mine(fn?.throws).map((one) => one.region),
    ...results.map((one) => one.region),
    ...calls.map((id) => facts.calls[id]?.region ?? body),
    ...tellsInState(facts, handler),
    ...uses.given.map((at) => regionAt(facts, body, at)),
  ];
}

/** A call that does something about the failure, if only by being made. */
function tells(file: FileView, project: ProjectView, id: CallId): boolean {
  const { facts } = file;
  const call = facts.calls[id];
  if (!call) return false;
  if (consoleMethodOf(facts, call.callee) !== undefined) return true;
  const callee = project.callee(file, id);
  const answer = answerOf(file, project, id);
  if (answer) return isErrorAnswer(facts, answer);
  if (call.how === 'new' || cleansUp(facts, call, callee) || goesOn(facts, id)) return false;
  if (callee?.kind === 'library')
    return callee.operation.effect !== undefined || call.statement !== undefined;
  if (call.statement) return true;
  if (callee?.kind !== 'function') return !isPlain(facts, call.callee);
  return project.effects(callee.path, callee.fn).length > 0;
}

function isErrorAnswer(
  facts: FileFacts,
  { status, body }: { status: number | 'unknown' | undefined; body: readonly ValueId[] },
): boolean {
  if (status === 'unknown' || (status ?? 0) >= 400) return true;
  return body.some((one) => tellsFailure(facts, one));
}

/** `next()`, `resolve(null)`: the caller is told to go on. */
function goesOn(facts: FileFacts, id: CallId): boolean {
  const call = facts.calls[id];
  const callee = call && facts.values[call.callee];
  const binding = callee?.kind === 'binding' ? facts.bindings[callee.binding] : undefined;
  if (binding?.kind !== 'parameter' || !call) return false;
  if (call.args.length === 0) return true;
  return binding.name === 'resolve' && call.args.every((one) => !tellsFailure(facts, one));
}

/** What is called by a plain name or on a thing of the language makes a value. */
function isPlain(facts: FileFacts, callee: ValueId): boolean {
  for (const part of parts(facts, callee)) {
    if (part.kind === 'literal' || part.kind === 'array' || part.kind === 'object') return true;
    if (part.kind === 'global') return /^(Promise|Object|Array|Date|String|Number|Symbol)$/.test(part.name);
  }
  return false;
}

/** Functions that are made inside the handler belong to the place where they are written. */
function ownRegion(facts: FileFacts, body: RegionId, from: RegionId): RegionId {
  let own = from;
  for (let at: RegionId | undefined = from; at !== undefined && at !== body; at = facts.regions[at]?.parent) {
    if (facts.regions[at]?.kind === 'function') own = facts.regions[at]?.parent ?? body;
  }
  return own;
}

/** Whether what `has` looks for is met on every way through a region that is not narrowed to a known failure. */
export function isCovered(
  facts: FileFacts,
  region: RegionId,
  uses: ErrorUses,
  has: (region: RegionId) => boolean,
): boolean {
  if (has(region)) return true;
  const covered = (id: RegionId) => isCovered(facts, id, uses, has);
  const inner = childrenOf(facts, region);
  for (const [id, one] of inner) {
    const known = one.kind === 'branch' ? knownSide(facts, one.test, uses) : undefined;
    const isKnown = one.kind === 'branch' && known !== undefined && one.holds === known;
    if (!isKnown && one.kind !== 'function' && covered(id)) return true;
  }
  return false;
}

function childrenOf(facts: FileFacts, parent: RegionId): [RegionId, Region][] {
  const { at } = facts.regions[parent] ?? { at: [0, 0] as const };
  return facts.regions.flatMap((one, id) =>
    one.parent === parent && isInside(one.at, at) ? [[id, one] as [RegionId, Region]] : [],
  );
}
