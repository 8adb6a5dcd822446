import { derived } from './derived.ts';
import type { BindingId, FileFacts, FunctionFact, FunctionId, ValueId } from './facts.ts';
import { idsInside, isInside } from './inside.ts';
import type { FileRef, ProjectView } from './views.ts';

/** A function that GraphQL runs once for each object of a type that an answer holds. */
export interface FieldResolver {
  fn: FunctionId;
  /** Names that stand for the object. */
  parents: readonly BindingId[];
  field: string;
}

export function fieldResolvers(project: ProjectView, file: FileRef): FieldResolver[] {
  const facts = project.facts(file.path);
  if (!facts) return [];
  const isDecorated = facts.imports.some(({ from }) => LIBRARIES.has(from));
  const found = facts.functions.flatMap((one, fn) => {
    const parents = isDecorated && one.decorators ? parentsOf(project, file, facts, one) : [];
    return parents.length > 0 ? [{ fn, parents, field: one.name ?? 'field' }] : [];
  });
  return [...found, ...mapped(project, file, facts)];
}

const OF_FIELD = new Set(['ResolveField', 'ResolveProperty', 'FieldResolver']);
const OF_PARENT = new Set(['Parent', 'Root']);

/** `@ResolveField() author(@Parent() post: Post)` */
function parentsOf(
  project: ProjectView,
  file: FileRef,
  facts: FileFacts,
  { params, decorators }: FunctionFact,
): BindingId[] {
  const isOf = (ids: readonly ValueId[] = [], names: ReadonlySet<string>) =>
    ids.some((id) => names.has(decoratorName(project, file, facts, id) ?? ''));
  if (!isOf(decorators, OF_FIELD)) return [];
  return params.flat().filter((one) => isOf(facts.bindings[one]?.decorators, OF_PARENT));
}

const LIBRARIES = new Set(['@nestjs/graphql', 'type-graphql']);

function decoratorName(
  project: ProjectView,
  file: FileRef,
  facts: FileFacts,
  id: ValueId,
): string | undefined {
  const value = facts.values[id];
  const callee = value?.kind === 'call' ? facts.calls[value.call]?.callee : id;
  const origin = callee === undefined ? undefined : project.origin(file, callee);
  return origin?.root === 'package' && LIBRARIES.has(origin.name) ? origin.steps[0] : undefined;
}

interface Held {
  fn: FunctionId;
  parents: readonly BindingId[];
  key: string;
  object: ValueId;
  /** What that object is in its turn, in an object or under a name. */
  of?: { name: string; object?: ValueId; type?: string };
}

/** Functions in objects that read their first parameter. */
const heldIn = derived((facts): Held[] => {
  const holders = holdersIn(facts);
  return facts.values.flatMap((value, object) => {
    if (value.kind !== 'object') return [];
    const of = holders.get(object);
    return value.entries.flatMap(({ key, value: held }): Held[] => {
      const inner = facts.values[held];
      const [parents = []] = (inner?.kind === 'function' && facts.functions[inner.fn]?.params) || [];
      const isRead = parents.some((one) => (facts.bindings[one]?.reads ?? 0) > 0);
      return inner?.kind === 'function' && key !== undefined && isRead
        ? [{ fn: inner.fn, parents, key, object, ...(of && { of }) }]
        : [];
    });
  });
});

function holdersIn({ values, bindings }: FileFacts): Map<ValueId, NonNullable<Held['of']>> {
  const found = new Map<ValueId, NonNullable<Held['of']>>();
  for (const { name, value, path, type } of bindings)
    if (value !== undefined && !path) found.set(value, { name, ...(type && { type: type.name }) });
  for (const [object, value] of values.entries())
    for (const { key: name, value: held } of value.kind === 'object' ? value.entries : [])
      if (name !== undefined) found.set(held, { name, object });
  return found;
}

/** What these give starts an answer: nobody asks for them once for each of something. */
const ROOTS = /^(Query|Mutation|Subscription)$/;

/** `{ Query: …, Post: { author: (post) => … } }`, and `const Post: PostResolvers = { … }` */
function mapped(project: ProjectView, file: FileRef, facts: FileFacts): FieldResolver[] {
  if (project.version(file, 'graphql') === undefined) return [];
  return heldIn(facts).flatMap(({ fn, parents, key, object, of }) => {
    const isField =
      key === 'resolve'
        ? isOfObjectType(project, file, facts, object)
        : of !== undefined && isType(facts, of);
    return isField ? [{ fn, parents, field: key === 'resolve' || !of ? key : `${of.name}.${key}` }] : [];
  });
}

function isType({ values }: FileFacts, { name, object, type }: NonNullable<Held['of']>): boolean {
  const around = object === undefined ? undefined : values[object];
  if (around?.kind === 'object')
    return !ROOTS.test(name) && around.entries.some(({ key }) => ROOTS.test(key ?? ''));
  const typed = /^(\w+)Resolvers$/.exec(type ?? '')?.[1];
  return typed !== undefined && !ROOTS.test(typed);
}

const OBJECTS =
  /^(object(Type|Fields?)|interface(Type|Fields?)|prisma(Object|Node|Interface)\w*|drizzle(Object|Node)\w*|implement|node)$/;

/** `t.field({ resolve })`, where a type is made around it and not an entry to all. */
function isOfObjectType(project: ProjectView, file: FileRef, facts: FileFacts, options: ValueId): boolean {
  const field = facts.calls.findIndex(({ args }) => args.includes(options));
  const callee = field < 0 ? undefined : project.callee(file, field);
  if (callee?.kind !== 'library' || callee.library !== 'pothos') return false;
  return facts.calls.some((call) => {
    const made = facts.values[call.callee];
    return made?.kind === 'member' && OBJECTS.test(made.name) && isInside(facts.calls[field]?.at, call.at);
  });
}

/** Calls of a resolver. */
export function callsIn(facts: FileFacts, fn: FunctionId): number[] {
  const at = facts.functions[fn]?.at;
  return at ? idsInside(facts, 'calls', at) : [];
}
