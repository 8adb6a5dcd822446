import type { Binding, Call, CallId, ClassId, FileFacts, RegionId } from '../../../rules/kit/facts.ts';
import type { LoggerUse } from '../../../rules/kit/loggers.ts';
import type { Origin } from '../../../rules/kit/origin.ts';
import { regionsAround } from '../../../rules/kit/regions.ts';
import { REQUEST_LOGGERS } from '../../../rules/knowledge/loggers.ts';
import type { LoggerWorld } from './logger-use.ts';
import { type LoggerKind, loggerKind } from './loggers.ts';
import { commonJsName } from './origins/imports.ts';

type World = Pick<LoggerWorld, 'files' | 'origins' | 'modules'>;

/** A logger that a name of the file denotes at the call; the nearest first, so that a request's own wins. */
export function loggerInScope(
  world: World,
  path: string,
  facts: FileFacts,
  id: CallId,
): LoggerUse | undefined {
  const call = facts.calls[id];
  if (!call) return undefined;
  for (const owner of functionsAround(facts, call.region)) {
    const own = [...facts.bindings.entries()].filter(
      ([binding, one]) => one.owner === owner && mayBeLogger(one) && isVisible(facts, binding, call),
    );
    for (const [binding, { name }] of own) {
      const kind = described(world, world.origins.binding(path, binding), name);
      if (kind) return { expression: name, methods: kind.methods, ...madeIn(world, path, facts, binding) };
    }
    for (const [binding, { name }] of own) {
      const bound = requestLogger(world, path, facts, binding);
      if (bound) return { expression: `${name}.${bound.member}`, methods: bound.kind.methods };
    }
  }
  return undefined;
}

/** The module that the name comes from. */
function madeIn(
  { modules, origins }: World,
  path: string,
  facts: FileFacts,
  id: number,
): Pick<LoggerUse, 'path'> {
  const from = facts.bindings[id]?.from;
  const target = from === undefined ? undefined : modules.resolve(path, from);
  if (target) return 'file' in target ? { path: target.file } : {};
  const required = origins.binding(path, id);
  return required?.root === 'module' ? { path: required.path } : {};
}

/** A field of the class that the call's method belongs to. */
export function loggerOfClass(
  world: World,
  path: string,
  facts: FileFacts,
  region: RegionId,
): LoggerUse | undefined {
  const cls = classAround(facts, region);
  if (cls === undefined) return undefined;
  const fields = facts.classes[cls]?.members.filter((one) => one.kind === 'field' && !one.static) ?? [];
  for (const { name } of fields) {
    const kind = described(world, world.origins.member(path, cls, name, true), name);
    if (kind) return { expression: `this.${name}`, methods: kind.methods };
  }
  return undefined;
}

/** A toast has the methods of a logger, too: what the project made itself must be called one. */
function described(world: World, found: Origin | undefined, name: string): LoggerKind | undefined {
  const origin = found?.root === 'module' ? wholeOf(world, found.path) : found;
  const kind = loggerKind(origin, world.origins);
  if (!kind?.homemade) return kind;
  const file = origin && 'path' in origin ? origin.path.slice(origin.path.lastIndexOf('/')) : '';
  return /log/i.test(name + file) ? kind : undefined;
}

/** `const log = require('./log')` is what that module exports as a whole. */
function wholeOf({ files, origins }: World, path: string): Origin | undefined {
  const facts = files.get(path);
  const isWhole =
    facts?.exports.some((one) => one.name === 'export=') ||
    facts?.writes.some((one) => commonJsName(facts, one.target) === 'export=');
  return isWhole ? origins.exported(path, 'default') : undefined;
}

/** `request.log`: of a parameter of the framework's type, or of what a route hands to its handler. */
function requestLogger(
  world: World,
  path: string,
  facts: FileFacts,
  id: number,
): { member: string; kind: LoggerKind } | undefined {
  const binding = facts.bindings[id];
  if (binding?.kind !== 'parameter' || binding.path) return undefined;
  const typed = world.origins.binding(path, id);
  const origin = typed?.root === 'package' ? typed : ofHandler(world, path, facts, binding);
  if (origin?.root !== 'package' || origin.steps.at(-1) !== 'new') return undefined;
  const found = REQUEST_LOGGERS.find(
    (one) => one.package === origin.name && one.type === origin.steps.at(-2),
  );
  const kind =
    found &&
    loggerKind(
      { root: 'package', name: origin.name, steps: [found.type, 'new', found.member] },
      world.origins,
    );
  return kind && { member: found.member, kind };
}

const ROUTES = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all', 'addHook']);

/** `app.get('/', async (request) => …)`: what fastify hands over first is the request. */
function ofHandler(
  world: World,
  path: string,
  facts: FileFacts,
  { owner, parameter }: Binding,
): Origin | undefined {
  if (parameter !== 0) return undefined;
  const taker = facts.calls.find((call) =>
    call.args.some((one) => {
      const value = facts.values[one];
      return value?.kind === 'function' && value.fn === owner;
    }),
  );
  const callee = taker && world.origins.value(path, taker.callee);
  if (callee?.root !== 'package' || callee.name !== 'fastify' || !ROUTES.has(callee.steps.at(-1) ?? ''))
    return undefined;
  return { root: 'package', name: 'fastify', steps: ['FastifyRequest', 'new'] };
}

function mayBeLogger({ kind, typeOnly }: Binding): boolean {
  // A class or a function of that name is no value to log with.
  return !typeOnly && !['type', 'namespace', 'catch', 'function', 'class', 'enum'].includes(kind);
}

/** ToldType in a block around the call, before it in the same function, and hidden by no nearer name. */
function isVisible(facts: FileFacts, id: number, { at, region }: Call): boolean {
  const binding = facts.bindings[id];
  if (!binding) return false;
  const around = [...regionsAround(facts, region)];
  const owners = functionsAround(facts, region);
  if (binding.kind !== 'import' && owners[0] === binding.owner && binding.at[0] > at[0]) return false;
  const home = innermost(facts, binding.at[0]);
  if (binding.kind !== 'parameter' && home !== undefined && !around.some((one) => one.id === home))
    return false;
  const depth = owners.indexOf(binding.owner);
  return !facts.bindings.some(
    (one) =>
      one !== binding &&
      one.name === binding.name &&
      owners.indexOf(one.owner) >= 0 &&
      owners.indexOf(one.owner) < depth,
  );
}

function innermost({ regions }: FileFacts, offset: number): RegionId | undefined {
  let found: RegionId | undefined;
  for (const [id, { at }] of regions.entries()) {
    if (at[0] > offset || offset >= at[1]) continue;
    const best = found === undefined ? undefined : regions[found];
    if (!best || at[1] - at[0] <= best.at[1] - best.at[0]) found = id;
  }
  return found;
}

function functionsAround(facts: FileFacts, from: RegionId): number[] {
  return [...regionsAround(facts, from)].flatMap((one) => (one.kind === 'function' ? [one.fn] : []));
}

/** The class whose instance `this` is: through arrows up to a method, and no further. */
export function classAround(facts: FileFacts, from: RegionId): ClassId | undefined {
  for (const region of regionsAround(facts, from)) {
    if (region.kind === 'class') return region.cls;
    const fn = region.kind === 'function' ? facts.functions[region.fn] : undefined;
    if (fn && fn.kind !== 'arrow') return fn.static ? undefined : fn.cls;
  }
  return undefined;
}
