import type {
  Binding,
  ExportFact,
  FileFacts,
  PathStep,
  TypeId,
  TypeRef,
  ValueId,
} from '../../../rules/kit/facts.ts';
import type { Origin } from '../../../rules/kit/origin.ts';
import type { Modules } from './modules.ts';

type Facts = (path: string) => FileFacts | undefined;

/** A chain longer than this is a loop in disguise. */
const DEEPEST = 40;

/** Names under which the global object is reached. */
const GLOBAL_OBJECTS = new Set(['globalThis', 'global', 'window', 'self']);
/** Modules that hand out what is global anyway. */
const GLOBAL_MODULES = new Set(['console', 'process']);

/** Follows a value to where it comes from, through names, aliases, destructuring and imports. */
export class Origins {
  readonly #facts: Facts;
  readonly #modules: Modules;
  readonly #crossFiles: boolean;

  constructor(facts: Facts, modules: Modules, crossFiles: boolean) {
    this.#facts = facts;
    this.#modules = modules;
    this.#crossFiles = crossFiles;
  }

  of(path: string, value: ValueId): Origin | undefined {
    return this.#value(path, value, 0);
  }

  ofExport(path: string, name: string): Origin | undefined {
    return this.#exported(path, name, 0);
  }

  ofBinding(path: string, id: number): Origin | undefined {
    return this.#binding(path, this.#facts(path)?.bindings[id], id, 0);
  }

  /** A member of an instance of the class. */
  ofMember(path: string, cls: number, name: string): Origin | undefined {
    return this.#classMember({ root: 'class', path, cls, steps: ['new'] }, name, 0);
  }

  #value(path: string, id: ValueId, depth: number): Origin | undefined {
    const facts = this.#facts(path);
    const value = facts?.values[id];
    if (!facts || !value || depth > DEEPEST) return undefined;
    const step = (of: ValueId, name: string) => extend(this.#value(path, of, depth + 1), name);
    switch (value.kind) {
      case 'global':
        return { root: 'global', name: value.name, steps: [] };
      case 'literal':
        return { root: 'literal', value: value.value, steps: [] };
      case 'binding':
        return this.#binding(path, facts.bindings[value.binding], value.binding, depth);
      case 'member':
        return this.#member(path, value.of, value.name, depth);
      case 'index':
        return step(value.of, '[]');
      case 'await':
        return step(value.of, 'await');
      case 'call':
        return this.#call(path, value.call, depth);
      case 'function':
        return { root: 'function', path, fn: value.fn, steps: [] };
      case 'class':
        return { root: 'class', path, cls: value.cls, steps: [] };
      case 'object':
        return { root: 'object', path, value: id, steps: [] };
      case 'this':
        return value.cls === undefined ? undefined : { root: 'class', path, cls: value.cls, steps: ['new'] };
      case 'logical':
        return this.#value(path, value.left, depth + 1) ?? this.#value(path, value.right, depth + 1);
      case 'assignment':
        return this.#value(path, value.value, depth + 1);
      default:
        return undefined;
    }
  }

  #call(path: string, id: number, depth: number): Origin | undefined {
    const call = this.#facts(path)?.calls[id];
    if (!call) return undefined;
    if (call.how === 'import') return extend(this.#required(path, call.args[0], depth), 'await');
    const callee = this.#value(path, call.callee, depth + 1);
    if (callee?.root === 'global' && callee.name === 'require')
      return this.#required(path, call.args[0], depth);
    // What is bound is still the same function.
    if (callee?.steps.at(-1) === 'bind') return { ...callee, steps: callee.steps.slice(0, -1) };
    const made =
      callee?.root === 'function' && callee.steps.length === 0 ? this.#returned(callee, depth) : undefined;
    return made ?? extend(callee, call.how === 'new' ? 'new' : '()');
  }

  /** What a function of the project hands out, where it hands out one thing that is not its argument. */
  #returned({ path, fn }: Extract<Origin, { root: 'function' }>, depth: number): Origin | undefined {
    const fact = this.#facts(path)?.functions[fn];
    const [only, ...others] = fact?.returns ?? [];
    if (!fact || fact.async || fact.generator || !this.#crossFiles) return undefined;
    const origin =
      only?.value !== undefined && others.length === 0
        ? this.#value(path, only.value, depth + 1)
        : fact.returnType && this.#typed(path, fact.returnType, depth + 1);
    return origin?.root === 'parameter' ? undefined : origin;
  }

  #required(path: string, arg: ValueId | undefined, depth: number): Origin | undefined {
    const from = arg === undefined ? undefined : this.#value(path, arg, depth + 1);
    return from?.root === 'literal' && typeof from.value === 'string'
      ? this.#module(path, from.value)
      : undefined;
  }

  #module(path: string, specifier: string): Origin | undefined {
    const target = this.#modules.resolve(path, specifier);
    if (!target) return undefined;
    if ('file' in target) return { root: 'module', path: target.file, steps: [] };
    if (GLOBAL_MODULES.has(target.package)) return { root: 'global', name: target.package, steps: [] };
    const steps = target.subpath === '' ? [] : [`/${target.subpath}`];
    return { root: 'package', name: target.package, steps };
  }

  /** A member of an object literal, a class instance or a module of the project leads on; of anything else it is a step. */
  #member(path: string, of: ValueId, name: string, depth: number): Origin | undefined {
    return this.#step(this.#value(path, of, depth + 1), name, depth);
  }

  #step(from: Origin | undefined, name: string, depth: number): Origin | undefined {
    if (!from || depth > DEEPEST) return undefined;
    if (from.root === 'global' && from.steps.length === 0 && GLOBAL_OBJECTS.has(from.name)) {
      return { root: 'global', name, steps: [] };
    }
    if (from.root === 'module' && from.steps.every((one) => one === 'await')) {
      return this.#crossFiles ? this.#exported(from.path, name, depth + 1) : undefined;
    }
    if (from.root === 'object' && from.steps.length === 0)
      return this.#entry(from.path, from.value, name, depth);
    if (from.root === 'type' && from.steps.length === 0)
      return this.#typeMember(from, name, depth) ?? extend(from, name);
    if (from.root === 'class') return this.#classMember(from, name, depth) ?? extend(from, name);
    return extend(from, name);
  }

  #entry(path: string, object: ValueId, name: string, depth: number): Origin | undefined {
    const value = this.#facts(path)?.values[object];
    if (value?.kind !== 'object') return undefined;
    const entry = value.entries.findLast((one) => one.key === name);
    return entry && this.#value(path, entry.value, depth + 1);
  }

  #classMember(from: Extract<Origin, { root: 'class' }>, name: string, depth: number): Origin | undefined {
    const facts = this.#facts(from.path);
    const isInstance = from.steps.length === 1 && from.steps[0] === 'new';
    if (!facts || (!isInstance && from.steps.length > 0)) return undefined;
    const member = facts.classes[from.cls]?.members.find(
      (one) => one.name === name && Boolean(one.static) !== isInstance,
    );
    if (!member) return undefined;
    if (member.value !== undefined) return this.#value(from.path, member.value, depth + 1);
    const set = isInstance ? setInClass(facts, from.cls, name) : undefined;
    const made = set === undefined ? undefined : this.#value(from.path, set, depth + 1);
    if (made && made.root !== 'parameter') return made;
    return member.type && this.#typed(from.path, member.type, depth + 1);
  }

  #typeMember(from: Extract<Origin, { root: 'type' }>, name: string, depth: number): Origin | undefined {
    const fact = this.#facts(from.path)?.types[from.type];
    const member = (fact?.members ?? fact?.is?.members)?.find((one) => one.name === name);
    return member?.type && this.#typed(from.path, member.type, depth + 1);
  }

  #binding(path: string, binding: Binding | undefined, id: number, depth: number): Origin | undefined {
    if (!binding) return undefined;
    if (binding.kind === 'import') return this.#imported(path, binding, depth);
    // One of several values: what it is here, only the flow would tell.
    if (binding.assigned && binding.kind !== 'parameter') return undefined;
    if (binding.kind === 'parameter') return this.#parameter(path, binding, id, depth);
    if (binding.value === undefined) return binding.type && this.#typed(path, binding.type, depth + 1);
    let origin = this.#value(path, binding.value, depth + 1);
    if (binding.element) origin = extend(origin, '[]');
    return this.#walkPath(origin, binding.path ?? [], depth);
  }

  #parameter(path: string, binding: Binding, id: number, depth: number): Origin | undefined {
    const typed = binding.type && this.#typed(path, binding.type, depth + 1);
    return this.#walkPath(
      typed ?? { root: 'parameter', path, binding: id, steps: [] },
      binding.path ?? [],
      depth,
    );
  }

  #walkPath(origin: Origin | undefined, path: readonly PathStep[], depth: number): Origin | undefined {
    let at = origin;
    for (const step of path) {
      if (step === '...') return undefined;
      at = typeof step === 'number' ? extend(at, '[]') : this.#step(at, step, depth + 1);
    }
    return at;
  }

  #imported(path: string, binding: Binding, depth: number): Origin | undefined {
    const module = this.#module(path, binding.from ?? '');
    const name = binding.imported ?? 'default';
    if (!module || name === '*' || name === 'export=') return module;
    if (module.root === 'global') return name === 'default' ? module : extend(module, name);
    if (module.root === 'package') return extend(module, name);
    return module.root === 'module' && this.#crossFiles
      ? this.#exported(module.path, name, depth + 1)
      : undefined;
  }

  #exported(path: string, name: string, depth: number): Origin | undefined {
    const facts = this.#facts(path);
    if (!facts || depth > DEEPEST) return undefined;
    const found = facts.exports.find((one) => one.name === name);
    if (found) return this.#export(path, found, depth);
    for (const one of facts.exports) {
      const through = one.name === '*' ? this.#through(path, one, name, depth) : undefined;
      if (through) return through;
    }
    return this.#commonJs(path, facts, name, depth);
  }

  #export(path: string, one: ExportFact, depth: number): Origin | undefined {
    if (one.value !== undefined) return this.#value(path, one.value, depth + 1);
    return one.from === undefined ? undefined : this.#through(path, one, one.imported ?? one.name, depth);
  }

  #through(path: string, one: ExportFact, name: string, depth: number): Origin | undefined {
    const module = this.#module(path, one.from ?? '');
    if (module?.root === 'module')
      return name === '*' ? module : this.#exported(module.path, name, depth + 1);
    return name === '*' ? module : extend(module, name);
  }

  /** `module.exports = x`, `exports.name = x`, `module.exports.name = x`, `export = x`. */
  #commonJs(path: string, facts: FileFacts, name: string, depth: number): Origin | undefined {
    const whole = facts.exports.find((one) => one.name === 'export=')?.value;
    for (const write of facts.writes) {
      const exported = commonJsName(facts, write.target);
      if (exported === name) return this.#value(path, write.value, depth + 1);
      if (exported === 'export=') return this.#ofWhole(path, write.value, name, depth);
    }
    return whole === undefined ? undefined : this.#ofWhole(path, whole, name, depth);
  }

  #ofWhole(path: string, value: ValueId, name: string, depth: number): Origin | undefined {
    const whole = this.#value(path, value, depth + 1);
    return name === 'default' ? whole : this.#step(whole, name, depth + 1);
  }

  #importedType(path: string, binding: Binding, depth: number): Origin | undefined {
    const module = this.#module(path, binding.from ?? '');
    const name = binding.imported ?? 'default';
    if (module?.root !== 'module' || !this.#crossFiles) return undefined;
    return this.#exportedType(module.path, name, depth + 1);
  }

  #exportedType(path: string, name: string, depth: number): Origin | undefined {
    const facts = this.#facts(path);
    if (!facts || depth > DEEPEST) return undefined;
    const type = findType(facts, name);
    if (type !== undefined) return { root: 'type', path, type, steps: [] };
    for (const one of facts.exports) {
      if (one.from === undefined || (one.name !== '*' && one.name !== name)) continue;
      const module = this.#module(path, one.from);
      const found =
        module?.root === 'module' && this.#exportedType(module.path, one.imported ?? name, depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  /** An annotation stands for an instance: of a class of the project, or of what a package exports. */
  #typed(path: string, type: TypeRef, depth: number): Origin | undefined {
    const binding = type.binding === undefined ? undefined : this.#facts(path)?.bindings[type.binding];
    if (!binding) return undefined;
    if (binding.declares !== undefined) return { root: 'type', path, type: binding.declares, steps: [] };
    let origin = binding.kind === 'import' ? this.#importedType(path, binding, depth) : undefined;
    origin ??= this.#binding(path, binding, type.binding ?? -1, depth + 1);
    for (const part of type.name.split('.').slice(1)) origin = this.#step(origin, part, depth + 1);
    if (origin?.root === 'type') return origin;
    if (origin?.root !== 'class' && origin?.root !== 'package') return undefined;
    return extend(origin, 'new');
  }
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

/** The interface or alias of that name. */
function findType(facts: FileFacts | undefined, name: string): TypeId | undefined {
  const type = facts?.types.findIndex((one) => one.name === name) ?? -1;
  return type < 0 ? undefined : type;
}

function extend(origin: Origin | undefined, step: string): Origin | undefined {
  return origin && origin.steps.length < DEEPEST ? { ...origin, steps: [...origin.steps, step] } : undefined;
}

export function commonJsName(facts: FileFacts, target: ValueId): string | undefined {
  const value = facts.values[target];
  if (value?.kind !== 'member') return undefined;
  const of = facts.values[value.of];
  if (of?.kind === 'global' && of.name === 'exports') return value.name;
  if (of?.kind === 'global' && of.name === 'module' && value.name === 'exports') return 'export=';
  if (of?.kind !== 'member') return undefined;
  return commonJsName(facts, value.of) === 'export=' ? value.name : undefined;
}
