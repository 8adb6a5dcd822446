import type { CallId, FileFacts, FunctionId, RegionId } from './facts.ts';
import { callsWithin } from './file-index.ts';
import type { FunctionRef } from './flow.ts';
import { isInside } from './inside.ts';
import { canBothRun } from './operations.ts';
import { regionsAround } from './regions.ts';
import { chainOf } from './values.ts';
import type { FileRef, ProjectView } from './views.ts';

/** A handler, what it hands the event to, and what that calls. */
const DEEPEST = 3;

/**
 * Whether who sent the message sends it again when this fails: its signature is checked before, nothing is written down
 * meanwhile by which a second delivery would be passed over, and the failure is answered as one.
 */
export function isRedelivered(
  project: ProjectView,
  { path, fn }: FunctionRef,
  [first = -1, ...more]: readonly CallId[],
  depth = 0,
): boolean {
  const facts = project.facts(path);
  if (!facts || [first, ...more].some((one) => isSwallowed(facts, fn, one))) return false;
  const before = callsBefore(facts, fn, first);
  const signed = before.find((id) => isSignatureCheck(facts, id));
  const since = signed === undefined ? 0 : (facts.calls[signed]?.at[1] ?? 0);
  if (before.some((id) => (facts.calls[id]?.at[0] ?? 0) >= since && writes(project, { path }, id)))
    return false;
  if (signed !== undefined) return true;
  const callers = depth < DEEPEST ? project.callers(path, fn) : [];
  return callers.length > 0 && callers.every((one) => isRedelivered(project, one, [one.call], depth + 1));
}

function callsBefore(facts: FileFacts, fn: FunctionId, call: CallId): CallId[] {
  const { at: [from] = [0], region: own = 0 } = facts.calls[call] ?? {};
  return (callsWithin(facts).get(fn) ?? []).filter((id) => {
    const { at, region } = facts.calls[id] ?? { at: [0, 0], region: 0 };
    return at[1] <= from && canBothRun(facts, region, own);
  });
}

/** `stripe.webhooks.constructEvent(…)`, `webhook.verify(…)` of svix, `verifyWebhook(request)`. */
function isSignatureCheck(facts: FileFacts, id: CallId): boolean {
  const chain = chainOf(facts, facts.calls[id]?.callee ?? -1) ?? [];
  const name = chain.at(-1) ?? '';
  return (
    /^constructEvent(Async)?$|^verify\w*(Webhook|Signature)\w*$/i.test(name) ||
    (name === 'verify' && chain.some((one) => /^(webhooks?|wh|svix)$/i.test(one)))
  );
}

function writes(project: ProjectView, file: FileRef, id: CallId): boolean {
  const callee = project.callee(file, id);
  if (callee?.kind === 'library') return callee.operation.effect === 'write';
  if (callee?.kind !== 'function') return false;
  return project.effects(callee.path, callee.fn).some(({ effect }) => effect === 'write');
}

/** Some catch on the way out neither throws nor answers with an error. */
function isSwallowed(facts: FileFacts, fn: FunctionId, call: CallId): boolean {
  for (const region of regionsAround(facts, facts.calls[call]?.region ?? 0)) {
    if (region.kind === 'function' && region.fn === fn) return false;
    if (region.kind === 'try' && region.handler !== undefined && !passesOn(facts, fn, region.handler))
      return true;
  }
  return false;
}

function passesOn(facts: FileFacts, fn: FunctionId, handler: RegionId): boolean {
  const around = facts.regions[handler]?.at;
  if (facts.functions[fn]?.throws.some(({ at }) => isInside(at, around))) return true;
  return facts.values.some(
    (one) =>
      one.kind === 'literal' &&
      Number(one.value) >= 400 &&
      Number(one.value) < 600 &&
      isInside(one.at, around),
  );
}
