import { takerOf } from '../../../rules/kit/callbacks.ts';
import type {
  Binding,
  BindingId,
  CallId,
  ClassId,
  FileFacts,
  FunctionId,
  RegionId,
} from '../../../rules/kit/facts.ts';
import type { LoggerUse } from '../../../rules/kit/loggers.ts';
import type { Origin } from '../../../rules/kit/origin.ts';
import { regionsAround } from '../../../rules/kit/regions.ts';
import { REQUEST_LOGGERS } from '../../../rules/knowledge/loggers.ts';
import type { LoggerWorld } from './logger-use.ts';
import { type LoggerKind, loggerKind } from './loggers.ts';
import { commonJsName } from './origins/imports.ts';
import { isVisible, ownersAround } from './visible-names.ts';

type World = Pick<LoggerWorld, 'files' | 'origins' | 'modules'>;

/** A name of a file that is a logger, or that has one as a member. */
interface NamedLogger {
  binding: BindingId;
  name: string;
  kind?: LoggerKind;
  bound?: { member: string; kind: LoggerKind };
}

export type NamedLoggers = ReadonlyMap<FunctionId, readonly NamedLogger[]>;

/** All of a file, by the function that holds the name: found out once, however many calls ask. */
export function namedLoggers(world: World, path: string, facts: FileFacts): NamedLoggers {
  const found = new Map<FunctionId, NamedLogger[]>();
  for (const [binding, one] of facts.bindings.entries()) {
    if (!mayBeLogger(one)) continue;
    const kind = described(world, world.origins.binding(path, binding), one.name);
    const bound = kind ? undefined : requestLogger(world, path, facts, binding);
    if (!kind && !bound) continue;
    const own = found.get(one.owner) ?? [];
    own.push({ binding, name: one.name, ...(kind && { kind }), ...(bound && { bound }) });
    found.set(one.owner, own);
  }
  return found;
}

/** A logger that a name of the file denotes at the call; the nearest first, so that a request's own wins. */
export function loggerInScope(
  world: World,
  path: string,
  facts: FileFacts,
  id: CallId,
  loggers: NamedLoggers,
): LoggerUse | undefined {
  const call = facts.calls[id];
  if (!call || loggers.size === 0) return undefined;
  for (const owner of ownersAround(facts, call.region)) {
    const own = (loggers.get(owner) ?? []).filter(({ binding }) => isVisible(facts, binding, call));
    for (const { name, kind, binding } of own)
      if (kind) return { expression: name, methods: kind.methods, ...madeIn(world, path, facts, binding) };
    for (const { name, bound } of own)
      if (bound) return { expression: `${name}.${bound.member}`, methods: bound.kind.methods };
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
  const taker = takerOf(facts, owner);
  const callee = taker && world.origins.value(path, taker.callee);
  if (callee?.root !== 'package' || callee.name !== 'fastify' || !ROUTES.has(callee.steps.at(-1) ?? ''))
    return undefined;
  return { root: 'package', name: 'fastify', steps: ['FastifyRequest', 'new'] };
}

function mayBeLogger({ kind, typeOnly }: Binding): boolean {
  // A class or a function of that name is no value to log with.
  return !typeOnly && !['type', 'namespace', 'catch', 'function', 'class', 'enum'].includes(kind);
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
