import { isProcessExit, processExits, takerOf } from './callbacks.ts';
import { derived } from './derived.ts';
import type { Call, FileFacts, FunctionId, Region, RegionId, ValueId } from './facts.ts';
import { functionAround, regionsAround } from './regions.ts';
import { chainOf } from './values.ts';

const FATAL_EVENTS = new Set(['uncaughtException', 'unhandledRejection', 'uncaughtExceptionMonitor']);
/** Callbacks that run at once, so that what they say belongs to the block around them. */
const AT_ONCE = new Set(['forEach', 'map', 'flatMap']);

/** Last words: nothing else can be relied on any more, or the process is about to end. */
export function isLastWord(facts: FileFacts, call: Call): boolean {
  if (isFatalListener(facts, call) || isEntryCatch(facts, call)) return true;
  let isBranched = false;
  for (const one of regionsAround(facts, call.region)) {
    if (ends(facts, one.id, call, isBranched && !isErrorPath(one))) return true;
    if (one.kind === 'catch') return isModule(facts, functionAround(facts, one.id));
    if (one.kind === 'branch') isBranched = true;
    if (one.kind !== 'function') continue;
    const taker = takerOf(facts, one.fn);
    if (!taker) return false;
    if (!runsAtOnce(facts, taker)) return isFatalListener(facts, taker) || isEntryCatch(facts, taker);
  }
  return false;
}

/** Where a block is only entered when something went wrong, all of it speaks of that. */
function isErrorPath({ kind }: Region): boolean {
  return kind === 'catch' || kind === 'branch';
}

/** The block itself ends the process further down; one that a branch of it leads past must not do so as a success. */
function ends(facts: FileFacts, region: RegionId, { at }: Call, onlyFailure: boolean): boolean {
  const isLater = exits(facts).some(
    (one) =>
      one.at[0] > at[0] && isWithin(facts, one.region, region) && !(onlyFailure && !isFailure(facts, one)),
  );
  return isLater || exitCodes(facts).has(region) || stopsStart(facts, region, at[0]);
}

/** Blocks that say with what code the process will end. */
const exitCodes = derived((facts) => {
  const writes = facts.writes.filter((one) => chainOf(facts, one.target)?.join('.') === 'process.exitCode');
  return new Set(writes.map((one) => one.region));
});

/** Calls that hand the last step to a callback: `server.close(() => process.exit(1))`. */
const BEFORE_THE_END = new Set([
  ...['close', 'end', 'flush', 'finally', 'then', 'disconnect', 'shutdown', 'stop', 'quit', 'destroy'],
  ...['setTimeout', 'setImmediate', 'nextTick', 'drain'],
]);

/** The callback belongs to the block that it is written in. */
function isWithin(facts: FileFacts, from: RegionId, region: RegionId): boolean {
  if (from === region) return true;
  const own = facts.regions[from];
  if (own?.kind !== 'function' || own.parent === undefined) return false;
  const taker = takerOf(facts, own.fn);
  const name = taker && chainEnd(facts, taker.callee);
  return BEFORE_THE_END.has(name ?? '') && isWithin(facts, own.parent, region);
}

function chainEnd(facts: FileFacts, id: ValueId): string | undefined {
  const value = facts.values[id];
  return value?.kind === 'member' ? value.name : chainOf(facts, id)?.at(-1);
}

/** Calls that end the process, `shutdown(…)` too: a function of the file that ends it in its turn. */
const exits = derived((facts) => {
  const around = processExits(facts).flatMap((one) => regionsAround(facts, one.region));
  const ending = new Set(around.flatMap((one) => (one.kind === 'function' ? [one.fn] : [])));
  return facts.calls.filter(({ callee }) => {
    const called = functionOf(facts, callee);
    return isProcessExit(facts, callee) || (called !== undefined && ending.has(called));
  });
});

function functionOf({ values, bindings }: FileFacts, callee: ValueId): FunctionId | undefined {
  const value = values[callee];
  const made = value?.kind === 'binding' ? bindings[value.binding]?.value : undefined;
  const fn = made === undefined ? undefined : values[made];
  return fn?.kind === 'function' ? fn.fn : undefined;
}

function isFailure(facts: FileFacts, { args }: Call): boolean {
  const code = args[0] === undefined ? undefined : facts.values[args[0]];
  return code !== undefined && !(code.kind === 'literal' && code.value === 0);
}

/** By block: where it throws last. */
const lastThrows = derived(({ functions }) => {
  const found = new Map<RegionId, number>();
  for (const { region, at } of functions.flatMap((fn) => fn.throws))
    found.set(region, Math.max(found.get(region) ?? -1, at[0]));
  return found;
});

/** A throw while the module is loaded: the process does not start. */
function stopsStart(facts: FileFacts, region: RegionId, after: number): boolean {
  return isModule(facts, functionAround(facts, region)) && (lastThrows(facts).get(region) ?? -1) > after;
}

export function isFatalListener(facts: FileFacts, { callee, args }: Call): boolean {
  const name = args[0] === undefined ? undefined : facts.values[args[0]];
  const chain = chainOf(facts, callee)?.join('.');
  return (
    (chain === 'process.on' || chain === 'process.once') &&
    name?.kind === 'literal' &&
    FATAL_EVENTS.has(String(name.value))
  );
}

/** `main().catch(…)` at the top of an entry file. */
function isEntryCatch(facts: FileFacts, { callee, region }: Call): boolean {
  const value = facts.values[callee];
  return value?.kind === 'member' && value.name === 'catch' && isModule(facts, functionAround(facts, region));
}

function runsAtOnce(facts: FileFacts, { callee }: Call): boolean {
  const value = facts.values[callee];
  return value?.kind === 'member' && AT_ONCE.has(value.name);
}

function isModule(facts: FileFacts, fn: FunctionId | undefined): boolean {
  return fn !== undefined && facts.functions[fn]?.kind === 'module';
}
