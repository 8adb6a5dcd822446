import type { Binding, BindingId, FileFacts, ValueId } from '../../../../rules/kit/facts.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Modules } from '../modules.ts';
import { contextual, resultOf, thingOfClass } from './calls.ts';
import { findExported, imported } from './imports.ts';
import { awaited, declaredMember, elementOf, globalNamed, memberOf, walkPath } from './members.ts';
import { Memo } from './memo.ts';
import { step, type Tracer } from './tracer.ts';
import { findExportedType, typed } from './types.ts';

interface World {
  facts(path: string): FileFacts | undefined;
  modules: Modules;
  knowledge: Knowledge;
  crossesFiles: boolean;
}

/** Follows a value to where it comes from: through names, aliases, destructuring, classes, calls and imports. */
export class Origins implements Tracer {
  readonly modules: Modules;
  readonly knowledge: Knowledge;
  readonly crossesFiles: boolean;
  readonly facts: Tracer['facts'];
  readonly #memo = new Memo();

  constructor({ facts, modules, knowledge, crossesFiles }: World) {
    this.facts = facts;
    this.modules = modules;
    this.knowledge = knowledge;
    this.crossesFiles = crossesFiles;
  }

  value(path: string, id: ValueId): Origin | undefined {
    return this.#memo.answer(path, `${id}`, () => this.#value(path, id));
  }

  binding(path: string, id: BindingId): Origin | undefined {
    return this.#memo.answer(path, `b${id}`, () => this.#binding(path, this.facts(path)?.bindings[id], id));
  }

  exported(path: string, name: string): Origin | undefined {
    return this.#memo.answer(path, `e${name}`, () => findExported(this, path, name));
  }

  exportedType(path: string, name: string): Origin | undefined {
    return this.#memo.answer(path, `t${name}`, () => findExportedType(this, path, name));
  }

  member(path: string, cls: number, name: string, isInstance: boolean): Origin | undefined {
    return this.#memo.answer(path, `m${cls}.${isInstance}.${name}`, () =>
      declaredMember(this, path, cls, name, isInstance),
    );
  }

  /** Takes back what an edit of the file can have changed; says which files were concerned. */
  forget(path: string): string[] {
    return this.#memo.forget(path);
  }

  #value(path: string, id: ValueId): Origin | undefined {
    const value = this.facts(path)?.values[id];
    if (!value) return undefined;
    switch (value.kind) {
      case 'global':
        return globalNamed(this, value.name);
      case 'literal':
        return { root: 'literal', value: value.value, steps: [] };
      case 'binding':
        return this.binding(path, value.binding);
      case 'member':
        return memberOf(this, this.value(path, value.of), value.name);
      case 'index':
        return elementOf(this, this.value(path, value.of));
      case 'await':
        return awaited(this, this.value(path, value.of));
      case 'call':
        return resultOf(this, path, value.call);
      case 'function':
        return { root: 'function', path, fn: value.fn, steps: [] };
      case 'class':
        return this.#class(path, value.cls, []);
      case 'object':
        return { root: 'object', path, value: id, steps: [] };
      case 'array':
        return { root: 'array', path, value: id, steps: [] };
      case 'this':
        return value.cls === undefined ? undefined : step(this, this.#class(path, value.cls, []), 'new');
      case 'logical':
        return this.#either(path, [value.left, value.right]);
      case 'conditional':
        return this.#either(path, [value.yes, value.no]);
      case 'assignment':
        return this.value(path, value.value);
      default:
        return undefined;
    }
  }

  #class(path: string, cls: number, steps: string[]): Origin {
    const thing = thingOfClass(this, path, cls);
    return { root: 'class', path, cls, steps, ...(thing && { thing }) };
  }

  /** Whichever tells something: `cache ?? create()`, `db || null`. */
  #either(path: string, values: readonly ValueId[]): Origin | undefined {
    let second: Origin | undefined;
    for (const one of values) {
      const origin = this.value(path, one);
      if (origin && origin.root !== 'literal' && origin.root !== 'parameter') return origin;
      second ??= origin;
    }
    return second;
  }

  #binding(path: string, binding: Binding | undefined, id: BindingId): Origin | undefined {
    if (!binding) return undefined;
    if (binding.kind === 'import') return imported(this, path, binding);
    if (binding.kind === 'parameter') return this.#parameter(path, binding, id);
    const declared = binding.type && typed(this, path, binding.type);
    const sources = this.#sources(path, binding);
    // One of several values: what it is here, only the flow would tell; its type may.
    if (sources.length !== 1) return declared;
    const [source] = sources;
    let origin = source === undefined ? undefined : this.value(path, source);
    if (binding.element) origin = elementOf(this, origin);
    return walkPath(this, origin, binding.path ?? []) ?? declared;
  }

  /** `let db = null; … db = connect()` has one value that counts. */
  #sources(path: string, { value, assigned, path: pattern }: Binding): ValueId[] {
    const first = value === undefined ? [] : [value];
    if (pattern) return first;
    const all = [...first, ...(assigned ?? [])];
    return all.length <= 1 ? all : all.filter((one) => !this.#isEmpty(path, one));
  }

  #isEmpty(path: string, id: ValueId): boolean {
    const value = this.facts(path)?.values[id];
    return (
      (value?.kind === 'literal' && value.value === null) ||
      (value?.kind === 'global' && value.name === 'undefined')
    );
  }

  #parameter(path: string, binding: Binding, id: BindingId): Origin | undefined {
    const origin =
      (binding.type && typed(this, path, binding.type)) ??
      contextual(this, path, binding.owner, binding.parameter ?? -1);
    return walkPath(this, origin ?? { root: 'parameter', path, binding: id, steps: [] }, binding.path ?? []);
  }
}
