import type { BindingId, FileFacts, FunctionId, TypeId, ValueId } from '../../../../rules/kit/facts.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
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
  return { root: 'function', path, fn, steps: [], ...(isAbstract && { abstract: true as const }) };
}

/** An origin one step on, with what libraries are known to do there. */
export function step(tracer: Tracer, from: Origin | undefined, name: string): Origin | undefined {
  if (!from || from.steps.length >= LONGEST) return undefined;
  const thing = from.thing && nextThing(tracer.knowledge, from.thing, name);
  const { thing: _, ...rest } = from;
  return { ...rest, steps: [...from.steps, name], ...(thing && { thing }) } as Origin;
}

/** More steps than any chain of builders that people write. */
const LONGEST = 60;

function nextThing(
  knowledge: Knowledge,
  { key, receiver, made }: NonNullable<Origin['thing']>,
  name: string,
): Origin['thing'] {
  const kept = made && { made };
  switch (name) {
    case '()':
    case 'new':
      return called(knowledge, key, receiver, name === 'new' ? 'new' : 'call', kept);
    case 'await':
      return { key: knowledge.inherited(key, 'awaited') ?? key, ...kept };
    case '[]':
      return { key: knowledge.inherited(key, 'element') ?? knowledge.member(key, '*') ?? key, ...kept };
    default: {
      const member = knowledge.member(key, name);
      return member === undefined ? undefined : { key: member, receiver: key, ...kept };
    }
  }
}

function called(
  knowledge: Knowledge,
  key: string,
  receiver: string | undefined,
  how: 'call' | 'new',
  kept: { made: NonNullable<NonNullable<Origin['thing']>['made']> } | undefined,
): Origin['thing'] {
  const operation = knowledge.inherited(key, how);
  if (operation?.returns === undefined) return undefined;
  if (operation.returns === 'this') return receiver === undefined ? undefined : { key: receiver, ...kept };
  const library = knowledge.thing(key)?.library ?? '';
  const result = operation.returns === 'instance' ? undefined : knowledge.keyOf(library, operation.returns);
  return result === undefined || !knowledge.thing(result) ? undefined : { key: result, ...kept };
}
