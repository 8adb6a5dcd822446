import type { ClassFact, FileFacts, PathStep, TypeRef, ValueId } from '../../../../rules/kit/facts.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import { classOrigin } from './classes.ts';
import { declaredOr, isOpen } from './told-types.ts';
import { NO_STEPS, step, type Tracer } from './tracer.ts';
import { typed } from './types.ts';

/** Names under which the global object is reached. */
const GLOBAL_OBJECTS = new Set(['globalThis', 'global', 'window', 'self']);

type ClassOrigin = Extract<Origin, { root: 'class' }>;
type ObjectOrigin = Extract<Origin, { root: 'object' }>;
type TypeOrigin = Extract<Origin, { root: 'type' }>;

/** A member: of what the project makes it leads on, of anything else it is one more step. */
export function memberOf(
  tracer: Tracer,
  from: Origin | undefined,
  name: string,
  inside: readonly string[] = [],
): Origin | undefined {
  if (!from) return undefined;
  const here = from.steps.length === 0;
  switch (from.root) {
    case 'global':
      return here && GLOBAL_OBJECTS.has(from.name) ? globalNamed(tracer, name) : step(tracer, from, name);
    case 'module':
      if (!from.steps.every((one) => one === 'await')) return step(tracer, from, name);
      return tracer.exported(from.path, name);
    case 'object':
      return here ? entryOf(tracer, from, name, inside) : step(tracer, from, name);
    case 'type':
      return (here ? typeMember(tracer, from, name, inside) : undefined) ?? step(tracer, from, name);
    case 'class':
      return classMember(tracer, from, name) ?? step(tracer, from, name);
    default:
      return step(tracer, from, name);
  }
}

export function globalNamed(tracer: Tracer, name: string): Origin {
  const key = tracer.knowledge.ofGlobal(name);
  return key === undefined
    ? { root: 'global', name, steps: NO_STEPS }
    : { root: 'global', name, steps: NO_STEPS, thing: { key } };
}

/** `all = { ...all, one }` is made of what it was before: its own members lead nowhere else. */
function entryOf(
  tracer: Tracer,
  { path, value: object }: ObjectOrigin,
  name: string,
  inside: readonly string[],
): Origin | undefined {
  const value = tracer.facts(path)?.values[object];
  const at = `${path}:${object}`;
  if (value?.kind !== 'object' || inside.includes(at)) return undefined;
  const entry = value.entries.findLast((one) => one.key === name);
  if (entry) return tracer.value(path, entry.value);
  for (const one of value.entries) {
    if (one.key !== undefined) continue;
    const spread = memberOf(tracer, tracer.value(path, one.value), name, [...inside, at]);
    if (spread) return spread;
  }
  return undefined;
}

/** `interface Session extends Session`, of another module that cannot be found, leads to itself. */
function typeMember(
  tracer: Tracer,
  { path, type }: TypeOrigin,
  name: string,
  inside: readonly string[],
): Origin | undefined {
  const at = `${path}:type ${type}`;
  if (inside.includes(at)) return undefined;
  const fact = tracer.facts(path)?.types[type];
  const member = (fact?.members ?? fact?.is?.members)?.find((one) => one.name === name);
  if (member) return member.type && typed(tracer, path, member.type);
  const bases = [...(fact?.extends ?? []), ...(fact?.is?.args ?? [])];
  return inherited(tracer, path, bases, name, [...inside, at]);
}

/** What an interface has from those that it extends: of the project, or of a library that has such a member. */
function inherited(
  tracer: Tracer,
  path: string,
  bases: readonly TypeRef[],
  name: string,
  inside: readonly string[],
): Origin | undefined {
  for (const base of bases) {
    const own = base.members?.find((one) => one.name === name)?.type;
    const found = own ? typed(tracer, path, own) : memberOf(tracer, typed(tracer, path, base), name, inside);
    if (found && (found.thing || found.steps.at(-1) !== name)) return found;
  }
  return undefined;
}

/** A member of a class or its instance, of the class itself or of one that it extends. */
function classMember(tracer: Tracer, from: ClassOrigin, name: string): Origin | undefined {
  const isInstance = from.steps.length === 1 && from.steps[0] === 'new';
  if (!isInstance && from.steps.length > 0) return undefined;
  if (isInstance && name === 'constructor') return classOrigin(tracer, from.path, from.cls);
  return tracer.member(from.path, from.cls, name, isInstance);
}

/** The member as the class declares or inherits it from a class of the project. */
export function declaredMember(
  tracer: Tracer,
  path: string,
  cls: number,
  name: string,
  isInstance: boolean,
): Origin | undefined {
  const facts = tracer.facts(path);
  const fact = facts?.classes[cls];
  if (!facts || !fact) return undefined;
  const own = ownMember(tracer, path, facts, fact, cls, name, isInstance);
  if (own) return own;
  const base = baseOf(tracer, path, fact);
  return base?.root === 'class' && base.steps.length === 0
    ? tracer.member(base.path, base.cls, name, isInstance)
    : undefined;
}

export function baseOf(tracer: Tracer, path: string, { extends: base }: ClassFact): Origin | undefined {
  return base === undefined ? undefined : tracer.value(path, base);
}

function ownMember(
  tracer: Tracer,
  path: string,
  facts: FileFacts,
  fact: ClassFact,
  cls: number,
  name: string,
  isInstance: boolean,
): Origin | undefined {
  const member = fact.members.find((one) => one.name === name && Boolean(one.static) !== isInstance);
  const set = isInstance ? setInClass(facts, cls, name) : undefined;
  if (member?.kind === 'getter') return returnedBy(tracer, path, member.value);
  if (member?.value !== undefined)
    return declaredOr(
      tracer.value(path, member.value),
      () => member.type && typed(tracer, path, member.type),
    );
  const made = set === undefined ? undefined : tracer.value(path, set);
  if (made && !isOpen(made)) return made;
  const declared = member?.type && typed(tracer, path, member.type);
  return declared?.thing || made?.root === 'parameter' ? declared : (made ?? declared);
}

function returnedBy(tracer: Tracer, path: string, value: ValueId | undefined): Origin | undefined {
  const fn = value === undefined ? undefined : tracer.value(path, value);
  return fn?.root === 'function' ? tracer.result(fn.path, fn.fn) : undefined;
}

/** What a function of the project hands out: what it is declared to, else what its returns agree on first. */
export function result(tracer: Tracer, path: string, fn: number): Origin | undefined {
  const fact = tracer.facts(path)?.functions[fn];
  if (!fact || fact.generator) return undefined;
  const declared = () => fact.returnType && typed(tracer, path, fact.returnType);
  for (const { value } of fact.returns) {
    const origin = value === undefined ? undefined : tracer.value(path, value);
    if (origin && origin.root !== 'parameter' && origin.root !== 'literal')
      return stoodFor(origin, declared) ?? declaredOr(origin, declared);
  }
  return declared();
}

/** `(db: Database): Database => ({ ...db, select })`: an object that is declared to be a client is one, some members its own. */
function stoodFor(origin: Origin, declared: () => Origin | undefined): Origin | undefined {
  if (origin.root !== 'object' || origin.thing || origin.steps.length > 0) return undefined;
  const said = declared();
  return said?.thing && said;
}

/** What `this.name = …` gives a field, where that happens once. */
function setInClass(facts: FileFacts, cls: number, name: string): ValueId | undefined {
  const writes = facts.writes.filter(({ target }) => {
    const value = facts.values[target];
    const of = value?.kind === 'member' && value.name === name ? facts.values[value.of] : undefined;
    return of?.kind === 'this' && of.cls === cls;
  });
  return writes.length === 1 ? writes[0]?.value : undefined;
}

/** Through a destructuring pattern. */
export function walkPath(
  tracer: Tracer,
  origin: Origin | undefined,
  path: readonly PathStep[],
): Origin | undefined {
  let at = origin;
  for (const one of path) {
    if (one === '...') return undefined;
    at = typeof one === 'number' ? elementAt(tracer, at, one) : memberOf(tracer, at, one);
  }
  return at;
}

function elementAt(tracer: Tracer, from: Origin | undefined, index: number): Origin | undefined {
  if (from?.root !== 'array') return elementOf(tracer, from);
  const value = tracer.facts(from.path)?.values[from.value];
  const item = value?.kind === 'array' ? value.items[index] : undefined;
  const found = item === undefined ? undefined : tracer.value(from.path, item);
  return from.steps.includes('await') ? awaited(tracer, found) : found;
}

/** Lists and promises of something are followed as the thing itself: only what they hold can be named. */
export function elementOf(tracer: Tracer, from: Origin | undefined): Origin | undefined {
  return isOwnInstance(from) ? from : step(tracer, from, '[]');
}

export function awaited(tracer: Tracer, from: Origin | undefined): Origin | undefined {
  return isOwnInstance(from) ? from : step(tracer, from, 'await');
}

/** An instance of the project's own, or a class of it. */
export function isOwnInstance(origin: Origin | undefined): boolean {
  if (origin?.root === 'object' || origin?.root === 'type') return origin.steps.length === 0;
  return (
    origin?.root === 'class' &&
    (origin.steps.length === 0 || (origin.steps.length === 1 && origin.steps[0] === 'new'))
  );
}
