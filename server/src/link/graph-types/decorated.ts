import { derived } from '../../../../rules/kit/derived.ts';
import type {
  Call,
  ClassFact,
  ClassId,
  FileFacts,
  Member,
  TypeRef,
  ValueId,
} from '../../../../rules/kit/facts.ts';
import { ofGraphLibrary, resolvedType } from '../../../../rules/kit/graph-names.ts';
import { ofGateway, type TypeLink } from './links.ts';

/** Decorators that say what a field gives, and where they stand at the beginning of an answer. */
const STARTS: Readonly<Record<string, string>> = {
  Query: 'Query',
  Mutation: 'Mutation',
  Subscription: 'Subscription',
};
const OF_FIELD = new Set(['Field', 'FieldResolver', 'ResolveField', 'ResolveProperty']);

/** What classes with decorators say of types: type-graphql and Nest. */
export const linksInCode = derived((facts): TypeLink[] => {
  if (!facts.imports.some(({ from }) => ofGraphLibrary(from))) return [];
  return [
    ...facts.classes.flatMap((_, cls) => ofClass(facts, cls)),
    ...facts.functions.flatMap(({ cls, name = '', decorators = [], returnType }) =>
      cls === undefined ? [] : ofMember(facts, cls, name, decorators, returnType),
    ),
    ...facts.calls.flatMap((one) => ofUnion(facts, one)),
  ];
});

function ofClass(facts: FileFacts, cls: ClassId): TypeLink[] {
  const one = facts.classes[cls];
  if (!one) return [];
  const { name } = one;
  const told = one.decorators.flatMap((id) => decorator(facts, id) ?? []);
  const isType = told.some((is) => /^(ObjectType|InterfaceType)$/.test(is.name));
  const fields = one.members.flatMap(({ name: field, decorators = [], type }: Member) =>
    ofMember(facts, cls, field, decorators, type),
  );
  if (name === undefined || !isType) return fields;
  const others = told.flatMap(({ name: is, args }) => args.flatMap((id) => named(facts, is, id, name)));
  return [{ kind: 'declared', from: name }, ...others, ...above(facts, one, name), ...fields];
}

/** `@ObjectType('Post')` gives another name, `@Directive('@key(…)')` lets a gateway ask for many. */
function named(facts: FileFacts, decorator: string, id: ValueId, name: string): TypeLink[] {
  const value = facts.values[id];
  if (value?.kind !== 'literal' || typeof value.value !== 'string') return [];
  if (decorator === 'Directive') return value.value.startsWith('@key') ? [ofGateway(name)] : [];
  if (!/^(ObjectType|InterfaceType)$/.test(decorator)) return [];
  return [
    { kind: 'kind of', from: value.value, to: name },
    { kind: 'kind of', from: name, to: value.value },
  ];
}

/** `extends Paginated(Post)` holds posts, whatever the mixin makes of them. */
function above(facts: FileFacts, one: ClassFact, name: string): TypeLink[] {
  if (one.extends === undefined) return [];
  const value = facts.values[one.extends];
  if (value?.kind === 'call')
    return namesIn(facts, one.extends).map((to) => ({
      kind: 'field',
      from: name,
      field: '',
      to,
      isList: true,
    }));
  const base = nameOf(facts, one.extends);
  return base ? [{ kind: 'kind of', from: base, to: name }] : [];
}

function ofMember(
  facts: FileFacts,
  cls: ClassId,
  field: string,
  decorators: readonly ValueId[],
  type: TypeRef | undefined,
): TypeLink[] {
  for (const id of decorators) {
    const { name = '', args = [] } = decorator(facts, id) ?? {};
    const from =
      STARTS[name] ??
      (OF_FIELD.has(name) ? (resolvedType(facts, { cls }) ?? facts.classes[cls]?.name) : undefined);
    if (from === undefined) continue;
    const told = args.flatMap((one) => given(facts, one));
    const all = told.length > 0 ? told : typed(type);
    return all.map((one) => ({ kind: 'field', from, field, ...one }));
  }
  return [];
}

interface Given {
  to: string;
  isList: boolean;
}

/** `() => Post`, `() => [Post]`; whatever else is made of types may hold many of them. */
function given(facts: FileFacts, id: ValueId): Given[] {
  const value = facts.values[id];
  const fn = value?.kind === 'function' ? facts.functions[value.fn] : undefined;
  const is = fn?.expression ?? fn?.returns[0]?.value;
  if (is === undefined) return [];
  const single = nameOf(facts, is);
  if (single) return [{ to: single, isList: false }];
  return namesIn(facts, is).map((to) => ({ to, isList: true }));
}

/** Where no decorator says it, the type is what is written: `author: Promise<User>`. */
function typed(type: TypeRef | undefined, isList = false): Given[] {
  if (!type) return [];
  const inner = (type.args ?? []).flatMap((one) =>
    typed(one, isList || /^(\[\]|Array|ReadonlyArray)$/.test(type.name)),
  );
  return inner.length > 0 ? inner : [{ to: type.name, isList }];
}

/** `createUnionType({ types: () => [Post, Page] })`: its name is seldom the one that fields are told. */
function ofUnion(facts: FileFacts, { callee, args }: Call): TypeLink[] {
  const value = facts.values[callee];
  const name = value?.kind === 'binding' ? facts.bindings[value.binding]?.imported : undefined;
  if (name !== 'createUnionType') return [];
  return args
    .flatMap((one) => namesIn(facts, one))
    .map((to) => ({ kind: 'field', from: name, field: '', to, isList: true }));
}

function decorator(facts: FileFacts, id: ValueId): { name: string; args: readonly ValueId[] } | undefined {
  const value = facts.values[id];
  const call = value?.kind === 'call' ? facts.calls[value.call] : undefined;
  const callee = facts.values[call?.callee ?? id];
  const binding = callee?.kind === 'binding' ? facts.bindings[callee.binding] : undefined;
  if (!binding?.from || !ofGraphLibrary(binding.from)) return undefined;
  return { name: binding.imported ?? '', args: call?.args ?? [] };
}

function nameOf(facts: FileFacts, id: ValueId): string | undefined {
  const value = facts.values[id];
  return value?.kind === 'binding' ? facts.bindings[value.binding]?.name : undefined;
}

/** Every name in it. */
function namesIn(facts: FileFacts, id: ValueId): string[] {
  const at = facts.values[id]?.at;
  if (!at) return [];
  return facts.values.flatMap((one) => {
    const name = one.kind === 'binding' ? facts.bindings[one.binding]?.name : undefined;
    return name !== undefined && one.at[0] >= at[0] && one.at[1] <= at[1] ? [name] : [];
  });
}
