import type { BindingId, FileFacts, Value, ValueId } from '../../../../rules/kit/facts.ts';
import type { Callee } from '../../../../rules/kit/flow.ts';
import type { InputCheck } from '../../../../rules/kit/inputs.ts';
import { regionsAround } from '../../../../rules/kit/regions.ts';
import { assertedBefore, endedBefore, requestChecked } from './asserted.ts';
import { TEXT_METHODS } from './carrying.ts';
import { testsOfElements, testsOfTries } from './leaving.ts';
import { type Chain, chainTo, isOnlyNot, type Mention } from './mentions.ts';
import { isBlind } from './open-schemas.ts';
import type { InputWorld, Step } from './world.ts';

/** What holds for the value where it is used: conditions around it, and assertions that stand before it. */
export function checksAt(world: InputWorld, step: Step): InputCheck[] {
  const facts = world.facts(step.path);
  const chain = facts && chainTo(facts, step.value);
  if (!facts || !chain) return [];
  const used = { ...chain, names: [...chain.names, ...step.keys] };
  const own = chain.names.length;
  const mentions = [
    ...mentionsAround(world, step, facts),
    ...assertedBefore(world, step, facts, chain.binding),
    ...endedBefore(world, step, facts).flatMap((test) => mentionsIn(world, step.path, facts, test)),
    ...testsOfTries(facts, step).flatMap((test) => mentionsIn(world, step.path, facts, test)),
    ...ofElements(world, step, facts, chain),
  ];
  return [
    ...mentions.flatMap(({ kind, at, loose, ...one }) =>
      covers(one, used, own) ? [{ kind, path: step.path, at, ...(loose && { loose }) }] : [],
    ),
    ...requestChecked(world, step, facts, chain),
  ];
}

/** What a loop before has asked of each element is said of those of the list. */
function ofElements(world: InputWorld, step: Step, facts: FileFacts, list: Chain): Mention[] {
  return testsOfElements(facts, step, list).flatMap(({ test, element }) =>
    mentionsIn(world, step.path, facts, test).flatMap((one) =>
      one.binding === element
        ? [{ ...one, binding: list.binding, names: [...list.names, step.keys[0] ?? '[]', ...one.names] }]
        : [],
    ),
  );
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

function mentionsAround(world: InputWorld, step: Step, facts: FileFacts): Mention[] {
  const given = step.given.flatMap((test) => mentionsIn(world, step.path, facts, test));
  const around = regionsAround(facts, step.region).flatMap((region) => {
    if (region.kind === 'branch')
      return isOnlyNot(facts, region.test, region.holds)
        ? []
        : mentionsIn(world, step.path, facts, region.test);
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
    const source = kind === 'found' ? undefined : madeOnce(facts, chain.binding);
    if (source !== undefined && isOutcome(facts, source) && !isPartOnly(to, chain, source))
      collect(to, source, 'guard', depth + 1);
    return;
  }
  if (kind === 'found') return;
  for (const [child, as] of partsOf(to, value, kind)) collect(to, child, as, depth + 1);
}

/** `let user; try { user = await find(id) }`: what it is made of, where that is one thing. */
function madeOnce({ bindings }: FileFacts, id: BindingId): ValueId | undefined {
  const { value, assigned = [] } = bindings[id] ?? {};
  return value ?? (assigned.length === 1 ? assigned[0] : undefined);
}

/** What a part of an address is compared with says nothing of the rest. */
function isPartOnly({ world, path, facts }: Collecting, { names }: Chain, source: ValueId): boolean {
  const value = facts.values[source];
  const callee = value?.kind === 'call' ? world.callee(path, value.call) : undefined;
  const [part] = names;
  if (part === 'length' && value?.kind === 'call') return isText(facts, value.call, callee);
  if (part === undefined || !BELOW_HOST.has(part)) return false;
  return callee?.kind === 'library' && callee.operation.carries?.keeps === true;
}

/** `String(q)`, `q.trim()`: the length of such a text is nothing more. */
function isText({ calls, values }: FileFacts, id: number, callee: Callee | undefined): boolean {
  if (callee?.kind === 'library' && callee.operation.carries?.as === 'text') return true;
  const method = values[calls[id]?.callee ?? -1];
  return method?.kind === 'member' && TEXT_METHODS.has(method.name);
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
    case 'object':
      return value.entries.map((one) => [one.value, 'guard']);
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

/** Asking the database whether there is such a record says nothing of the value's shape, but what a text says. */
function partsOfCall(
  world: InputWorld,
  path: string,
  facts: FileFacts,
  id: number,
): [ValueId, Mention['kind']][] {
  const { calls, values } = facts;
  const call = calls[id];
  const callee = world.callee(path, id);
  const effect = callee?.kind === 'library' ? callee.operation.effect : undefined;
  if (call && effect === 'read') return call.args.flatMap((one) => comparedIn(facts, one, 0));
  // That a file is there says nothing of where it lies.
  if (callee?.kind === 'library' && FILES.test(callee.library)) return [];
  if (!call || (effect && effect !== 'validate' && effect !== 'authenticate')) return [];
  if (effect === 'validate' && isBlind(world, path, id)) return [];
  const asked = values[call.callee];
  const receiver = asked?.kind === 'member' && ASKS.has(asked.name) ? [asked.of] : [];
  return [...receiver, call.callee, ...call.args].map((one) => [one, 'guard']);
}

/** Operators, and parts of a query that compare nothing. */
const NO_COMPARING =
  /^(\$(?!and$|eq$).*|OR|NOT|not|contains|startsWith|endsWith|search|[gl]te?|select|include|data|order|orderBy|skip|take|attributes)$/;
/** `{ where: { userId_teamId: { userId } } }`. */
const DEEPEST_FILTER = 4;

/** Values that a record has to have: `{ where: { id, team: { slug } } }`. */
function comparedIn(facts: FileFacts, id: ValueId, depth: number): [ValueId, Mention['kind']][] {
  const value = facts.values[id];
  if (value?.kind !== 'object' || depth > DEEPEST_FILTER) return depth > 0 ? [[id, 'found']] : [];
  return value.entries.flatMap(({ key, value: inner }) =>
    key === undefined || NO_COMPARING.test(key) ? [] : comparedIn(facts, inner, depth + 1),
  );
}

const FILES = /^(node-fs|fs-extra)/;
/** Methods that ask a text what is in it. */
const ASKS = new Set(['startsWith', 'endsWith', 'match', 'includes', 'search', 'indexOf']);

function isNothing({ values }: FileFacts, id: ValueId): boolean {
  const value = values[id];
  if (value?.kind === 'literal') return value.value === null || value.value === '';
  return value?.kind === 'global' && value.name === 'undefined';
}
