import type { FileFacts } from '../../../rules/kit/facts.ts';
import type { Modules } from './modules.ts';

/** Who imports whom inside the project. Type-only imports bring no code along and do not count. */
export interface ModuleGraph {
  imports(path: string): readonly string[];
  importers(path: string): readonly string[];
}

export function buildGraph(files: ReadonlyMap<string, FileFacts>, modules: Modules): ModuleGraph {
  const out = new Map<string, string[]>();
  const back = new Map<string, string[]>();
  for (const [path, facts] of files) {
    const targets = new Set<string>();
    for (const one of facts.imports) {
      const target = one.typeOnly ? undefined : modules.resolve(path, one.from);
      if (target && 'file' in target && target.file !== path) targets.add(target.file);
    }
    out.set(path, [...targets]);
    for (const target of targets) back.set(target, [...(back.get(target) ?? []), path]);
  }
  return { imports: (path) => out.get(path) ?? [], importers: (path) => back.get(path) ?? [] };
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
