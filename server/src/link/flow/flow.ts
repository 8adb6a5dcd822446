import type { CallId, FunctionId } from '../../../../rules/kit/facts.ts';
import type { EffectAnswer, Situation, SituationAnswer, WitnessStep } from '../../../../rules/kit/flow.ts';
import type { Effect } from '../../../../rules/kit/library.ts';
import type { Edge, FileFlow } from './file-flow.ts';

type Node = number;

interface Link {
  from: Node;
  to: Node;
  call: CallId;
  adds: readonly Situation[];
}

/** How an answer reached a node: through which call of which function, and from where it came. */
interface Came {
  step: WitnessStep;
  next?: Node;
}

/**
 * Two spreads over the whole call graph, made again after each change: what callees do rises to their callers, and the
 * situation of callers sinks to their callees. Breadth first, so that each answer carries a shortest way; cycles end
 * where a node already has the answer.
 */
export class Flow {
  readonly #nodes = new Map<string, Map<FunctionId, Node>>();
  readonly #refs: { path: string; fn: FunctionId }[] = [];
  readonly #into: Link[][] = [];
  readonly #outOf: Link[][] = [];
  readonly #effects = new Map<Effect, Map<Node, Came>>();
  readonly #situations = new Map<Situation, Map<Node, Came | undefined>>();

  constructor(files: ReadonlyMap<string, FileFlow>) {
    // In the order of the paths: which of two equally short ways is told must not hang on the order of the files.
    const ordered = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [path, flow] of ordered) for (const edge of flow.edges) this.#link(path, edge);
    this.#riseEffects(ordered);
    this.#sinkSituations(ordered);
  }

  /** What the function does, by itself or through what it calls, with the way there. */
  effects(path: string, fn: FunctionId): EffectAnswer[] {
    const node = this.#nodes.get(path)?.get(fn);
    if (node === undefined) return [];
    return [...this.#effects].flatMap(([effect, reached]) =>
      reached.has(node) ? [{ effect, way: this.#down(reached, node) }] : [],
    );
  }

  situations(path: string, fn: FunctionId): SituationAnswer[] {
    const node = this.#nodes.get(path)?.get(fn);
    if (node === undefined) return [];
    return [...this.#situations].flatMap(([situation, reached]) =>
      reached.has(node) ? [{ situation, way: this.#up(reached, node) }] : [],
    );
  }

  callers(path: string, fn: FunctionId): WitnessStep[] {
    const node = this.#nodes.get(path)?.get(fn);
    return (node === undefined ? [] : (this.#into[node] ?? [])).map((one) => this.#step(one.from, one.call));
  }

  #node(path: string, fn: FunctionId): Node {
    let known = this.#nodes.get(path);
    if (!known) {
      known = new Map();
      this.#nodes.set(path, known);
    }
    const found = known.get(fn);
    if (found !== undefined) return found;
    const node = this.#refs.push({ path, fn }) - 1;
    known.set(fn, node);
    this.#into.push([]);
    this.#outOf.push([]);
    return node;
  }

  #link(path: string, { from, to, call, adds }: Edge): void {
    const link = { from: this.#node(path, from), to: this.#node(to.path, to.fn), call, adds };
    this.#outOf[link.from]?.push(link);
    this.#into[link.to]?.push(link);
  }

  #step(node: Node, call: CallId): WitnessStep {
    const { path, fn } = this.#refs[node] ?? { path: '', fn: 0 };
    return { path, fn, call };
  }

  #riseEffects(files: readonly [string, FileFlow][]): void {
    for (const [path, { acts }] of files) {
      for (const { fn, call, effect } of acts) {
        const node = this.#node(path, fn);
        const reached = of(this.#effects, effect);
        if (!reached.has(node)) reached.set(node, { step: { path, fn, call } });
      }
    }
    for (const reached of this.#effects.values()) {
      for (const [node] of reached) {
        for (const { from, call } of this.#into[node] ?? []) {
          if (!reached.has(from)) reached.set(from, { step: this.#step(from, call), next: node });
        }
      }
    }
  }

  #sinkSituations(files: readonly [string, FileFlow][]): void {
    for (const [, { roots }] of files) {
      for (const { path, fn, situation } of roots) {
        const reached = of(this.#situations, situation);
        const node = this.#node(path, fn);
        if (!reached.has(node)) reached.set(node, undefined);
      }
    }
    for (const links of this.#outOf) {
      for (const { from, to, call, adds } of links) {
        for (const situation of adds) {
          const reached = of(this.#situations, situation);
          if (!reached.has(to)) reached.set(to, { step: this.#step(from, call) });
        }
      }
    }
    for (const reached of this.#situations.values()) {
      for (const [node] of reached) {
        for (const { to, call } of this.#outOf[node] ?? []) {
          if (!reached.has(to)) reached.set(to, { step: this.#step(node, call), next: node });
        }
      }
    }
  }

  /** From the node down to the act. */
  #down(reached: ReadonlyMap<Node, Came>, from: Node): WitnessStep[] {
    const way: WitnessStep[] = [];
    for (let at: Node | undefined = from; at !== undefined; ) {
      const came: Came | undefined = reached.get(at);
      if (came) way.push(came.step);
      at = came?.next;
    }
    return way;
  }

  /** From what made the situation to the node. */
  #up(reached: ReadonlyMap<Node, Came | undefined>, to: Node): WitnessStep[] {
    const way: WitnessStep[] = [];
    for (let at: Node | undefined = to; at !== undefined; ) {
      const came: Came | undefined = reached.get(at);
      if (came) way.push(came.step);
      at = came?.next;
    }
    return way.reverse();
  }
}

function of<K, V>(map: Map<K, Map<Node, V>>, key: K): Map<Node, V> {
  let found = map.get(key);
  if (!found) {
    found = new Map();
    map.set(key, found);
  }
  return found;
}
