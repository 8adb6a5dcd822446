import type { CallId, FileFacts } from '../../../../rules/kit/facts.ts';
import type { InputCheck, InputPart } from '../../../../rules/kit/inputs.ts';
import type { CallPlace } from './held.ts';
import { checksOf, readsBody } from './registered.ts';
import type { InputWorld } from './world.ts';

/** Routers on routers on routers. */
const DEEPEST = 6;

/** `router.use(validate(schema))` before the route, on the same router or on one that it is mounted on. */
export function checksOnRouter(
  world: InputWorld,
  { path, call }: CallPlace,
  part: InputPart,
  below: Below = { address: '', depth: 0 },
): InputCheck[] {
  const callee = world.callee(path, call);
  const made = callee?.kind === 'library' ? callee.made : undefined;
  const facts = world.facts(path);
  const at = facts?.calls[call]?.at;
  if (!made || !facts || !at || below.depth > DEEPEST) return [];
  const address = (addressOf(facts, call) ?? '') + below.address;
  const own = world.callsOn(made).flatMap((one) => {
    const from = world.facts(one.path);
    if (!from || !isForAll(from, one.call) || !isOnWay(addressOf(from, one.call), address)) return [];
    // Middleware of another file is mounted before the routes, or it would do nothing.
    const isLater = one.path === path && (from.calls[one.call]?.at[0] ?? 0) > at[0];
    if (isLater) return [];
    const checks = checksOf(world, one, part);
    const isEarly = checks.length > 0 && part === 'body' && isBeforeBody(world, one, made);
    return isEarly ? checks.map((check) => ({ ...check, kind: 'early' as const })) : checks;
  });
  const above = world.takers(made.path, made.call).flatMap((mount) => {
    const upwards = { address, depth: below.depth + 1 };
    return [
      ...checksOf(world, { ...mount, taken: made }, part),
      ...checksOnRouter(world, mount, part, upwards),
    ];
  });
  return [...own, ...above];
}

/** What is mounted before the first that reads the body sees none. */
function isBeforeBody(world: InputWorld, { path, call }: CallPlace, made: CallPlace): boolean {
  const facts = world.facts(path);
  const readers = world.callsOn(made).flatMap((one) => {
    const reader = one.path === path ? facts?.calls[one.call] : undefined;
    return reader?.args.some((arg) => readsBody(world, path, arg)) ? [reader.at[1]] : [];
  });
  const end = facts?.calls[call]?.at[1] ?? 0;
  return readers.length > 0 && readers.every((reader) => reader > end);
}

/** What of the route's address lies below the router that is looked at. */
interface Below {
  address: string;
  depth: number;
}

/** `'/api'` of `app.use('/api', router)`. */
function addressOf({ calls, values }: FileFacts, call: CallId): string | undefined {
  const [first = -1] = calls[call]?.args ?? [];
  const value = values[first];
  return value?.kind === 'literal' && typeof value.value === 'string'
    ? value.value.replace(/\/$/, '')
    : undefined;
}

/** Whether what is put before all requests to one address sees those to the other. */
function isOnWay(one: string | undefined, address: string): boolean {
  return one === undefined || /[*:(]/.test(one + address) || `${address}/`.startsWith(`${one}/`);
}

/** A call that puts something before all routes of what it is called on. */
export function isForAll({ calls, values }: FileFacts, call: CallId): boolean {
  const name = values[calls[call]?.callee ?? -1];
  return name?.kind === 'member' && BEFORE_ALL.has(name.name);
}

const BEFORE_ALL = new Set(['use', 'addHook', 'guard', 'onBeforeHandle']);
