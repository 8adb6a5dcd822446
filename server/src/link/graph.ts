import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { Modules } from './modules.ts';

/** Who imports whom inside the project. Type-only imports bring no code along and do not count. */
export class ModuleGraph {
  readonly #modules: Modules;
  readonly #out = new Map<string, readonly string[]>();
  readonly #back = new Map<string, Set<string>>();

  constructor(files: ReadonlyMap<string, FileFacts>, modules: Modules) {
    this.#modules = modules;
    for (const [path, facts] of files) this.update(path, facts);
  }

  imports(path: string): readonly string[] {
    return this.#out.get(path) ?? [];
  }

  /** Sorted, so that no answer hangs on the order in which files were met. */
  importers(path: string): readonly string[] {
    return [...(this.#back.get(path) ?? [])].sort();
  }

  /** Whether the file now needs other files than before. */
  update(path: string, facts: FileFacts): boolean {
    const before = this.imports(path);
    const after = this.#targets(path, facts);
    if (after.length === before.length && after.every((one, index) => one === before[index])) return false;
    for (const one of before) this.#back.get(one)?.delete(path);
    for (const one of after) this.#importersOf(one).add(path);
    this.#out.set(path, after);
    return true;
  }

  #targets(path: string, facts: FileFacts): string[] {
    const targets = new Set<string>();
    for (const one of facts.imports) {
      const target = one.typeOnly ? undefined : this.#modules.resolve(path, one.from);
      if (target && 'file' in target && target.file !== path) targets.add(target.file);
    }
    return [...targets];
  }

  #importersOf(path: string): Set<string> {
    const known = this.#back.get(path) ?? new Set();
    this.#back.set(path, known);
    return known;
  }
}

/** The files themselves and all that they need; `bounds` says which of those are not gone into. */
export function closure(
  graph: ModuleGraph,
  from: Iterable<string>,
  bounds: (path: string) => boolean = () => false,
): Set<string> {
  const reached = new Set(from);
  for (const path of reached) {
    for (const one of graph.imports(path)) if (!bounds(one)) reached.add(one);
  }
  return reached;
}

/** The shortest way by imports from one of these files to another. */
export function wayDown(graph: ModuleGraph, from: (path: string) => boolean, path: string): string[] {
  const next = new Map<string, string | undefined>([[path, undefined]]);
  for (const [one] of next) {
    if (from(one) && one !== path) {
      const way: string[] = [];
      for (let at: string | undefined = one; at !== undefined; at = next.get(at)) way.push(at);
      return way;
    }
    for (const importer of graph.importers(one)) if (!next.has(importer)) next.set(importer, one);
  }
  return [];
}
