import { takenIn } from './callbacks.ts';
import type { Call, CallId, FileFacts, FunctionId } from './facts.ts';
import { callsWithin } from './file-index.ts';
import type { FunctionRef, WitnessStep } from './flow.ts';
import { textOf } from './queries.ts';
import { functionsAround, regionsAround } from './regions.ts';
import { chainOf } from './values.ts';
import type { FileRef, ProjectView } from './views.ts';

const OPENS =
  /^(transaction|\$transaction|start(Unmanaged)?Transaction|startSession|withTransaction|begin|beginTransaction|runTransaction|transactionProvider|inTransaction|runInTransaction)$/i;

/** Begins by hand what a later call ends: `BEGIN`, `startTransaction()`, an unmanaged transaction. */
export function opens(project: ProjectView, file: FileRef, fn: FunctionId): boolean {
  const facts = project.facts(file.path);
  if (!facts) return false;
  return (callsWithin(facts).get(fn) ?? []).some((id) => isOpening(project, file, facts, id));
}

/** Whether a caller does so around the place of its call: what it writes for others to run opens nothing there. */
export function opensAround(project: ProjectView, { path, fn, call }: WitnessStep): boolean {
  const facts = project.facts(path);
  if (!facts) return false;
  const around = new Set(functionsAround(facts, facts.calls[call]?.region ?? 0));
  return (callsWithin(facts).get(fn) ?? []).some((id) => {
    const [own] = functionsAround(facts, facts.calls[id]?.region ?? 0);
    return own !== undefined && around.has(own) && isOpening(project, { path }, facts, id);
  });
}

function isOpening(project: ProjectView, file: FileRef, facts: FileFacts, id: CallId): boolean {
  const call = facts.calls[id];
  if (!call) return false;
  const value = facts.values[call.callee];
  const name = value?.kind === 'member' ? value.name : (chainOf(facts, call.callee)?.at(-1) ?? '');
  if (OPENS.test(name) && !takesFunction(facts, call)) return true;
  if (project.callee(file, id)?.kind === 'function') return false;
  return call.args.some((one) => /^\s*(begin|start\s+transaction)\b/i.test(textOf(facts, one) ?? ''));
}

/** One that ends with its callback covers only that. */
function takesFunction({ values }: FileFacts, { args }: Call): boolean {
  return args.some((one) => values[one]?.kind === 'function');
}

/** `withTransaction(async (client) => …)`: what a function of the project is handed runs inside a transaction. */
export function runsInTransaction(project: ProjectView, { path, fn }: FunctionRef, index: number): boolean {
  const facts = project.facts(path);
  const [param, ...more] = facts?.functions[fn]?.params[index] ?? [];
  if (!facts || param === undefined || more.length > 0) return false;
  const isIt = (id: number) => {
    const value = facts.values[id];
    return value?.kind === 'binding' && value.binding === param;
  };
  const inside = callsWithin(facts).get(fn) ?? [];
  const runs = inside.filter((id) => isIt(facts.calls[id]?.callee ?? -1));
  const isHandedOn = inside.some(
    (id) => facts.calls[id]?.args.some(isIt) && isOpening(project, { path }, facts, id),
  );
  if (isHandedOn) return true;
  // Where one is open already, it may be run in that.
  return (
    runs.length > 0 &&
    (opens(project, { path }, fn) || runs.some((id) => isInCallback(project, path, facts, id, fn)))
  );
}

function isInCallback(
  project: ProjectView,
  path: string,
  facts: FileFacts,
  id: CallId,
  fn: FunctionId,
): boolean {
  for (const region of regionsAround(facts, facts.calls[id]?.region ?? 0)) {
    if (region.kind !== 'function') continue;
    if (region.fn === fn) return false;
    const taken = takenIn(facts).get(region.fn);
    const taker = taken && project.callee({ path }, taken.call);
    if (taken && taker?.kind === 'library') {
      const { callbacks = {} } = taker.operation;
      if ((callbacks[taken.index] ?? callbacks['last'])?.runs === 'transaction') return true;
    }
  }
  return false;
}
