import { derived } from '../derived.ts';
import type { FileFacts, RegionId, ValueId } from '../facts.ts';
import { idsInside, isInside } from '../inside.ts';
import { calledName } from './cleanup.ts';
import { type Handler, isUnder, regionAt } from './handlers.ts';

/** Keys of results by which a caller knows how it went. */
const OUTCOME =
  /err|fail|fault|success|^(is_?)?(ok|valid|healthy|alive|up|online|reachable|connected|available|enabled|authenticated|allowed|ready)$|^(status|state|reason|message|code|outcome|result|health|warning)$/i;
/** Words that no good result has. */
const BAD_NEWS =
  /err|fail|down|unhealthy|invalid|unavailable|disconnected|unreachable|offline|degraded|missing|denied/i;

/** Whether a result says by itself that something failed; an empty list, `null` or `{}` does not. */
export function tellsFailure(facts: FileFacts, id: ValueId, handler?: Handler): boolean {
  const value = facts.values[id];
  switch (value?.kind) {
    case 'await':
      return tellsFailure(facts, value.of, handler);
    case 'literal':
      if (typeof value.value === 'string') return BAD_NEWS.test(value.value);
      return handler !== undefined && isOpposite(facts, value.value, handler);
    case 'unary':
      // No count, no index, no size is -1: it says that there is none.
      return isMinusOne(facts, value.op, value.of);
    case 'template':
      return BAD_NEWS.test(value.texts.join(' '));
    case 'object':
      return value.entries.some(({ key, value: held }) => OUTCOME.test(key ?? '') && isSaid(facts, held));
    case 'array':
      return value.items.some((one) => tellsFailure(facts, one));
    case 'call':
      return facts.calls[value.call]?.args.some((one) => isErrorMade(facts, one)) ?? false;
    case 'binding':
      // What was made before and is handed out now: a collected result, a fallback.
      return false;
    default:
      return false;
  }
}

/** `Err(new Error('no rates'))`: an error that is handed out is one, whatever it is handed out in. */
function isErrorMade(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  const held = value?.kind === 'binding' ? facts.bindings[value.binding]?.value : undefined;
  if (held !== undefined) return isErrorMade(facts, held);
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  return call?.how === 'new' && /(Error|Exception)$/.test(calledName(facts, call));
}

function isMinusOne(facts: FileFacts, op: string, of: ValueId): boolean {
  const value = facts.values[of];
  return op === '-' && value?.kind === 'literal' && value.value === 1;
}

function isSaid(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  return !(value?.kind === 'literal' && (value.value === null || value.value === ''));
}

/** `false` where the block in front gives `true`: the two are the answer. */
function isOpposite(facts: FileFacts, value: unknown, { tried, fn }: Handler): boolean {
  if (typeof value !== 'boolean' || tried.kind !== 'block') return false;
  return (facts.functions[fn]?.returns ?? []).some((one) => {
    if (!isUnder(facts, one.region, tried.region)) return false;
    const given = facts.values[one.value ?? -1];
    return given?.kind === 'literal' && given.value === !value;
  });
}

/** Regions in which the handler notes the failure in a variable or a field. */
export function tellsInState(facts: FileFacts, { body }: Handler): RegionId[] {
  const at = facts.regions[body]?.at ?? [0, 0];
  const assigned = idsInside(facts, 'values', at).filter((id) => assignedValues(facts).has(id));
  const written = facts.writes.flatMap((one) => (isUnder(facts, one.region, body) ? [one.value] : []));
  return [...assigned, ...written].flatMap((id) => {
    const value = facts.values[id];
    if (!value || !isInside(value.at, at) || !isNote(facts, id)) return [];
    return [regionAt(facts, body, value.at)];
  });
}

const assignedValues = derived(({ bindings }) => new Set(bindings.flatMap((one) => one.assigned ?? [])));

/** `failed = true`, `failures++`, `status = 'down'`. */
function isNote(facts: FileFacts, id: ValueId): boolean {
  const value = facts.values[id];
  if (value?.kind === 'literal') return typeof value.value === 'boolean' || tellsFailure(facts, id);
  if (value?.kind === 'unary') return value.op === '++' || value.op === '--';
  if (value?.kind === 'binary') return value.op === '+' || value.op === '-';
  return tellsFailure(facts, id);
}
