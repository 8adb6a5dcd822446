import type {
  Binding,
  BindingId,
  FileFacts,
  FunctionId,
  TypeId,
  Value,
  ValueId,
} from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import type { Exports } from '../exports.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Modules } from '../modules.ts';
import { resultOf } from './calls.ts';
import { classOrigin, isStaticPlace } from './classes.ts';
import { contextual } from './contexts.ts';
import { findExported, imported } from './imports.ts';
import {
  awaited,
  baseOf,
  declaredMember,
  elementOf,
  globalNamed,
  memberOf,
  result,
  walkPath,
} from './members.ts';
import { Memo } from './memo.ts';
import { step, type Tracer } from './tracer.ts';
import { declaredType, findExportedType, typed, written } from './types.ts';

/** Answers that went through the list of a module's exports hang on the name, not on the modules passed through. */
const EXPORT = 'export ';

interface World {
  facts(path: string): FileFacts | undefined;
  modules: Modules;
  knowledge: Knowledge;
  exports: Exports;
  crossesFiles: boolean;
}

/** Follows a value to where it comes from: through names, aliases, destructuring, classes, calls and imports. */
export class Origins implements Tracer {
  readonly modules: Modules;
  readonly knowledge: Knowledge;
  readonly exports: Exports;
  readonly crossesFiles: boolean;
  readonly facts: Tracer['facts'];
  readonly #memo = new Memo();

  constructor({ facts, modules, knowledge, exports, crossesFiles }: World) {
    this.exports = exports;
    this.facts = facts;
    this.modules = modules;
    this.knowledge = knowledge;
    this.crossesFiles = crossesFiles;
  }

  value(path: string, id: ValueId): Origin | undefined {
    const value = this.facts(path)?.values[id];
    if (!value) return undefined;
    // What a glance tells needs no memory.
    const own = this.#plain(path, id, value);
    if (own !== null) return own;
    return this.#memo.answer(path, id, () => this.#followed(path, value));
  }

  elsewhere(path: string): FileFacts | undefined {
    return this.#memo.asked(path, () => this.facts(path));
  }

  binding(path: string, id: BindingId): Origin | undefined {
    return this.#memo.answer(path, -1 - id, () => this.#binding(path, this.facts(path)?.bindings[id], id));
  }

  exported(path: string, name: string): Origin | undefined {
    return this.#memo.asked(EXPORT + name, () => findExported(this, path, name));
  }

  exportedType(path: string, name: string): Origin | undefined {
    return this.#memo.asked(EXPORT + name, () => findExportedType(this, path, name));
  }

  member(path: string, cls: number, name: string, isInstance: boolean): Origin | undefined {
    return this.#memo.answer(path, `m${cls}.${isInstance}.${name}`, () =>
      declaredMember(this, path, cls, name, isInstance),
    );
  }

  declared(path: string, type: TypeId): Origin | undefined {
    return this.#memo.answer(path, `d${type}`, () => declaredType(this, path, type));
  }

  result(path: string, fn: FunctionId): Origin | undefined {
    return this.#memo.answer(path, `r${fn}`, () => result(this, path, fn));
  }

  /** Takes back what an edit of the file, or a change of these exported names, can have changed; says where. */
  forget(path: string, names: readonly string[]): string[] {
    return [path, ...names.map((one) => EXPORT + one)].flatMap((one) => this.#memo.forget(one));
  }

  /** Values that need no following; null for the others. */
  #plain(path: string, id: ValueId, value: Value): Origin | undefined | null {
    switch (value.kind) {
      case 'member':
      case 'index':
      case 'await':
      case 'call':
      case 'class':
      case 'this':
      case 'super':
      case 'logical':
      case 'conditional':
        return null;
      case 'global':
        return globalNamed(this, value.name);
      case 'literal':
        return { root: 'literal', value: value.value, steps: [] };
      case 'binding':
        return this.binding(path, value.binding);
      case 'function':
        return { root: 'function', path, fn: value.fn, steps: [] };
      case 'object':
        return { root: 'object', path, value: id, steps: [] };
      case 'array':
        return { root: 'array', path, value: id, steps: [] };
      case 'assignment':
        return this.value(path, value.value);
      default:
        return undefined;
    }
  }

  #followed(path: string, value: Value): Origin | undefined {
    switch (value.kind) {
      case 'member':
        return memberOf(this, this.value(path, value.of), value.name);
      case 'index':
        return elementOf(this, this.value(path, value.of));
      case 'await':
        return awaited(this, this.value(path, value.of));
      case 'call':
        return resultOf(this, path, value.call);
      case 'class':
        return classOrigin(this, path, value.cls);
      case 'this':
        return value.cls === undefined ? undefined : this.#self(path, value.cls, value.at);
      case 'super':
        return value.cls === undefined ? undefined : this.#parent(path, value.cls, value.at);
      case 'logical':
        return this.#either(path, [value.left, value.right]);
      case 'conditional':
        return this.#either(path, [value.yes, value.no]);
      default:
        return undefined;
    }
  }

  /** In a static member the class, elsewhere an instance. */
  #self(path: string, cls: number, at: Span): Origin | undefined {
    const own = classOrigin(this, path, cls);
    return isStaticPlace(this.facts(path), cls, at) ? own : step(this, own, 'new');
  }

  #parent(path: string, cls: number, at: Span): Origin | undefined {
    const facts = this.facts(path);
    const fact = facts?.classes[cls];
    const base = fact && baseOf(this, path, fact);
    return isStaticPlace(facts, cls, at) ? base : step(this, base, 'new');
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
    let origin = this.#agreed(path, this.#sources(path, binding, id));
    if (binding.element) origin = elementOf(this, origin);
    return walkPath(this, origin, binding.path ?? []) ?? this.#annotated(path, binding);
  }

  /** Of several values: which one it is here only the flow would tell, unless they are all of one kind. */
  #agreed(path: string, [first, ...others]: readonly ValueId[]): Origin | undefined {
    const origin = first === undefined ? undefined : this.value(path, first);
    return others.every((one) => isSameKind(origin, this.value(path, one))) ? origin : undefined;
  }

  /** `let db = null; … db = connect()` has one value that counts; `query = query.where()` only goes on with it. */
  #sources(path: string, { value, assigned, path: pattern }: Binding, id: BindingId): ValueId[] {
    const first = value === undefined ? [] : [value];
    if (pattern) return first;
    const all = [...first, ...(assigned ?? [])];
    if (all.length <= 1) return all;
    return all.filter((one) => !this.#isEmpty(path, one) && !goesOn(this.facts(path), one, id));
  }

  #isEmpty(path: string, id: ValueId): boolean {
    const value = this.facts(path)?.values[id];
    return (
      (value?.kind === 'literal' && value.value === null) ||
      (value?.kind === 'global' && value.name === 'undefined')
    );
  }

  #parameter(path: string, binding: Binding, id: BindingId): Origin | undefined {
    const annotated = this.#annotated(path, binding);
    if (annotated) return annotated;
    const origin = contextual(this, path, binding.owner, binding.parameter ?? -1);
    return walkPath(this, origin ?? { root: 'parameter', path, binding: id, steps: [] }, binding.path ?? []);
  }

  /** What a name is by its annotation, or that of the pattern it stands in. */
  #annotated(path: string, { type, path: pattern = [] }: Binding): Origin | undefined {
    if (!type) return undefined;
    const { type: own, rest } = written(type, pattern);
    return walkPath(this, typed(this, path, own), rest);
  }
}

function isSameKind(a: Origin | undefined, b: Origin | undefined): boolean {
  if (!a || !b || a.root !== b.root) return false;
  if (a.root === 'class' && b.root === 'class')
    return a.path === b.path && a.cls === b.cls && a.steps.join() === b.steps.join();
  return a.thing !== undefined && a.thing.key === b.thing?.key;
}

/** Whether a value is a chain of calls on the name that it is assigned to. */
function goesOn(facts: FileFacts | undefined, id: ValueId, binding: BindingId): boolean {
  const value = facts?.values[id];
  switch (value?.kind) {
    case 'binding':
      return value.binding === binding;
    case 'member':
      return goesOn(facts, value.of, binding);
    case 'call':
      return goesOn(facts, facts?.calls[value.call]?.callee ?? -1, binding);
    default:
      return false;
  }
}
