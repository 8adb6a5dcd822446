import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { Modules } from './modules.ts';

/**
 * Who imports whom inside the project, found out file by file when asked. Type-only imports bring no code along and do
 * not count.
 */
export class ModuleGraph {
  readonly #files: ReadonlyMap<string, FileFacts>;
  readonly #modules: Modules;
  readonly #out = new Map<string, readonly string[]>();
  #back: Map<string, Set<string>> | undefined;
  readonly #sorted = new Map<string, readonly string[]>();

  constructor(files: ReadonlyMap<string, FileFacts>, modules: Modules) {
    this.#files = files;
    this.#modules = modules;
  }

  imports(path: string): readonly string[] {
    const known = this.#out.get(path);
    if (known) return known;
    const facts = this.#files.get(path);
    const targets = facts ? this.#targets(path, facts) : [];
    this.#out.set(path, targets);
    return targets;
  }

  /** Sorted, so that no answer hangs on the order in which files were met. */
  importers(path: string): readonly string[] {
    this.#back ??= this.#turned();
    let sorted = this.#sorted.get(path);
    if (!sorted) {
      sorted = [...(this.#back.get(path) ?? [])].sort();
      this.#sorted.set(path, sorted);
    }
    return sorted;
  }

  /** Whether the file now needs other files than before. */
  update(path: string, facts: FileFacts): boolean {
    const before = this.#out.get(path);
    if (!before) return true;
    const after = this.#targets(path, facts);
    if (after.length === before.length && after.every((one) => before.includes(one))) return false;
    this.#out.set(path, after);
    for (const one of [...before, ...after]) this.#sorted.delete(one);
    if (this.#back) turn(this.#back, path, before, after);
    return true;
  }

  #turned(): Map<string, Set<string>> {
    const back = new Map<string, Set<string>>();
    for (const path of this.#files.keys()) turn(back, path, [], this.imports(path));
    return back;
  }

  #targets(path: string, facts: FileFacts): string[] {
    const targets = new Set<string>();
    for (const one of facts.imports) {
      const target = one.typeOnly ? undefined : this.#modules.resolve(path, one.from);
      if (target && 'file' in target && target.file !== path) targets.add(target.file);
    }
    return [...targets];
  }
}

function turn(
  back: Map<string, Set<string>>,
  path: string,
  before: readonly string[],
  after: readonly string[],
): void {
  for (const one of before) back.get(one)?.delete(path);
  for (const one of after) importersIn(back, one).add(path);
}

function importersIn(back: Map<string, Set<string>>, path: string): Set<string> {
  const known = back.get(path) ?? new Set();
  back.set(path, known);
  return known;
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

/** The file and all that bring it along. */
export function bringing(graph: ModuleGraph, path: string): Set<string> {
  const reached = new Set([path]);
  for (const one of reached) for (const importer of graph.importers(one)) reached.add(importer);
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
