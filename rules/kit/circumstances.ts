import { processExits, takerOf } from './callbacks.ts';
import { derived } from './derived.ts';
import type { Call, FileFacts, RegionId } from './facts.ts';
import { functionsAround, regionsAround } from './regions.ts';
import { chainOf } from './values.ts';

/** The one line that says where the server listens. */
export function isStartupLine(facts: FileFacts, { region, args, at }: Call): boolean {
  const around = regionsAround(facts, region);
  const own = around.findIndex((one) => one.kind === 'function');
  const fn = around[own];
  if (fn?.kind !== 'function' || around.slice(0, own).some((one) => one.kind === 'catch')) return false;
  const taker = takerOf(facts, fn.fn);
  if (taker && listens(facts, taker)) return true;
  return (
    args.some((one) => saysListening(facts, one)) &&
    listening(facts).some(
      (one) => one.at[0] < at[0] && functionsAround(facts, one.region)[0] === facts.functions[fn.fn],
    )
  );
}

const listening = derived((facts) => facts.calls.filter((one) => listens(facts, one)));

const STARTERS = new Set(['serve', 'startStandaloneServer', 'Bun.serve', 'Deno.serve']);

function listens(facts: FileFacts, { callee }: Call): boolean {
  const chain = chainOf(facts, callee);
  return chain?.at(-1) === 'listen' || STARTERS.has(chain?.join('.') ?? '');
}

function saysListening(facts: FileFacts, id: number): boolean {
  const value = facts.values[id];
  if (value?.kind === 'binary') return saysListening(facts, value.left) || saysListening(facts, value.right);
  const text =
    value?.kind === 'literal' ? String(value.value) : value?.kind === 'template' ? value.texts.join(' ') : '';
  return /listen|running|started|ready|https?:\/\//i.test(text);
}

/** Functions that a browser runs, handed over by what drives it: their console is the page's. */
const RUN_IN_PAGE = new Set([
  ...['evaluate', 'evaluateHandle', 'evaluateOnNewDocument', 'addInitScript', 'waitForFunction'],
  ...['$eval', '$$eval', 'evalOnSelector', 'evalOnSelectorAll'],
]);

export function runsInPage(facts: FileFacts, region: RegionId): boolean {
  for (const one of regionsAround(facts, region)) {
    const taker = one.kind === 'function' ? takerOf(facts, one.fn) : undefined;
    const callee = taker && facts.values[taker.callee];
    if (callee?.kind === 'member' && RUN_IN_PAGE.has(callee.name)) return true;
  }
  return false;
}

/** What is written just before the process ends: a logger that writes in the background would lose it. */
export function endsProcess(facts: FileFacts, { region, at }: Call): boolean {
  return processExits(facts).some((one) => one.region === region && one.at[0] > at[0]);
}
