import type { FileFacts } from '../facts.ts';
import type { Span } from '../finding.ts';
import { isInside } from '../inside.ts';
import { idsAround, regionsAround } from '../regions.ts';
import { calledName } from './cleanup.ts';
import { functionAt, type Handler, isUnder } from './handlers.ts';
import { tellsFailure } from './results.ts';

const STUB = /^\W*(todo|fixme|xxx|hack)\b/i;
/** Said to tools, not to people. */
const DIRECTIVE =
  /^\W*(eslint|biome|oxlint|prettier|istanbul|v8|c8|@ts|ts-|noinspection|readylint|nosonar|sonar|tslint)/i;

/** A comment that gives a reason in some words; naming the thing again, or a TODO, gives none. */
export function isExplained(comment: string): boolean {
  return comment.split('\n').some((line) => {
    if (STUB.test(line) || DIRECTIVE.test(line)) return false;
    // Some scripts write no spaces.
    return (
      (line.match(/[\p{L}\p{N}']+/gu)?.length ?? 0) >= 3 ||
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]{4}/u.test(line)
    );
  });
}

/** Tried again, or tried with the next one: the loop is what handles the failure. */
export function isRetried(facts: FileFacts, handler: Handler): boolean {
  if (handler.tried.kind !== 'block') return false;
  const { region } = handler.tried;
  for (const one of regionsAround(facts, handler.within)) {
    if (one.kind === 'function') return false;
    if (one.kind !== 'loop') continue;
    if (one.loop === 'while' || one.loop === 'do' || one.loop === 'for') return true;
    return (facts.functions[handler.fn]?.returns ?? []).some((end) => isUnder(facts, end.region, region));
  }
  return false;
}

/** While a failure is already being handled, or things are being closed, a second one adds nothing. */
export function isSecondFailure(facts: FileFacts, { within }: Handler): boolean {
  for (const one of regionsAround(facts, within)) {
    if (one.kind === 'catch' || one.kind === 'finally') return true;
    if (one.kind === 'function') return false;
  }
  return false;
}

/** One attempt of several: the block returns when it worked, and what follows in the end tells that nothing did. */
export function isOneAttempt(facts: FileFacts, { tried, within, body, fn }: Handler): boolean {
  const { returns = [], throws = [] } = facts.functions[fn] ?? {};
  if (tried.kind !== 'block') return false;
  const won = returns.filter((one) => isUnder(facts, one.region, tried.region));
  if (won.length === 0) return false;
  const end = facts.regions[body]?.at[1] ?? 0;
  const around = idsAround(facts, within);
  const isLast = (one: { at: Span; region: number }) => one.at[0] >= end && around.has(one.region);
  if (throws.some(isLast)) return true;
  return returns.filter(isLast).some(({ value }) => {
    if (value === undefined) return false;
    return tellsFailure(facts, value) || won.some((one) => isOpposite(facts, value, one.value));
  });
}

function isOpposite(facts: FileFacts, one: number, other: number | undefined): boolean {
  const [a, b] = [facts.values[one], facts.values[other ?? -1]];
  return (
    a?.kind === 'literal' && b?.kind === 'literal' && typeof a.value === 'boolean' && b.value === !a.value
  );
}

/** Details for an error that comes in any case: what follows throws it, or hands it out to be thrown. */
export function isDetailOfError(facts: FileFacts, { tried, within, body }: Handler): boolean {
  const end = Math.max(tried.at[1], facts.regions[body]?.at[1] ?? 0);
  const fn = facts.functions[functionAt(facts, within)];
  const around = idsAround(facts, within);
  const isLast = (one: { at: Span; region: number }) => one.at[0] >= end && around.has(one.region);
  if (fn?.throws.some(isLast)) return true;
  return (fn?.returns ?? []).filter(isLast).some(({ value }) => {
    const given = facts.values[value ?? -1];
    const call = given?.kind === 'call' ? facts.calls[given.call] : undefined;
    return call?.how === 'new' && /(Error|Exception)$/.test(calledName(facts, call));
  });
}

const TAKES_AWAY = /^(remove|delete|destroy|drop|kill|stop|rm)(?![a-z])/;
const MAKES = /^(re)?(create|start|launch|spawn|make|run)(?![a-z])/;

/** Taken away to be made anew: what is left over lets that fail. */
export function isMadeAnew(facts: FileFacts, { tried, within }: Handler): boolean {
  const inside = facts.calls.filter((one) => isInside(one.at, tried.at));
  if (inside.length !== 1 || !inside.every((one) => TAKES_AWAY.test(calledName(facts, one)))) return false;
  return facts.calls.some(
    (one) => one.region === within && one.at[0] > tried.at[1] && MAKES.test(calledName(facts, one)),
  );
}

/** What the block was to fetch is checked afterwards, and its absence is told: `if (!user) throw …`. */
export function isCheckedLater(facts: FileFacts, handler: Handler): boolean {
  const { tried } = handler;
  if (tried.kind !== 'block') return false;
  const end = facts.regions[handler.body]?.at[1] ?? 0;
  const filled = new Set(
    facts.bindings.flatMap((one, id) =>
      one.assigned?.some((value) => isInside(facts.values[value]?.at ?? [0, 0], tried.at)) ? [id] : [],
    ),
  );
  if (filled.size === 0) return false;
  const fn = facts.functions[handler.fn];
  return facts.regions.some((one, id) => {
    if (one.kind !== 'branch' || one.at[0] < end || !isAbsence(facts, one.test, one.holds, filled))
      return false;
    const inside = (region: number) => isUnder(facts, region, id);
    return (
      fn?.throws.some((thrown) => inside(thrown.region)) ||
      facts.calls.some((call) => call.statement && inside(call.region)) ||
      fn?.returns.some((given) => inside(given.region) && facts.values[given.value ?? -1]?.kind === 'call')
    );
  });
}

/** `!user`, `user === undefined`, `!profile?.name || stale`, as the side that is taken. */
function isAbsence(facts: FileFacts, test: number, holds: boolean, filled: ReadonlySet<number>): boolean {
  const value = facts.values[test];
  switch (value?.kind) {
    case 'unary':
      return value.op === '!' && holds && isOf(facts, value.of, filled);
    case 'binary':
      return value.op.startsWith('==') === holds && isOf(facts, value.left, filled);
    case 'logical':
      return [value.left, value.right].some((one) => isAbsence(facts, one, holds, filled));
    default:
      return !holds && isOf(facts, test, filled);
  }
}

function isOf(facts: FileFacts, id: number, filled: ReadonlySet<number>): boolean {
  const value = facts.values[id];
  if (value?.kind === 'member') return isOf(facts, value.of, filled);
  return value?.kind === 'binding' && filled.has(value.binding);
}
