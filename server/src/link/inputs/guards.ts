import type { BindingId, FileFacts, RegionId, Value, ValueId } from '../../../../rules/kit/facts.ts';
import type { InputCheck } from '../../../../rules/kit/inputs.ts';
import { regionsAround } from '../../../../rules/kit/regions.ts';
import type { InputWorld, Step } from './world.ts';

/** A name and the members read from it: what a condition and a use have to share to speak of the same thing. */
interface Chain {
  binding: BindingId;
  names: readonly string[];
}

type Mention = Chain & { kind: 'guard' | 'presence' | 'size'; at: Value['at'] };

/** What holds for the value where it is used: conditions around it, and assertions that stand before it. */
export function checksAt(world: InputWorld, step: Step): InputCheck[] {
  const facts = world.facts(step.path);
  const chain = facts && chainTo(facts, step.value);
  if (!facts || !chain) return [];
  const used = { ...chain, names: [...chain.names, ...step.keys] };
  const own = chain.names.length;
  return [
    ...mentionsAround(world, step, facts),
    ...assertedBefore(world, step, facts, chain.binding),
    ...endedBefore(world, step, facts),
  ].flatMap(({ kind, at, ...one }) => (covers(one, used, own) ? [{ kind, path: step.path, at }] : []));
}

/** A check of the value itself or of what is read below it; one of the whole that it is taken from is met later on. */
function covers(check: Chain, used: Chain, own: number): boolean {
  return (
    check.binding === used.binding &&
    check.names.length >= own &&
    check.names.length <= used.names.length &&
    check.names.every((name, index) => name === used.names[index])
  );
}

export function chainTo({ values }: FileFacts, id: ValueId): Chain | undefined {
  const names: string[] = [];
  for (let value = values[id]; value; ) {
    if (value.kind === 'binding') return { binding: value.binding, names: names.reverse() };
    if (value.kind === 'await') value = values[value.of];
    else if (value.kind === 'member') {
      names.push(value.name);
      value = values[value.of];
    } else return undefined;
  }
  return undefined;
}

function mentionsAround(world: InputWorld, step: Step, facts: FileFacts): Mention[] {
  const given = step.given.flatMap((test) => mentionsIn(world, step.path, facts, test));
  const around = [...regionsAround(facts, step.region)].flatMap((region) => {
    if (region.kind === 'branch') return mentionsIn(world, step.path, facts, region.test);
    if (region.kind === 'case') return mentionsIn(world, step.path, facts, region.subject, 'guard');
    return [];
  });
  return [...given, ...around];
}

/** Names that a condition speaks of, and whether it asks more than that they are there. */
function mentionsIn(
  world: InputWorld,
  path: string,
  facts: FileFacts,
  test: ValueId,
  kind: Mention['kind'] = 'presence',
): Mention[] {
  const found: Mention[] = [];
  collect({ world, path, facts, found, at: facts.values[test]?.at ?? [0, 0] }, test, kind, 0);
  return found;
}

interface Collecting {
  world: InputWorld;
  path: string;
  facts: FileFacts;
  found: Mention[];
  at: Value['at'];
}

/** Names stand for other names this often at most. */
const DEEPEST = 12;

function collect(to: Collecting, id: ValueId, kind: Mention['kind'], depth: number): void {
  const { facts, found, at } = to;
  const value = facts.values[id];
  if (!value || depth > DEEPEST) return;
  const chain = chainTo(facts, id);
  if (chain) {
    found.push({ ...chain, kind, at });
    if (chain.names.at(-1) === 'length')
      found.push({ ...chain, names: chain.names.slice(0, -1), kind: 'size', at });
    // `if (!isValid)` and `if (!parsed.success)` speak of what these were made of.
    const source = facts.bindings[chain.binding]?.value;
    if (source !== undefined && isOutcome(facts, source) && !isPartOnly(to, chain, source))
      collect(to, source, 'guard', depth + 1);
    return;
  }
  for (const [child, as] of partsOf(to, value, kind)) collect(to, child, as, depth + 1);
}

/** What a part of an address is compared with says nothing of the rest. */
function isPartOnly({ world, path, facts }: Collecting, { names }: Chain, source: ValueId): boolean {
  const value = facts.values[source];
  const callee = value?.kind === 'call' ? world.callee(path, value.call) : undefined;
  const [part] = names;
  if (part === undefined || !BELOW_HOST.has(part)) return false;
  return callee?.kind === 'library' && callee.operation.carries?.keeps === true;
}

const BELOW_HOST = new Set(['pathname', 'search', 'searchParams', 'hash']);

function isOutcome({ values }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  if (value?.kind === 'await') return isOutcome({ values } as FileFacts, value.of);
  return ['call', 'binary', 'logical', 'unary'].includes(value?.kind ?? '');
}

function partsOf(
  { world, path, facts }: Collecting,
  value: Value,
  kind: Mention['kind'],
): [ValueId, Mention['kind']][] {
  switch (value.kind) {
    case 'unary':
      return [[value.of, value.op === '!' ? kind : 'guard']];
    case 'logical':
      return [
        [value.left, kind],
        [value.right, kind],
      ];
    case 'binary':
      return isNothing(facts, value.left) || isNothing(facts, value.right)
        ? [
            [value.left, kind],
            [value.right, kind],
          ]
        : [
            [value.left, 'guard'],
            [value.right, 'guard'],
          ];
    case 'call':
      return partsOfCall(world, path, facts, value.call);
    case 'await':
    case 'member':
    case 'spread':
      return [[value.of, 'guard']];
    case 'index':
      return [
        [value.of, 'guard'],
        [value.key, 'guard'],
      ];
    case 'array':
      return value.items.map((one) => [one, 'guard']);
    case 'template':
      return value.parts.map((one) => [one, 'guard']);
    case 'conditional':
      return [
        [value.test, kind],
        [value.yes, kind],
        [value.no, kind],
      ];
    default:
      return [];
  }
}

/** Asking the database whether there is such a record says nothing of the value's shape. */
function partsOfCall(
  world: InputWorld,
  path: string,
  { calls, values }: FileFacts,
  id: number,
): [ValueId, Mention['kind']][] {
  const call = calls[id];
  const callee = world.callee(path, id);
  const effect = callee?.kind === 'library' ? callee.operation.effect : undefined;
  if (!call || (effect && effect !== 'validate' && effect !== 'authenticate')) return [];
  const asked = values[call.callee];
  const receiver = asked?.kind === 'member' && ASKS.has(asked.name) ? [asked.of] : [];
  return [...receiver, call.callee, ...call.args].map((one) => [one, 'guard']);
}

/** Methods that ask a text what is in it. */
const ASKS = new Set(['startsWith', 'endsWith', 'match', 'includes', 'search', 'indexOf']);

function isNothing({ values }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  if (value?.kind === 'literal') return value.value === null || value.value === '';
  return value?.kind === 'global' && value.name === 'undefined';
}

/** `assertEmail(email);` `schema.parse(req.body);`: statements before the use that end there when it is wrong. */
function assertedBefore(
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
  return facts.calls.flatMap((call, id) => {
    if (!call.statement || call.at[0] >= before || !around.has(call.region)) return [];
    const mentions = call.args
      .map((one) => chainTo(facts, one))
      .filter((one): one is Chain => one?.binding === binding);
    if (mentions.length === 0 || !asserts(world, path, id)) return [];
    return mentions.map((one) => ({ ...one, kind: 'guard' as const, at: call.at }));
  });
}

/** `if (!isPath(to)) redirect(303, '/');`: what throws by a call of its own ends there as `throw` does. */
function endedBefore(world: InputWorld, { path, region, before }: Step, facts: FileFacts): Mention[] {
  const around = new Set([...regionsAround(facts, region)].map((one) => one.id));
  return facts.calls.flatMap(({ statement, at, region: id }, call) => {
    const branch = facts.regions[id];
    if (!statement || at[0] >= before || branch?.kind !== 'branch' || around.has(id)) return [];
    if (branch.parent === undefined || !around.has(branch.parent) || !ends(world, path, call)) return [];
    return mentionsIn(world, path, facts, branch.test);
  });
}

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
    return callee.operation.effect === 'validate' && callee.operation.fails !== 'result';
  if (callee?.kind !== 'function') return false;
  const fact = world.facts(callee.path)?.functions[callee.fn];
  return (fact?.throws.length ?? 0) > 0 || world.validates(callee.path, callee.fn);
}
