import { derived } from '../../../../rules/kit/derived.ts';
import type { BindingId, Call, CallId, FileFacts, RegionId, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputCheck } from '../../../../rules/kit/inputs.ts';
import { addTo } from '../../../../rules/kit/lists.ts';
import { idsAround, parts, regionsAround } from '../../../../rules/kit/regions.ts';
import { isPassed } from './leaving.ts';
import { type Chain, chainTo, type Mention } from './mentions.ts';
import { isBlind } from './open-schemas.ts';
import { isOutcomeRead, letsOthersThrough } from './outcomes.ts';
import type { InputWorld, Step } from './world.ts';

/** `assertEmail(email);` `schema.parse(req.body);`: statements before the use that end there when it is wrong. */
export function assertedBefore(
  world: InputWorld,
  { path, region, before }: Step,
  facts: FileFacts,
  binding: BindingId,
): Mention[] {
  const around = new Set<RegionId>();
  for (const { id, kind } of regionsAround(facts, region)) {
    around.add(id);
    if (kind === 'function') break;
  }
  return (statementsAbout(facts).get(binding) ?? []).flatMap(({ call, id, mention }) => {
    const region = standsFor(facts, call.region, binding);
    if (call.at[0] >= before || !around.has(region) || !asserts(world, path, id)) return [];
    const loose = letsOthersThrough(world, path, id);
    return [{ ...mention, kind: 'guard' as const, at: call.at, ...(loose && { loose }) }];
  });
}

/** A `try` whose catch answers, and `if (name !== undefined)`: what stands in there holds for what comes after. */
function standsFor(facts: FileFacts, id: RegionId, binding: BindingId): RegionId {
  const region = facts.regions[id];
  const isAsked =
    region?.kind === 'branch' &&
    [...parts(facts, region.test)].some((one) => one.kind === 'binding' && one.binding === binding);
  return (region?.kind === 'try' || isAsked) && region.parent !== undefined
    ? standsFor(facts, region.parent, binding)
    : id;
}

/** `Name.parse({ name })` and `check([name, Name])` speak of `name`. */
function membersOf({ values }: FileFacts, id: ValueId): readonly ValueId[] {
  const value = values[id];
  if (value?.kind === 'array') return value.items;
  return value?.kind === 'object' ? value.entries.map((one) => one.value) : [];
}

interface StatementAbout {
  call: Call;
  id: CallId;
  mention: Chain;
}

/** Calls that stand for themselves, by the names that they are given. */
const statementsAbout = derived((facts) => {
  const found = new Map<BindingId, StatementAbout[]>();
  for (const [id, call] of facts.calls.entries()) {
    if (!call.statement) continue;
    for (const arg of call.args.flatMap((one) => [one, ...membersOf(facts, one)])) {
      const mention = chainTo(facts, arg);
      if (!mention) continue;
      addTo(found, mention.binding, { call, id, mention });
    }
  }
  return found;
});

/** `validationResult(req)`, of which somebody reads what it found: a check of all that the request holds. */
export function requestChecked(
  world: InputWorld,
  { path, region, before }: Step,
  facts: FileFacts,
  { binding, names }: Chain,
): InputCheck[] {
  const calls = names.length === 0 ? undefined : callsOnWhole(facts).get(binding);
  if (!calls) return [];
  const around = idsAround(facts, region);
  return calls.flatMap((id) => {
    const call = facts.calls[id];
    if (!call || call.at[0] >= before || !around.has(call.region)) return [];
    const callee = world.callee(path, id);
    if (callee?.kind !== 'library' || callee.operation.effect !== 'validate') return [];
    const counts = callee.operation.fails !== 'result' || isOutcomeRead(facts, id, '');
    return counts ? [{ kind: 'schema' as const, path, at: call.at }] : [];
  });
}

/** Calls whose first argument is nothing but a name, by that name. */
const callsOnWhole = derived((facts) => {
  const found = new Map<BindingId, CallId[]>();
  for (const [id, { args }] of facts.calls.entries()) {
    const [of] = args;
    const whole = of === undefined ? undefined : chainTo(facts, of);
    if (!whole || whole.names.length > 0) continue;
    addTo(found, whole.binding, id);
  }
  return found;
});

/** `if (!isPath(to)) redirect(303, '/');`: what throws by a call of its own ends there as `throw` does. */
export function endedBefore(world: InputWorld, { path, region, before }: Step, facts: FileFacts): ValueId[] {
  const calls = callsInBranches(facts);
  if (calls.length === 0) return [];
  const around = idsAround(facts, region);
  return calls.flatMap((call) => {
    const { at, region: id = 0 } = facts.calls[call] ?? {};
    const branch = facts.regions[id];
    if (!at || at[0] >= before || branch?.kind !== 'branch' || !isPassed(branch, id, around)) return [];
    return ends(world, path, call) ? [branch.test] : [];
  });
}

/** Those that stand for themselves directly in a branch. */
const callsInBranches = derived(({ calls, regions }) =>
  [...calls.keys()].filter((id) => {
    const call = calls[id];
    return call?.statement && regions[call.region]?.kind === 'branch';
  }),
);

function ends(world: InputWorld, path: string, call: number): boolean {
  const callee = world.callee(path, call);
  if (callee?.kind === 'library') return callee.operation.ends === true;
  return (
    callee?.kind === 'function' &&
    world.facts(callee.path)?.functions[callee.fn]?.returnType?.name === 'never'
  );
}

/** It fails for some values: a validator, or a function of the project that throws by itself. */
function asserts(world: InputWorld, path: string, id: number): boolean {
  const callee = world.callee(path, id);
  if (callee?.kind === 'library')
    return (
      callee.operation.effect === 'validate' &&
      callee.operation.fails !== 'result' &&
      !isBlind(world, path, id)
    );
  if (callee?.kind !== 'function') return false;
  const fact = world.facts(callee.path)?.functions[callee.fn];
  return (fact?.throws.length ?? 0) > 0 || world.validates(callee.path, callee.fn);
}
