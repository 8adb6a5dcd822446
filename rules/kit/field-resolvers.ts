import { derived } from './derived.ts';
import type { BindingId, Entry, FileFacts, FunctionId, ValueId } from './facts.ts';
import { ofGraphLibrary, resolvedType } from './graph-names.ts';
import { idsInside, isInside } from './inside.ts';
import type { FileRef, ProjectView } from './views.ts';

/** A function that GraphQL runs once for each object of a type that an answer holds. */
export interface FieldResolver {
  fn: FunctionId;
  /** Names that stand for the object. */
  parents: readonly BindingId[];
  /** What who asks may say: `comments(first: 10)`. */
  options: readonly BindingId[];
  field: string;
  /** The type that it is a field of, where that is said. */
  type?: string;
}

export function fieldResolvers(project: ProjectView, file: FileRef): FieldResolver[] {
  const facts = project.facts(file.path);
  if (!facts) return [];
  return [...decorated(project, file, facts), ...mapped(project, file, facts)];
}

/** `@ResolveField() author(@Parent() post: Post)` */
function decorated(project: ProjectView, file: FileRef, facts: FileFacts): FieldResolver[] {
  if (!facts.imports.some(({ from }) => ofGraphLibrary(from))) return [];
  const isOf = (decorators: readonly ValueId[] = [], names: ReadonlySet<string>) =>
    decorators.some((id) => names.has(decoratorName(project, file, facts, id) ?? ''));
  return facts.functions.flatMap((one, fn) => {
    if (!isOf(one.decorators, OF_FIELD)) return [];
    const parameters = (names: ReadonlySet<string>) =>
      one.params.flat().filter((id) => isOf(facts.bindings[id]?.decorators, names));
    const [parents, options] = [parameters(OF_PARENT), parameters(OF_OPTIONS)];
    const type = resolvedType(facts, one);
    return parents.length > 0
      ? [{ fn, parents, options, field: one.name ?? 'field', ...(type && { type }) }]
      : [];
  });
}

const OF_FIELD = new Set(['ResolveField', 'ResolveProperty', 'FieldResolver']);
const OF_PARENT = new Set(['Parent', 'Root']);
const OF_OPTIONS = new Set(['Args', 'Arg']);

function decoratorName(
  project: ProjectView,
  file: FileRef,
  facts: FileFacts,
  id: ValueId,
): string | undefined {
  const value = facts.values[id];
  const callee = value?.kind === 'call' ? facts.calls[value.call]?.callee : id;
  const origin = callee === undefined ? undefined : project.origin(file, callee);
  return origin?.root === 'package' && ofGraphLibrary(origin.name) ? origin.steps[0] : undefined;
}

interface Held {
  fn: FunctionId;
  parents: readonly BindingId[];
  options: readonly BindingId[];
  key: string;
  object: ValueId;
  /** What that object is in its turn, in an object or under a name. */
  of?: { name: string; object?: ValueId; type?: string };
}

/** Functions in objects that read their first parameter. */
const heldIn = derived((facts): readonly Held[] => {
  const reading = facts.values.flatMap((value, object) =>
    value.kind === 'object' ? value.entries.flatMap((one) => readingEntry(facts, object, one)) : NONE,
  );
  if (reading.length === 0) return NONE;
  const holders = holdersIn(facts);
  return reading.map((one) => {
    const of = holders.get(one.object);
    return of ? { ...one, of } : one;
  });
});

const NONE: readonly Held[] = [];

function readingEntry({ values, functions, bindings }: FileFacts, object: ValueId, entry: Entry): Held[] {
  const { key, value } = entry;
  const held = values[value];
  if (held?.kind !== 'function' || key === undefined) return [];
  const [parents = [], options = []] = functions[held.fn]?.params ?? [];
  const isRead = parents.some((one) => (bindings[one]?.reads ?? 0) > 0);
  return isRead ? [{ fn: held.fn, parents, options, key, object }] : [];
}

function holdersIn({ values, bindings }: FileFacts): Map<ValueId, NonNullable<Held['of']>> {
  const found = new Map<ValueId, NonNullable<Held['of']>>();
  for (const { name, value, path, type } of bindings)
    if (value !== undefined && !path) found.set(value, { name, ...(type && { type: type.name }) });
  values.forEach((value, object) => {
    for (const { key: name, value: held } of value.kind === 'object' ? value.entries : [])
      if (name !== undefined) found.set(held, { name, object });
  });
  return found;
}

/** What these give starts an answer: nobody asks for them once for each of something. */
const ROOTS = /^(Query|Mutation|Subscription)$/;

/** `{ Query: …, Post: { author: (post) => … } }`, and `const Post: PostResolvers = { … }` */
function mapped(project: ProjectView, file: FileRef, facts: FileFacts): FieldResolver[] {
  const reading = heldIn(facts);
  if (reading.length === 0 || project.version(file, 'graphql') === undefined) return [];
  return reading.flatMap(({ key, object, of, ...held }) => {
    if (key === 'resolve')
      return isOfObjectType(project, file, facts, object) ? [{ ...held, field: key }] : [];
    if (of === undefined || !isType(facts, of)) return [];
    const type = typedAs(of) ?? of.name;
    return [{ ...held, field: `${of.name}.${key}`, type }];
  });
}

/** `const resolvers: PostResolvers` */
function typedAs({ type }: NonNullable<Held['of']>): string | undefined {
  return /^(\w+)Resolvers$/.exec(type ?? '')?.[1];
}

function isType({ values }: FileFacts, of: NonNullable<Held['of']>): boolean {
  const { name, object } = of;
  const around = object === undefined ? undefined : values[object];
  if (around?.kind === 'object')
    return !ROOTS.test(name) && around.entries.some(({ key }) => ROOTS.test(key ?? ''));
  const typed = typedAs(of);
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
