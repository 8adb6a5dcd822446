import type { ExportFact, FileFacts } from '../../../rules/kit/facts.ts';
import type { Modules } from './modules.ts';

/** Where an exported name is declared, or which package it is passed on from. */
export type Exported = { path: string; name: string } | { from: string; in: string; name: string };

type FactsOf = (path: string) => FileFacts | undefined;

/**
 * Which file declares a name that a module exports, through re-exports and barrels. Only the lists of exports count, not
 * what the names stand for: a barrel is no part of an answer that merely passed through it.
 */
export class Exports {
  readonly #facts: FactsOf;
  readonly #modules: Modules;
  readonly #found = new Map<string, Map<string, Exported | undefined>>();

  constructor(facts: FactsOf, modules: Modules) {
    this.#facts = facts;
    this.#modules = modules;
  }

  find(path: string, name: string): Exported | undefined {
    let names = this.#found.get(path);
    if (!names) {
      names = new Map();
      this.#found.set(path, names);
    }
    if (!names.has(name)) names.set(name, this.#search(path, name, new Set()));
    return names.get(name);
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

  clear(): void {
    this.#found.clear();
  }

  #search(path: string, name: string, seen: Set<string>): Exported | undefined {
    const facts = this.#facts(path);
    if (!facts || seen.has(path)) return undefined;
    seen.add(path);
    const own = facts.exports.find((one) => one.name === name);
    if (own && own.from === undefined) return { path, name };
    if (own?.from !== undefined) return this.#reexported(path, own.from, own, seen);
    for (const one of facts.exports) {
      if (one.name !== '*' || one.from === undefined) continue;
      const found = this.#through(path, one.from, name, seen);
      // That a package has the name cannot be known here: the project's own files come first.
      if (found && 'path' in found) return found;
    }
    return undefined;
  }

  #reexported(
    path: string,
    from: string,
    { name, imported }: ExportFact,
    seen: Set<string>,
  ): Exported | undefined {
    // `export * as name from` declares the name here.
    return imported === '*' ? { path, name } : this.#through(path, from, imported ?? name, seen);
  }

  #through(path: string, from: string, name: string, seen: Set<string>): Exported | undefined {
    const target = this.#modules.resolve(path, from);
    return target && 'file' in target ? this.#search(target.file, name, seen) : { from, in: path, name };
  }

  /** The export as it is now: its name is kept, its place in the tables changes with every edit. */
  fact(found: { path: string; name: string }): ExportFact | undefined {
    return this.#facts(found.path)?.exports.find((one) => one.name === found.name);
  }
}

function signature({ name, from, imported, typeOnly }: ExportFact): string {
  return `${name} ${from ?? ''} ${imported ?? ''} ${Boolean(typeOnly)}`;
}
