import type { ClassFact, ClassId, FileFacts, Member, ValueId } from '../../../../rules/kit/facts.ts';
import {
  ENTRY_DECORATORS,
  ENTRY_FILES,
  ENTRY_METHODS,
  type EntryKind,
} from '../../../../rules/knowledge/entries.ts';
import type { Tracer } from '../origins/tracer.ts';
import type { Root } from './file-flow.ts';

/** Functions of the file that a framework runs by decorator, by name or by the file's place; and its start. */
export function entriesOf(tracer: Tracer, path: string, facts: FileFacts): Root[] {
  const roots: Root[] = [{ path, fn: 0, situation: 'startup' }];
  for (const fact of facts.classes) roots.push(...methodsOf(path, facts, fact));
  const byDirective = facts.directives.includes('use server');
  const places = ENTRY_FILES.filter((one) => one.path.test(path));
  for (const { name, value, typeOnly } of facts.exports) {
    const declared = tracer.own.entry(path, name);
    const byName = places.find((one) => one.exports.test(name))?.runs;
    const runs = byDirective ? 'route' : (declared ?? byName);
    if (!runs || typeOnly || value === undefined) continue;
    const origin = tracer.value(path, value);
    if (origin?.root === 'function' && origin.steps.length === 0)
      roots.push({ path: origin.path, fn: origin.fn, situation: runs });
    // Of a class nobody says which method begins: each may.
    if (origin?.root === 'class' && declared)
      roots.push(...methodsNamed(tracer, origin.path, origin.cls, declared));
  }
  facts.functions.forEach(({ directives }, fn) => {
    if (directives?.includes('use server')) roots.push({ path, fn, situation: 'route' });
  });
  return roots;
}

function methodsNamed(tracer: Tracer, path: string, cls: ClassId, situation: EntryKind): Root[] {
  const facts = tracer.elsewhere(path);
  return (facts?.classes[cls]?.members ?? []).flatMap(({ kind, value: id }) => {
    const value = kind === 'method' && id !== undefined ? facts?.values[id] : undefined;
    return value?.kind === 'function' ? [{ path, fn: value.fn, situation }] : [];
  });
}

function methodsOf(path: string, facts: FileFacts, fact: ClassFact): Root[] {
  const markers = [
    ...fact.decorators.map((one) => nameOf(facts, one)?.name ?? ''),
    ...fact.implements.map((one) => one.name),
    ...(fact.extends === undefined ? [] : [nameOf(facts, fact.extends)?.name ?? '']),
  ];
  const named = ENTRY_METHODS.filter(({ marker }) => markers.some((one) => marker.test(one)));
  return fact.members.flatMap((member) => {
    if (named.length === 0 && !member.decorators) return NO_ROOTS;
    const value = member.value === undefined ? undefined : facts.values[member.value];
    const situation = decorated(facts, member) ?? named.find((one) => one.method === member.name)?.runs;
    return situation && value?.kind === 'function' ? [{ path, fn: value.fn, situation }] : NO_ROOTS;
  });
}

const NO_ROOTS: Root[] = [];

function decorated(facts: FileFacts, { decorators }: Member): EntryKind | undefined {
  for (const one of decorators ?? []) {
    const named = nameOf(facts, one);
    const entry =
      named &&
      ENTRY_DECORATORS.find((known) => known.package.test(named.from) && known.name.test(named.name));
    if (entry) return entry.runs;
  }
  return undefined;
}

/** `@Get('x')` and `@Get`: the imported name and its package. */
function nameOf(facts: FileFacts, id: ValueId): { name: string; from: string } | undefined {
  const value = facts.values[id];
  const callee = value?.kind === 'call' ? facts.calls[value.call]?.callee : id;
  const named = callee === undefined ? undefined : facts.values[callee];
  const binding = named?.kind === 'binding' ? facts.bindings[named.binding] : undefined;
  return binding && { name: binding.imported ?? binding.name, from: binding.from ?? '' };
}
