import type {
  BindingId,
  FileFacts,
  FunctionId,
  TypeId,
  Value,
  ValueId,
} from '../../../../rules/kit/facts.ts';
import type { Span } from '../../../../rules/kit/finding.ts';
import type { Origin } from '../../../../rules/kit/origin.ts';
import type { Declared } from '../declared.ts';
import type { Exports } from '../exports.ts';
import type { ClassRef, Implementers } from '../implementers.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Layout, Modules } from '../modules.ts';
import { bound } from './bindings.ts';
import { resultOf } from './calls.ts';
import { classOrigin, isStaticPlace } from './classes.ts';
import { declaredHere } from './declarations.ts';
import { findExported } from './imports.ts';
import { awaited, baseOf, declaredMember, elementOf, globalNamed, memberOf, result } from './members.ts';
import { Memo } from './memo.ts';
import { isOpen, spanKey, type ToldTypes, toldOrigin } from './told-types.ts';
import { functionOrigin, NO_STEPS, step, type Tracer } from './tracer.ts';
import { declaredType, findExportedType } from './types.ts';

/** Answers that went through the list of a module's exports hang on the name, not on the modules passed through. */
const EXPORT = 'export ';
const ABOVE = 'above ';

interface World {
  facts(path: string): FileFacts | undefined;
  modules: Modules;
  knowledge: Knowledge;
  exports: Exports;
  implementers: Implementers;
  /** What types have told of a file. */
  types: Layout['types'];
  own: Declared;
  expectsEdits: boolean;
}

/** Names that came or went with an edit. */
export interface ChangedNames {
  exported: readonly string[];
  /** Of what classes implement or extend. */
  above: readonly string[];
}

/** Follows a value to where it comes from: through names, aliases, destructuring, classes, calls and imports. */
export class Origins implements Tracer {
  readonly modules: Modules;
  readonly knowledge: Knowledge;
  readonly exports: Exports;
  readonly own: Declared;
  readonly facts: Tracer['facts'];
  readonly #types: World['types'];
  readonly #implementers: Implementers;
  readonly #memo: Memo;

  constructor({ facts, modules, knowledge, exports, implementers, own, types, expectsEdits }: World) {
    this.#memo = new Memo(expectsEdits);
    this.#types = types;
    this.#implementers = implementers;
    this.exports = exports;
    this.own = own;
    this.facts = facts;
    this.modules = modules;
    this.knowledge = knowledge;
  }

  value(path: string, id: ValueId): Origin | undefined {
    const untyped = this.untyped(path, id);
    const types = isOpen(untyped) ? this.#types?.(path) : undefined;
    const declared = types && this.#declared(types, path, id);
    return declared ? toldOrigin(this, declared, untyped) : untyped;
  }

  /** Whether types were asked about the expression. */
  isTyped(path: string, at: Span): boolean {
    return this.#types?.(path)?.has(spanKey(at)) ?? false;
  }

  #declared(types: ToldTypes, path: string, id: ValueId) {
    const value = this.facts(path)?.values[id];
    return value && types.get(spanKey(value.at));
  }

  /** As far as the code alone tells; what it hangs on may be known by types. */
  untyped(path: string, id: ValueId): Origin | undefined {
    const value = this.facts(path)?.values[id];
    if (!value) return undefined;
    if (value.kind === 'binding') return this.binding(path, value.binding);
    // What a glance tells needs no memory.
    const own = this.#plain(path, id, value);
    if (own === null) return this.#memo.answer(path, keyOf(id, 'value'), this.#followed, value);
    this.#memo.touch(path);
    return own;
  }

  elsewhere(path: string): FileFacts | undefined {
    this.#memo.touch(path);
    return this.facts(path);
  }

  binding(path: string, id: BindingId): Origin | undefined {
    return this.#memo.answer(path, keyOf(id, 'binding'), this.#bound, id);
  }

  exported(path: string, name: string): Origin | undefined {
    this.#memo.hangOn(EXPORT, name);
    return findExported(this, path, name);
  }

  /** Where the name is declared that a module exports. */
  declaration(path: string, name: string): ReturnType<Exports['find']> {
    this.#memo.hangOn(EXPORT, name);
    return this.exports.find(path, name);
  }

  exportedType(path: string, name: string): Origin | undefined {
    this.#memo.hangOn(EXPORT, name);
    return findExportedType(this, path, name);
  }

  member(path: string, cls: number, name: string, isInstance: boolean): Origin | undefined {
    const find = () => declaredMember(this, path, cls, name, isInstance);
    return this.#memo.answer(path, `${cls}${isInstance ? '#' : '.'}${name}`, find, undefined);
  }

  declared(path: string, type: TypeId): Origin | undefined {
    return this.#memo.answer(path, keyOf(type, 'type'), this.#declaredType, type);
  }

  result(path: string, fn: FunctionId): Origin | undefined {
    return this.#memo.answer(path, keyOf(fn, 'result'), this.#result, fn);
  }

  implementers(name: string): readonly ClassRef[] {
    this.#memo.hangOn(ABOVE, name);
    return this.#implementers.under(name);
  }

  /** What is made of several answers on behalf of a file: `forget` names the file when one of them changes. */
  reading<T>(path: string, read: () => T): T {
    return this.#memo.reading(path, read);
  }

  /** Another one means that what was read on behalf of the file may now be something else. */
  edition(path: string): number {
    return this.#memo.edition(path, (key) => this.#asked(path, key));
  }

  /** A question once more, by what its answer was kept under. */
  #asked(path: string, key: number | string): Origin | undefined {
    if (typeof key === 'string') {
      const [, cls, kind, name = ''] = /^(\d+)([#.])(.*)$/s.exec(key) ?? [];
      return this.member(path, Number(cls), name, kind === '#');
    }
    const id = Math.floor(key / 4);
    switch (key % 4) {
      case KINDS.value:
        return this.untyped(path, id);
      case KINDS.binding:
        return this.binding(path, id);
      case KINDS.type:
        return this.declared(path, id);
      default:
        return this.result(path, id);
    }
  }

  /** Takes back what an edit of the file, or a change behind these names, can have changed; says where. */
  forget(path: string, { exported, above }: ChangedNames): string[] {
    return this.#memo.forget([
      path,
      ...exported.map((one) => EXPORT + one),
      ...above.map((one) => ABOVE + one),
    ]);
  }

  readonly #bound = (path: string, id: BindingId): Origin | undefined =>
    declaredHere(this, path, id) ?? bound(this, path, this.facts(path)?.bindings[id], id);

  readonly #declaredType = (path: string, type: TypeId): Origin | undefined => declaredType(this, path, type);

  readonly #result = (path: string, fn: FunctionId): Origin | undefined => result(this, path, fn);

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
        return { root: 'literal', value: value.value, steps: NO_STEPS };
      case 'function':
        return functionOrigin(this, path, value.fn);
      case 'object':
        return { root: 'object', path, value: id, steps: NO_STEPS };
      case 'array':
        return { root: 'array', path, value: id, steps: NO_STEPS };
      case 'assignment':
        return this.value(path, value.value);
      default:
        return undefined;
    }
  }

  readonly #followed = (path: string, value: Value): Origin | undefined => {
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
  };

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

  /** Whichever tells something: `cache ?? create()`, `db || null`, `globalThis.db ?? new Client()`. */
  #either(path: string, values: readonly ValueId[]): Origin | undefined {
    let second: Origin | undefined;
    for (const one of values) {
      const origin = this.value(path, one);
      if (origin && tells(origin)) return origin;
      second ??= origin;
    }
    return second;
  }
}

/** What is kept on the global object is whatever somebody else put there. */
function tells({ root, thing }: Origin): boolean {
  return root !== 'literal' && root !== 'parameter' && (root !== 'global' || thing !== undefined);
}

const KINDS = { value: 0, binding: 1, type: 2, result: 3 };

/** One number for what is asked of a file: small integers are the cheapest keys. */
function keyOf(id: number, kind: keyof typeof KINDS): number {
  return id * 4 + KINDS[kind];
}
