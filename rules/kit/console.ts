import type { Call, FileFacts, RegionId } from './facts.ts';
import type { Origin } from './origin.ts';
import { regionsAround } from './regions.ts';
import { chainOf } from './values.ts';

/** The method of the global console that a callee is; undefined for anything else. */
export function consoleMethodOf(origin: Origin | undefined): string | undefined {
  if (origin?.root !== 'global' || origin.name !== 'console') return undefined;
  const steps = origin.steps.filter((one, index) => index > 0 || (one !== 'default' && one !== 'console'));
  return steps.length === 1 ? steps[0] : undefined;
}

const FATAL_EVENTS = new Set(['uncaughtException', 'unhandledRejection', 'uncaughtExceptionMonitor']);

/** Last words: nothing else can be relied on any more, or the process is about to end. */
export function isLastWord(facts: FileFacts, region: RegionId, at: number): boolean {
  for (const one of regionsAround(facts, region)) {
    if (exitsIn(facts, one.id, at)) return true;
    if (one.kind === 'catch') return isModule(facts, functionAround(facts, one.id));
    if (one.kind !== 'function') continue;
    const taker = takerOf(facts, one.fn);
    return taker !== undefined && (isFatalListener(facts, taker) || isEntryCatch(facts, taker));
  }
  return false;
}

/** `process.exit(…)` or `process.exitCode = …` further down in the same block. */
function exitsIn(facts: FileFacts, region: RegionId, after: number): boolean {
  const exits = facts.calls.some(
    (one) =>
      one.region === region && one.at[0] > after && chainOf(facts, one.callee)?.join('.') === 'process.exit',
  );
  return (
    exits ||
    facts.writes.some(
      (one) => one.region === region && chainOf(facts, one.target)?.join('.') === 'process.exitCode',
    )
  );
}

function isFatalListener(facts: FileFacts, { callee, args }: Call): boolean {
  const [event] = args;
  const name = event === undefined ? undefined : facts.values[event];
  const chain = chainOf(facts, callee)?.join('.');
  return (
    (chain === 'process.on' || chain === 'process.once') &&
    name?.kind === 'literal' &&
    FATAL_EVENTS.has(String(name.value))
  );
}

/** `main().catch(…)` at the top of an entry file. */
export function isEntryCatch(facts: FileFacts, { callee, region }: Call): boolean {
  const value = facts.values[callee];
  return value?.kind === 'member' && value.name === 'catch' && isModule(facts, functionAround(facts, region));
}

/** The one line that says where the server listens. */
export function isStartupLine(facts: FileFacts, { region, args, at }: Call): boolean {
  const around = [...regionsAround(facts, region)];
  const own = around.findIndex((one) => one.kind === 'function');
  const fn = around[own];
  if (fn?.kind !== 'function' || around.slice(0, own).some((one) => one.kind === 'catch')) return false;
  const taker = takerOf(facts, fn.fn);
  if (taker && listens(facts, taker)) return true;
  const listening = facts.calls.some(
    (one) => listens(facts, one) && functionAround(facts, one.region) === fn.fn && one.at[0] < at[0],
  );
  return listening && args.some((one) => saysListening(facts, one));
}

function listens(facts: FileFacts, { callee }: Call): boolean {
  return chainOf(facts, callee)?.at(-1) === 'listen' || chainOf(facts, callee)?.join('.') === 'serve';
}

function saysListening(facts: FileFacts, id: number): boolean {
  const value = facts.values[id];
  const text =
    value?.kind === 'literal' ? String(value.value) : value?.kind === 'template' ? value.texts.join(' ') : '';
  return /listen|running|started|ready|https?:\/\//i.test(text);
}

function functionAround(facts: FileFacts, region: RegionId): number | undefined {
  for (const one of regionsAround(facts, region)) if (one.kind === 'function') return one.fn;
  return undefined;
}

function isModule(facts: FileFacts, fn: number | undefined): boolean {
  return fn !== undefined && facts.functions[fn]?.kind === 'module';
}

/** The call that a function is handed to as an argument. */
function takerOf(facts: FileFacts, fn: number): Call | undefined {
  return facts.calls.find((call) =>
    call.args.some((one) => {
      const value = facts.values[one];
      return value?.kind === 'function' && value.fn === fn;
    }),
  );
}
