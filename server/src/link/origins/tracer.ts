import type { BindingId, FileFacts, FunctionId, TypeId, ValueId } from '../../../../rules/kit/facts.ts';
import type { Origin, Site, ThingState } from '../../../../rules/kit/origin.ts';
import type { Declared } from '../declared.ts';
import type { Exports } from '../exports.ts';
import type { ClassRef } from '../implementers.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Modules } from '../modules.ts';

/** What the parts of the tracing ask of each other. */
export interface Tracer {
  facts(path: string): FileFacts | undefined;
  /** Facts of another file that an answer hangs on, although nothing in that file was followed. */
  elsewhere(path: string): FileFacts | undefined;
  readonly modules: Modules;
  readonly knowledge: Knowledge;
  readonly exports: Exports;
  readonly own: Declared;
  value(path: string, id: ValueId): Origin | undefined;
  binding(path: string, id: BindingId): Origin | undefined;
  exported(path: string, name: string): Origin | undefined;
  exportedType(path: string, name: string): Origin | undefined;
  /** What an interface or alias of the file stands for. */
  declared(path: string, type: TypeId): Origin | undefined;
  /** What a function of the project hands out. */
  result(path: string, fn: FunctionId): Origin | undefined;
  member(path: string, cls: number, name: string, isInstance: boolean): Origin | undefined;
  /** Classes that implement or extend something of that name. */
  implementers(name: string): readonly ClassRef[];
}

/** That a method is abstract is a part of the answer, so that who hangs on it hears when that changes. */
export function functionOrigin(tracer: Tracer, path: string, fn: FunctionId): Origin {
  const isAbstract = tracer.facts(path)?.functions[fn]?.abstract;
  return isAbstract
    ? { root: 'function', path, fn, steps: NO_STEPS, abstract: true }
    : { root: 'function', path, fn, steps: NO_STEPS };
}

/** Most origins have none. */
export const NO_STEPS: readonly string[] = [];

/** An origin one step on, with what libraries are known to do there. */
export function step(tracer: Tracer, from: Origin | undefined, name: string): Origin | undefined {
  if (!from || from.steps.length >= LONGEST) return undefined;
  const thing = from.thing && nextThing(tracer.knowledge, from.thing, name);
  // Made of exactly as many: a list that is spread and added to keeps room for sixteen more.
  return at(from, from.steps.concat(name), thing);
}

/** Written out for the most frequent ones: to copy what may be anything takes V8 long. */
function at(from: Origin, steps: readonly string[], thing: ThingState | undefined): Origin {
  switch (from.root) {
    case 'package':
      return thing
        ? { root: 'package', name: from.name, steps, thing }
        : { root: 'package', name: from.name, steps };
    case 'global':
      return thing
        ? { root: 'global', name: from.name, steps, thing }
        : { root: 'global', name: from.name, steps };
    case 'parameter':
      if (thing) break;
      return { root: 'parameter', path: from.path, binding: from.binding, steps };
    case 'class':
      if (thing) break;
      return { root: 'class', path: from.path, cls: from.cls, steps };
    case 'type':
      if (thing) break;
      return { root: 'type', path: from.path, type: from.type, steps };
  }
  const { thing: _, ...rest } = from;
  return thing ? { ...rest, steps, thing } : { ...rest, steps };
}

/** More steps than any chain of builders that people write. */
const LONGEST = 60;

function nextThing(knowledge: Knowledge, from: ThingState, name: string): ThingState | undefined {
  const { key, made } = from;
  switch (name) {
    case '()':
    case 'new':
      return called(knowledge, from, name === 'new' ? 'new' : 'call');
    case 'await':
      return kept(knowledge.inherited(key, 'awaited') ?? key, made);
    case '[]':
      return kept(knowledge.inherited(key, 'element') ?? knowledge.member(key, '*') ?? key, made);
    default: {
      const member = knowledge.member(key, name);
      if (member === undefined) return undefined;
      return made ? { key: member, receiver: key, made } : { key: member, receiver: key };
    }
  }
}

function kept(key: string, made: Site | undefined): ThingState {
  return made ? { key, made } : { key };
}

function called(
  knowledge: Knowledge,
  { key, receiver, made }: ThingState,
  how: 'call' | 'new',
): ThingState | undefined {
  const operation = knowledge.inherited(key, how);
  if (operation?.returns === undefined) return undefined;
  if (operation.returns === 'this') return receiver === undefined ? undefined : kept(receiver, made);
  const library = knowledge.thing(key)?.library ?? '';
  const result = operation.returns === 'instance' ? undefined : knowledge.keyOf(library, operation.returns);
  return result === undefined || !knowledge.thing(result) ? undefined : kept(result, made);
}
