import { type Taken, takenIn } from './callbacks.ts';
import { chainAround } from './chains.ts';
import type { BindingId, FileFacts, FunctionId, Region, RegionId, ValueId } from './facts.ts';
import { awaitedIn, calledBy } from './file-index.ts';
import type { Span } from './finding.ts';
import { runsInTransaction } from './opens-transaction.ts';
import { regionsAround } from './regions.ts';
import { chainOf } from './values.ts';
import type { FileRef, ProjectView } from './views.ts';

/** What runs once for each element of something. */
export interface Iteration {
  /** What identifies it in its file. */
  region: RegionId;
  at: Span;
  /** The list. */
  over: ValueId;
  /** Names that stand for the element, or for what picks it. */
  elements: readonly BindingId[];
  /** Turns do not wait for each other: `Promise.all(list.map(…))`. */
  isConcurrent: boolean;
  /** An error of one turn does not end the others. */
  isIsolated: boolean;
  /** Each turn is a transaction of its own. */
  isTransaction: boolean;
}

type Around = Region & { id: RegionId };

/** The iterations that a place runs in, innermost first, as far as callbacks run within them. */
export function* iterationsAround(project: ProjectView, file: FileRef, from: RegionId): Generator<Iteration> {
  const facts = project.facts(file.path);
  if (!facts) return;
  let state = { isIsolated: false, isTransaction: false };
  for (const region of regionsAround(facts, from)) {
    if (region.kind === 'catch') return;
    if (region.kind === 'try' && region.handler !== undefined) state = { ...state, isIsolated: true };
    if (region.kind === 'loop') {
      const loop = ofLoop(facts, region, (over) => isOfRows(project, file, facts, over));
      if (!loop) return;
      yield { ...loop, ...state };
      state = { isIsolated: false, isTransaction: false };
    }
    if (region.kind !== 'function') continue;
    const taken = takenIn(facts).get(region.fn);
    const runs = taken && runsOf(project, file, facts, taken);
    if (!taken || !runs) return;
    if (runs === 'transaction') state = { ...state, isTransaction: true };
    if (runs !== 'each') continue;
    const each = ofCallback(facts, region, region.fn, taken);
    if (!each) return;
    yield { ...each, ...state };
    state = { isIsolated: false, isTransaction: false };
  }
}

/** Loops with a condition of their own are for pages, attempts and polling; one that counts a list's places is not. */
function ofLoop(
  facts: FileFacts,
  region: Around & { kind: 'loop' },
  isOfRows: (over: ValueId) => boolean,
): Omit<Iteration, 'isIsolated' | 'isTransaction'> | undefined {
  const { id, at, loop, over, test } = region;
  const made = { region: id, at, isConcurrent: false };
  const isOfList = loop === 'for-of' || loop === 'for-in';
  if (over !== undefined && (isOfList || (loop === 'for-await' && isOfRows(over)))) {
    const elements = facts.bindings.flatMap((one, at) => (one.element && one.value === over ? [at] : []));
    return { ...made, over, elements };
  }
  const condition = loop === 'for' && test !== undefined ? facts.values[test] : undefined;
  if (condition?.kind !== 'binary' || !['<', '<=', '!=', '!=='].includes(condition.op)) return undefined;
  const counter = facts.values[condition.left];
  const end = facts.values[condition.right];
  if (counter?.kind !== 'binding' || end?.kind !== 'member' || end.name !== 'length') return undefined;
  return { ...made, over: end.of, elements: [counter.binding] };
}

/** `for await (const row of rows.find().cursor())`: what comes in by and by may as well be messages. */
function isOfRows(project: ProjectView, file: FileRef, facts: FileFacts, over: ValueId): boolean {
  const value = facts.values[over];
  const { value: made, path } = value?.kind === 'binding' ? (facts.bindings[value.binding] ?? {}) : {};
  const call = calledBy(facts, made === undefined || path ? over : made);
  if (call === undefined) return false;
  return chainAround(facts, call).calls.some(({ id }) => {
    const callee = project.callee(file, id);
    if (callee?.kind === 'library') return callee.operation.effect === 'read';
    return (
      callee !== undefined && project.effects(callee.path, callee.fn).some(({ effect }) => effect === 'read')
    );
  });
}

const EACH = new Set(['map', 'forEach', 'flatMap', 'filter', 'reduce', 'some', 'every', 'find', 'findIndex']);

/** How the taker runs what it takes, where that happens as a part of the turn. */
export function runsOf(
  project: ProjectView,
  file: FileRef,
  facts: FileFacts,
  taken: Taken,
): 'each' | 'inline' | 'transaction' | undefined {
  const call = facts.calls[taken.call];
  const callee = call && facts.values[call.callee];
  const known = project.callee(file, taken.call);
  if (known?.kind === 'library') {
    const { callbacks = {} } = known.operation;
    const { runs } = callbacks[taken.index] ?? callbacks['all'] ?? callbacks['last'] ?? {};
    if (runs === 'each' || runs === 'transaction') return runs;
    return runs === 'inline' || runs === 'retry' || runs === 'bounded' ? 'inline' : undefined;
  }
  if (callee?.kind === 'member' && taken.index === 0 && EACH.has(callee.name)) return 'each';
  if (known && runsInTransaction(project, known, taken.index)) return 'transaction';
  // A function of the project that takes one and is waited for runs it meanwhile.
  return awaitedIn(facts).has(taken.call) ? 'inline' : undefined;
}

function ofCallback(
  facts: FileFacts,
  region: Around,
  fn: FunctionId,
  { call: id, index }: Taken,
): Omit<Iteration, 'isIsolated' | 'isTransaction'> | undefined {
  const call = facts.calls[id];
  const callee = call && facts.values[call.callee];
  const isMethod = callee?.kind === 'member' && EACH.has(callee.name) && index === 0;
  const over = isMethod ? callee.of : call?.args[0];
  if (over === undefined) return undefined;
  const reduces = isMethod && callee.name === 'reduce';
  const [elements = []] = facts.functions[fn]?.params.slice(reduces ? 1 : 0) ?? [];
  return { region: region.id, at: region.at, over, elements, isConcurrent: !reduces };
}

/** `chunk(ids, 100)`: each element is itself a list. */
export function isOfChunks(facts: FileFacts, id: ValueId): boolean {
  const call = madeBy(facts, id);
  if (call === undefined) return false;
  const value = facts.values[facts.calls[call]?.callee ?? -1];
  if (value?.kind === 'member') return CHUNKS.test(value.name);
  return value?.kind === 'binding' && CHUNKS.test(facts.bindings[value.binding]?.name ?? '');
}

const CHUNKS =
  /^(chunk|batch|inBatches|inChunks|slices|windowed|splitEvery|partition|paginate)|(Chunk|Batche|Slice)s?$/i;

function madeBy(facts: FileFacts, id: ValueId): number | undefined {
  const value = facts.values[id];
  const { value: made, path } = value?.kind === 'binding' ? (facts.bindings[value.binding] ?? {}) : {};
  return calledBy(facts, made === undefined || path ? id : made);
}

/** Whether an element is itself a list: what a turn asks for then is asked for many at once. */
export function isListInTurn(facts: FileFacts, { at, over }: Iteration, element: BindingId): boolean {
  const isElement = (id: ValueId | undefined) => {
    const value = id === undefined ? undefined : facts.values[id];
    return value?.kind === 'binding' && value.binding === element;
  };
  const isIt = (id: ValueId | undefined): boolean => {
    const value = id === undefined ? undefined : facts.values[id];
    // `for (const table in rowsByTable)`: the rows of one table.
    return (
      isElement(id) || (value?.kind === 'index' && isElement(value.key) && isKeyed(facts, over, value.of))
    );
  };
  const isInside = (span: Span) => span[0] >= at[0] && span[1] <= at[1];
  if (facts.regions.some((one) => one.kind === 'loop' && one.over !== over && isIt(one.over))) return true;
  return facts.calls.some(({ callee, args, at: span }) => {
    if (!isInside(span)) return false;
    const value = facts.values[callee];
    if (value?.kind !== 'member') return false;
    // `rows.slice(i, i + 500)`
    if (value.name === 'slice' || value.name === 'splice' || value.name === 'subarray')
      return isElement(args[0]);
    if (value.name === 'from' || value.name === 'entries')
      return args.some((one) => !isElement(one) && isIt(one));
    return EACH.has(value.name) && isIt(value.of);
  });
}

/** Whether the list is that object, or the list of its keys. */
function isKeyed(facts: FileFacts, over: ValueId, object: ValueId): boolean {
  const name = chainOf(facts, object)?.join('.');
  if (name === undefined) return false;
  if (chainOf(facts, over)?.join('.') === name) return true;
  const call = facts.calls[calledBy(facts, over) ?? -1];
  return call?.args.some((one) => chainOf(facts, one)?.join('.') === name) === true;
}
