import type { Binding, PathStep, TypeRef } from '../../../../rules/kit/facts.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import { declaredExport } from './declarations.ts';
import { imported, moduleNamed } from './imports.ts';
import { globalNamed, memberOf } from './members.ts';
import { NO_STEPS, step, type Tracer } from './tracer.ts';

/** Types that hold or change another one, which is what counts: its first argument. */
const TRANSPARENT = new Set([
  ...[
    'Promise',
    'PromiseLike',
    'Awaited',
    'Array',
    'ReadonlyArray',
    'Set',
    'Iterable',
    'AsyncIterable',
    '[]',
    'NonNullable',
  ],
  ...['Partial', 'Required', 'Readonly', 'Pick', 'Omit', 'DeepPartial', 'Mocked', 'Ref'],
]);

/** An annotation stands for an instance: of a class of the project, of an interface, or of what a package exports. */
export function typed(tracer: Tracer, path: string, type: TypeRef): Origin | undefined {
  if (type.name === '=>') return { root: 'signature', path, type, steps: NO_STEPS };
  if (type.name === '|' || type.name === '&') return firstOf(type.args, (one) => typed(tracer, path, one));
  if (type.name === 'typeof') return typeOfValue(tracer, path, type.args?.[0]);
  if (type.name === 'ReturnType' || type.name === 'InstanceType') return made(tracer, path, type);
  const [first] = type.args ?? [];
  if (TRANSPARENT.has(type.name) && first) return typed(tracer, path, first);
  if (type.name === '[k]') return indexed(tracer, path, type.args);
  return type.binding === undefined ? globalType(tracer, type.name) : named(tracer, path, type, type.binding);
}

/** The type that a part of an object type has as it is written: `{ onReady: (redis: Redis) => void }`. */
export function written(
  type: TypeRef,
  path: readonly PathStep[],
): { type: TypeRef; rest: readonly PathStep[] } {
  const [name, ...rest] = path;
  const member = type.members?.find((one) => one.name === name)?.type;
  return member ? written(member, rest) : { type, rest: path };
}

/** `request: Request`, of the runtime's own classes. */
function globalType(tracer: Tracer, name: string): Origin | undefined {
  const made = step(tracer, globalNamed(tracer, name), 'new');
  return made?.thing && made;
}

function firstOf(
  types: readonly TypeRef[] | undefined,
  find: (one: TypeRef) => Origin | undefined,
): Origin | undefined {
  for (const one of types ?? []) {
    const found = find(one);
    if (found) return found;
  }
  return undefined;
}

function typeOfValue(tracer: Tracer, path: string, type: TypeRef | undefined): Origin | undefined {
  if (type?.binding === undefined) return undefined;
  let origin = tracer.binding(path, type.binding);
  for (const part of type.name.split('.').slice(1)) origin = memberOf(tracer, origin, part);
  return origin;
}

/** `ReturnType<typeof createClient>`. */
function made(tracer: Tracer, path: string, { name, args }: TypeRef): Origin | undefined {
  const of = args?.[0] && typed(tracer, path, args[0]);
  if (name === 'InstanceType') return step(tracer, of, 'new');
  return of?.root === 'function' && of.steps.length === 0
    ? tracer.result(of.path, of.fn)
    : step(tracer, of, '()');
}

/** `Config['db']`. */
function indexed(tracer: Tracer, path: string, args: readonly TypeRef[] | undefined): Origin | undefined {
  const [of, key] = args ?? [];
  const name = key && /^"(.*)"$/.exec(key.name)?.[1];
  return of && name ? memberOf(tracer, typed(tracer, path, of), name) : undefined;
}

function named(tracer: Tracer, path: string, type: TypeRef, id: number): Origin | undefined {
  const binding = tracer.facts(path)?.bindings[id];
  if (!binding) return undefined;
  if (binding.declares !== undefined) return tracer.declared(path, binding.declares);
  let origin = binding.kind === 'import' ? importedType(tracer, path, binding) : tracer.binding(path, id);
  for (const part of type.name.split('.').slice(1)) origin = memberOf(tracer, origin, part);
  if (!origin || ALIASED.has(origin.root)) return origin;
  if (origin.root !== 'class' && origin.root !== 'package') return undefined;
  return origin.steps.at(-1) === 'new' ? origin : step(tracer, origin, 'new');
}

/** What an alias can stand for that is no class: `type Users = ReturnType<typeof createUsers>` is what that returns. */
const ALIASED: ReadonlySet<Origin['root']> = new Set(['type', 'object', 'signature'] as const);

/** An alias of a type that is known elsewhere leads there. */
export function declaredType(tracer: Tracer, path: string, type: number): Origin | undefined {
  const fact = tracer.facts(path)?.types[type];
  const own: Origin = { root: 'type', path, type, steps: NO_STEPS };
  if (!fact?.is || fact.is.members) return own;
  const origin = typed(tracer, path, fact.is);
  // Of several types at once each may have the member that is asked for.
  return origin && (fact.is.name !== '&' || origin.thing) ? origin : own;
}

function importedType(tracer: Tracer, path: string, binding: Binding): Origin | undefined {
  const module = moduleNamed(tracer, path, binding.from ?? '');
  const type =
    module?.root === 'module' ? tracer.exportedType(module.path, binding.imported ?? 'default') : undefined;
  return type ?? imported(tracer, path, binding);
}

/** The interface or alias that a module exports under a name, through re-exports. */
export function findExportedType(tracer: Tracer, path: string, name: string): Origin | undefined {
  const found = tracer.exports.find(path, name);
  const declared =
    declaredExport(tracer, path, name) ??
    (found && 'path' in found ? declaredExport(tracer, found.path, found.name) : undefined);
  if (declared) return step(tracer, declared, 'new');
  if (!found || 'from' in found) return undefined;
  const facts = tracer.elsewhere(found.path);
  const exported = tracer.exports.fact(found)?.value;
  const value = exported === undefined ? undefined : facts?.values[exported];
  // `export { Local as Name }`: a type has no value, so that its local name stayed as it was written.
  const local = value?.kind === 'global' ? value.name : found.name;
  const type = facts?.types.findIndex((one) => one.name === local) ?? -1;
  return type < 0 ? undefined : tracer.declared(found.path, type);
}
