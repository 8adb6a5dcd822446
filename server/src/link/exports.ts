import type { ExportFact, FileFacts } from '../../../rules/kit/facts.ts';
import type { Modules } from './modules.ts';

/** Where an exported name is declared, or which package it is passed on from. */
export type Exported = { path: string; name: string } | { from: string; in: string; name: string };

/**
 * Which file declares a name that a module exports, through re-exports and barrels. Only the lists of exports count, not
 * what the names stand for: a barrel is no part of an answer that merely passed through it.
 */
export class Exports {
  readonly #files: ReadonlyMap<string, FileFacts>;
  readonly #modules: Modules;
  readonly #own = new Map<string, ReadonlyMap<string, ExportFact>>();
  /** Files that a name is exported by, `export *` apart. */
  #declaring: Map<string, string[]> | undefined;
  /** Under which names a name is passed on. */
  #renamings: Map<string, Set<string>> | undefined;
  /** What a module passes on with `export *`, itself first: each file with its place in the order of search. */
  readonly #passedOn = new Map<string, ReadonlyMap<string, number>>();
  /** By module and name: much of a project imports the same few names of the same barrels. */
  #found = new Map<string, Map<string, Exported | undefined>>();

  constructor(files: ReadonlyMap<string, FileFacts>, modules: Modules) {
    this.#files = files;
    this.#modules = modules;
  }

  find(path: string, name: string): Exported | undefined {
    let names = this.#found.get(path);
    if (!names) {
      names = new Map();
      this.#found.set(path, names);
    }
    const known = names.get(name);
    if (known || names.has(name)) return known;
    const found = this.#search(path, name, new Set());
    names.set(name, found);
    return found;
  }

  /** Names that come or go with an edit; undefined where whole modules do. */
  static changed(before: FileFacts, after: FileFacts): string[] | undefined {
    const old = new Set(before.exports.map(signature));
    const now = new Set(after.exports.map(signature));
    const differing = [...before.exports, ...after.exports].filter(
      (one) => old.has(signature(one)) !== now.has(signature(one)),
    );
    return differing.some((one) => one.name === '*')
      ? undefined
      : [...new Set(differing.map((one) => one.name))];
  }

  /** Takes in the file's present list of exports; `names` came or went. Says which names that concerns anywhere. */
  update(path: string, names: readonly string[]): string[] {
    this.#own.delete(path);
    if (names.length === 0) return [];
    this.#found = new Map();
    const own = this.#ownNames(path);
    for (const name of this.#declaring ? names : []) this.#setDeclaring(name, path, own.has(name));
    this.#renamings ??= renamingsOf([...this.#files.values()]);
    // One that is gone only makes a name be asked for again.
    for (const one of own.values()) note(this.#renamings, one);
    const concerned = new Set(names);
    for (const name of concerned) for (const one of this.#renamings.get(name) ?? []) concerned.add(one);
    return [...concerned];
  }

  #setDeclaring(name: string, path: string, isIn: boolean): void {
    const others = (this.#declaring?.get(name) ?? []).filter((one) => one !== path);
    this.#declaring?.set(name, isIn ? [...others, path] : others);
  }

  #search(path: string, name: string, seen: Set<string>): Exported | undefined {
    const own = this.#ownNames(path).get(name);
    if (own) return this.#declared(path, own, seen);
    // `export *` leaves the default export out.
    if (name === 'default') return undefined;
    for (const one of this.#passingOn(path, name)) {
      const fact = this.#ownNames(one).get(name);
      const found = fact && this.#declared(one, fact, seen);
      // That a package has the name cannot be known here: the project's own files come first.
      if (found && 'path' in found) return found;
    }
    return undefined;
  }

  #declared(path: string, fact: ExportFact, seen: Set<string>): Exported | undefined {
    const { name, from, imported = name } = fact;
    // `export * as name from` declares the name here.
    if (from === undefined || imported === '*') return { path, name };
    const question = `${path} ${name}`;
    if (seen.has(question)) return undefined;
    seen.add(question);
    const target = this.#modules.resolve(path, from);
    return target && 'file' in target
      ? this.#search(target.file, imported, seen)
      : { from, in: path, name: imported };
  }

  /** The files behind the `export *` of a module that have the name themselves, in the order of search. */
  #passingOn(path: string, name: string): string[] {
    const passedOn = this.#reach(path);
    if (passedOn.size <= 1) return [];
    this.#declaring ??= filesByName(this.#files);
    const declaring: string[] = [];
    for (const one of this.#declaring.get(name) ?? []) if (passedOn.has(one)) declaring.push(one);
    return declaring.sort((a, b) => (passedOn.get(a) ?? 0) - (passedOn.get(b) ?? 0));
  }

  #reach(path: string): ReadonlyMap<string, number> {
    const known = this.#passedOn.get(path);
    if (known) return known;
    const reached = new Map<string, number>();
    const stack = [path];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (reached.has(at)) continue;
      reached.set(at, reached.size);
      stack.push(...this.#stars(at).reverse());
    }
    this.#passedOn.set(path, reached);
    return reached;
  }

  #stars(path: string): string[] {
    return (this.#files.get(path)?.exports ?? []).flatMap(({ name, from }) => {
      const target = name === '*' && from !== undefined ? this.#modules.resolve(path, from) : undefined;
      return target && 'file' in target ? [target.file] : [];
    });
  }

  #ownNames(path: string): ReadonlyMap<string, ExportFact> {
    const known = this.#own.get(path);
    if (known) return known;
    const names = new Map<string, ExportFact>();
    // Of two of one name the first counts.
    for (const one of this.#files.get(path)?.exports ?? [])
      if (one.name !== '*' && !names.has(one.name)) names.set(one.name, one);
    this.#own.set(path, names);
    return names;
  }

  /** The export as it is now: its name is kept, its place in the tables changes with every edit. */
  fact(found: { path: string; name: string }): ExportFact | undefined {
    return this.#ownNames(found.path).get(found.name);
  }
}

function filesByName(files: ReadonlyMap<string, FileFacts>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [path, { exports }] of files) {
    for (const { name } of exports) {
      const others = found.get(name);
      if (!others) found.set(name, [path]);
      else if (others.at(-1) !== path) others.push(path);
    }
  }
  return found;
}

function renamingsOf(files: readonly FileFacts[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { exports } of files) for (const one of exports) note(found, one);
  return found;
}

function note(renamings: Map<string, Set<string>>, { name, imported }: ExportFact): void {
  if (imported === undefined || imported === name) return;
  const names = renamings.get(imported);
  if (names) names.add(name);
  else renamings.set(imported, new Set([name]));
}

function signature({ name, from, imported, typeOnly }: ExportFact): string {
  return `${name} ${from ?? ''} ${imported ?? ''} ${Boolean(typeOnly)}`;
}
