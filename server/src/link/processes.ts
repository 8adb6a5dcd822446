import { bringing, closure, type ModuleGraph } from './graph.ts';

/** Which files run in one process: what some file brings along together. */
export class Processes {
  readonly #graph: ModuleGraph;
  #beside = new Map<string, ReadonlySet<string>>();

  constructor(graph: ModuleGraph) {
    this.#graph = graph;
  }

  forget(): void {
    this.#beside = new Map();
  }

  areShared(one: string, other: string): boolean {
    let loaded = this.#beside.get(one);
    if (!loaded) {
      loaded = closure(this.#graph, bringing(this.#graph, one));
      this.#beside.set(one, loaded);
    }
    return loaded.has(other);
  }
}
