import type { FileFacts, RegionId, Value, ValueId } from '../../../../rules/kit/facts.ts';
import { parts, regionsAround } from '../../../../rules/kit/regions.ts';
import type { InputWorld } from './world.ts';

/** Settings that only those know who belong to the house. */
const SECRET = /secret|token|key|password|signature|salt/i;
const COMPARES = new Set(['===', '!==', '==', '!=']);
/** Calls by which a signature is compared. */
const PROVES = /^(timingSafeEqual|createHmac|constructEvent(Async)?|verifySignature|safeCompare)$/;

/** Whether the code runs only for who has shown a secret of the service, or signed what it sends. */
export function isOfPeer(world: InputWorld, path: string, region: RegionId): boolean {
  const facts = world.facts(path);
  if (!facts) return false;
  return regionsAround(facts, region).some(
    (one) => one.kind === 'branch' && asksForProof(world, path, facts, one.test),
  );
}

function asksForProof(world: InputWorld, path: string, facts: FileFacts, test: ValueId): boolean {
  return [...parts(facts, test)].some((one) => {
    if (one.kind === 'binary') return COMPARES.has(one.op) && comparesSecret(facts, one);
    return one.kind === 'call' && isProof(world, path, facts, one.call);
  });
}

/** `token !== process.env.INTERNAL_KEY`; that there is such a setting at all proves nothing. */
function comparesSecret(facts: FileFacts, { left, right }: Extract<Value, { kind: 'binary' }>): boolean {
  const sides = [left, right];
  return sides.some((one) => speaksOfSecret(facts, one)) && !sides.some((one) => isPlain(facts.values[one]));
}

function isPlain(value: Value | undefined): boolean {
  return value?.kind === 'literal' || (value?.kind === 'global' && value.name === 'undefined');
}

function speaksOfSecret(facts: FileFacts, id: ValueId): boolean {
  return [...parts(facts, id)].some((one) => {
    if (one.kind === 'binding') {
      const made = facts.bindings[one.binding]?.value;
      return made !== undefined && made !== id && isSecretSetting(facts, facts.values[made]);
    }
    return isSecretSetting(facts, one);
  });
}

function isSecretSetting({ values }: FileFacts, value: Value | undefined): boolean {
  const env = value?.kind === 'member' && SECRET.test(value.name) ? values[value.of] : undefined;
  return env?.kind === 'member' && env.name === 'env';
}

/** The call itself, or what an own function does before it answers. */
function isProof(world: InputWorld, path: string, facts: FileFacts, id: number): boolean {
  if (PROVES.test(nameOf(facts, id) ?? '')) return true;
  const callee = world.callee(path, id);
  if (callee?.kind !== 'function') return false;
  const other = world.facts(callee.path);
  const body = other?.functions[callee.fn]?.at;
  if (!other || !body) return false;
  return other.calls.some(
    ({ at }, call) => body[0] <= at[0] && at[1] <= body[1] && PROVES.test(nameOf(other, call) ?? ''),
  );
}

function nameOf({ calls, values, bindings }: FileFacts, id: number): string | undefined {
  const callee = values[calls[id]?.callee ?? -1];
  if (callee?.kind === 'member') return callee.name;
  return callee?.kind === 'binding' ? bindings[callee.binding]?.name : undefined;
}
