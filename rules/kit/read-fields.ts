import type { BindingId, FileFacts, FunctionId, Value, ValueId } from './facts.ts';
import type { Span } from './finding.ts';
import { functionAround, regionAt } from './regions.ts';
import { usedAs } from './used-as.ts';
import type { FileView, ProjectView } from './views.ts';
import type { WrittenField } from './written-types.ts';

/** What a handler takes out of something, member by member, and how it can be put through a schema. */
export interface ReadFields {
  fields: WrittenField[];
  /** Reads of the whole: one that has a name, or each `req.body` of `req.body.email`. */
  reads: Span[];
  isNamed: boolean;
}

/** Undefined where it is also used as a whole, or where one of its members is used in a way that says no type. */
export function readFields(
  file: FileView,
  project: ProjectView,
  at: Span,
  filters: ReadonlySet<string>,
): ReadFields | undefined {
  const { facts } = file;
  const whole = facts.values.findLastIndex((one) => one.at[0] === at[0] && one.at[1] === at[1]);
  const names = [...facts.bindings.keys()].filter((id) => facts.bindings[id]?.value === whole);
  const uses = names.length > 0 ? ofNames(facts, names) : ofMembers(file, whole);
  if (!uses || uses.size === 0) return undefined;
  const fields = [...uses].map(([name, values]): WrittenField | undefined => {
    const { type, isOptional } = usedAs(file, project, values.uses, values.defaults);
    const known = type ?? (filters.has(name) ? ({ kind: 'string' } as const) : undefined);
    return known && { name, type: known, isOptional };
  });
  if (!fields.every((one) => one !== undefined)) return undefined;
  const reads = names.length > 0 ? [at] : readsOf(file, whole).map((id) => facts.values[id]?.at ?? at);
  return { fields, reads, isNamed: names.length > 0 };
}

interface Use {
  uses: ValueId[];
  /** What it is where it was left out. */
  defaults: readonly ValueId[];
}
type Uses = Map<string, Use>;

function ofNames(facts: FileFacts, names: readonly BindingId[]): Uses | undefined {
  const uses: Uses = new Map();
  for (const id of names) {
    const { path = [], kind, assigned = [] } = facts.bindings[id] ?? {};
    if (kind !== 'const') return undefined;
    const [first, ...below] = path;
    if (first === undefined) {
      if (!ofWhole(facts, id, uses)) return undefined;
    } else if (typeof first !== 'string' || first === '...' || below.length > 0) return undefined;
    else add(uses, first, readsOfBinding(facts, id), assigned);
  }
  return uses;
}

/** `body.email` and `const { email } = body`; false for anything else that is done with it. */
function ofWhole(facts: FileFacts, id: BindingId, uses: Uses): boolean {
  const reads = new Set(readsOfBinding(facts, id));
  let told = 0;
  for (const [value, one] of facts.values.entries()) {
    if (one.kind !== 'member' || !reads.has(one.of)) continue;
    add(uses, one.name, [value]);
    told++;
  }
  const sources = new Set<ValueId>();
  for (const [inner, { value, path = [] }] of facts.bindings.entries()) {
    if (value === undefined || !reads.has(value)) continue;
    const [first, ...below] = path;
    if (typeof first !== 'string' || first === '...' || below.length > 0) return false;
    add(uses, first, readsOfBinding(facts, inner), facts.bindings[inner]?.assigned);
    sources.add(value);
  }
  return told + sources.size === reads.size;
}

/** `req.body.email` here and there in one function. */
function ofMembers(file: FileView, whole: ValueId): Uses | undefined {
  const { values } = file.facts;
  const uses: Uses = new Map();
  const reads = new Set(readsOf(file, whole));
  const told = new Set<ValueId>();
  for (const [id, one] of values.entries()) {
    if (one.kind !== 'member' || !reads.has(one.of)) continue;
    add(uses, one.name, [id]);
    told.add(one.of);
  }
  return told.size === reads.size ? uses : undefined;
}

/** The same read in the same function, wherever it stands there. */
function readsOf(file: FileView, whole: ValueId): ValueId[] {
  const { facts } = file;
  const one = facts.values[whole];
  const fn = one && functionOf(facts, one);
  if (one?.kind !== 'member') return [];
  const text = file.text(one.at);
  return [...facts.values.entries()].flatMap(([id, other]) =>
    other.kind === 'member' &&
    other.name === one.name &&
    file.text(other.at) === text &&
    functionOf(facts, other) === fn
      ? [id]
      : [],
  );
}

function functionOf(facts: FileFacts, { at }: Value): FunctionId | undefined {
  return functionAround(facts, regionAt(facts, at[0]));
}

function readsOfBinding({ values }: FileFacts, id: BindingId): ValueId[] {
  return [...values.entries()].flatMap(([value, one]) =>
    one.kind === 'binding' && one.binding === id ? [value] : [],
  );
}

function add(uses: Uses, name: string, values: readonly ValueId[], defaults: readonly ValueId[] = []): void {
  const known = uses.get(name);
  uses.set(name, {
    uses: [...(known?.uses ?? []), ...values],
    defaults: [...(known?.defaults ?? []), ...defaults],
  });
}
