import type { InputPart } from '../../../rules/kit/inputs.ts';
import type { Library, Operation, Shape, Thing } from '../../../rules/kit/library.ts';

/** A thing with its names resolved: every shape is the key of another thing. */
export interface KnownThing {
  key: string;
  library: string;
  members: ReadonlyMap<string, string>;
  extends?: string;
  call?: Operation;
  new?: Operation;
  awaited?: string;
  element?: string;
  input?: InputPart;
  declared?: true;
  typed?: true;
  schema?: true;
}

const NOTHING: readonly KnownThing[] = [];

function isExports(key: string, name: string): boolean {
  return name === 'default' && key.endsWith('#exports');
}

/** The libraries' tables: what a package exports and where each step leads. A library is flattened when it is met. */
export class Knowledge {
  readonly #libraries: ReadonlyMap<string, Library>;
  /** To the key of what it exports. */
  readonly #packages = new Map<string, string>();
  /** Longest first: `@aws-sdk/client-*` before `@aws-sdk/*`. */
  readonly #families: readonly { prefix: string; key: string }[];
  readonly #generating: readonly Library[];
  readonly #things = new Map<string, KnownThing>();
  readonly #inline = new Map<Thing, string>();
  readonly #flat = new Set<string>();
  readonly #above = new Map<string, readonly KnownThing[]>();

  constructor(libraries: readonly Library[]) {
    this.#libraries = new Map(libraries.map((one) => [one.id, one]));
    this.#generating = libraries.filter((one) => one.generates !== undefined);
    const families: { prefix: string; key: string }[] = [];
    for (const { id, packages } of libraries) {
      for (const one of packages) {
        const key = `${id}#exports`;
        if (one.endsWith('*')) families.push({ prefix: one.slice(0, -1), key });
        else this.#packages.set(one, key);
      }
    }
    this.#families = families.sort((a, b) => b.prefix.length - a.prefix.length);
  }

  /** The thing that a package is, by its specifier with subpath. */
  ofPackage(specifier: string): string | undefined {
    return (
      this.#packages.get(specifier) ?? this.#families.find((one) => specifier.startsWith(one.prefix))?.key
    );
  }

  /** The specifiers, itself first, under which tables know a package. */
  specifiersOf(name: string): string[] {
    const subpaths = [...this.#packages.keys()].filter((one) => one.startsWith(`${name}/`));
    const families = this.#families.flatMap(({ prefix }) => (prefix.startsWith(`${name}/`) ? [prefix] : []));
    return [name, ...subpaths, ...families];
  }

  /** Names of members that have an effect or take functions, in the libraries that the package leads to. */
  actingNames(name: string): Set<string> {
    const exports = this.specifiersOf(name).map((one) => this.ofPackage(one));
    const libraries = new Set(
      exports.map((one) => (one === undefined ? undefined : this.thing(one)?.library)),
    );
    const names = new Set<string>();
    for (const thing of this.#things.values()) {
      if (!libraries.has(thing.library)) continue;
      for (const [member, key] of thing.members) {
        const call = this.inherited(key, 'call');
        if (call?.effect || call?.callbacks) names.add(member);
      }
    }
    return names;
  }

  /** The library that writes code with such an export into projects; a banner tells it where the code is at hand. */
  generating(name: string, banner?: string): Library | undefined {
    return this.#generating.find(
      ({ generates }) =>
        generates?.names.includes(name) && (banner === undefined || banner.includes(generates.banner)),
    );
  }

  library(id: string): Library | undefined {
    return this.#libraries.get(id);
  }

  ofGlobal(name: string): string | undefined {
    const globals = this.ofPackage('<global>');
    return globals === undefined ? undefined : this.thing(globals)?.members.get(name);
  }

  thing(key: string): KnownThing | undefined {
    return this.#things.get(key) ?? this.#met(key);
  }

  #met(key: string): KnownThing | undefined {
    const library = this.#libraries.get(key.slice(0, key.indexOf('#')));
    if (library && !this.#flat.has(library.id)) this.#flatten(library);
    return this.#things.get(key);
  }

  #flatten(library: Library): void {
    this.#flat.add(library.id);
    const key = this.#add(library.id, 'exports', { members: library.exports });
    for (const [name, thing] of Object.entries(library.things ?? {})) this.#add(library.id, name, thing);
    this.#joinDefault(key);
  }

  /** `import * as x`, `require` and `import x` are compiled into each other: each gets what the other has. */
  #joinDefault(key: string): void {
    const exports = this.#things.get(key);
    const standard = exports?.members.get('default') ?? exports?.members.get('*');
    if (exports && standard !== undefined && standard !== key) exports.extends = standard;
  }

  /** Where a name leads from a thing, through what it extends; names that are not listed come last. */
  member(key: string, name: string): string | undefined {
    return this.#listed(key, name) ?? (isExports(key, name) ? key : this.#listed(key, '*'));
  }

  #listed(key: string, name: string): string | undefined {
    for (const thing of this.#andAbove(key)) {
      const found = thing.members.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** A property of the thing or of what it extends: an operation or a shape. */
  inherited<K extends 'call' | 'new' | 'awaited' | 'element' | 'input' | 'declared' | 'typed' | 'schema'>(
    key: string,
    what: K,
  ): KnownThing[K] | undefined {
    for (const thing of this.#andAbove(key)) {
      const found = thing[what];
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The thing and what it extends; most extend nothing. */
  #andAbove(key: string): readonly KnownThing[] {
    const known = this.#above.get(key);
    if (known) return known;
    const thing = this.thing(key);
    if (!thing) return NOTHING;
    const all = new Set([thing]);
    for (const { extends: base } of all) {
      const above = base === undefined ? undefined : this.thing(base);
      if (above) all.add(above);
    }
    const found = [...all];
    this.#above.set(key, found);
    return found;
  }

  /** The key of a shape as it stands in the library's data. */
  keyOf(library: string, shape: Shape): string | undefined {
    if (typeof shape === 'string') return shape.includes('#') ? shape : `${library}#${shape}`;
    return this.#inline.get(shape);
  }

  #add(library: string, name: string, thing: Thing): string {
    const key = `${library}#${name}`;
    const shape = (one: Shape, at: string) =>
      typeof one === 'string' ? (this.keyOf(library, one) ?? '') : this.#add(library, `${name}.${at}`, one);
    const members = new Map<string, string>();
    this.#inline.set(thing, key);
    const known: KnownThing = {
      key,
      library,
      members,
      ...(thing.extends && { extends: this.keyOf(library, thing.extends) ?? '' }),
    };
    this.#things.set(key, known);
    for (const [names, target] of Object.entries(thing.members ?? {})) {
      for (const one of names.split('|')) members.set(one, shape(target, one));
    }
    if (thing.awaited !== undefined) known.awaited = shape(thing.awaited, 'await');
    if (thing.input) known.input = thing.input;
    if (thing.declared) known.declared = true;
    if (thing.typed) known.typed = true;
    if (thing.schema) known.schema = true;
    if (thing.element !== undefined) known.element = shape(thing.element, '[]');
    if (thing.call) known.call = this.#operation(thing.call, (one, at) => shape(one, at));
    if (thing.new) known.new = this.#operation(thing.new, (one, at) => shape(one, `new.${at}`));
    return key;
  }

  /** Inline shapes of results and of callbacks' parameters become things of their own. */
  #operation(operation: Operation, shape: (one: Shape, at: string) => string): Operation {
    const { returns, callbacks } = operation;
    if (returns !== undefined && typeof returns !== 'string') shape(returns, 'result');
    for (const [index, { params }] of Object.entries(callbacks ?? {})) {
      for (const [nth, one] of (params ?? []).entries())
        if (one !== null && typeof one !== 'string') shape(one, `callback${index}.${nth}`);
    }
    return operation;
  }
}
