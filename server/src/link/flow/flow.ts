import type { FileFacts, FunctionId } from '../../../../rules/kit/facts.ts';
import {
  type EffectAnswer,
  SITUATIONS,
  type Situation,
  type SituationAnswer,
  type WitnessStep,
} from '../../../../rules/kit/flow.ts';
import { EFFECTS, type Effect } from '../../../../rules/kit/library.ts';
import { type Arrow, CallGraph, type Node } from './call-graph.ts';
import type { Act, FileFlow } from './file-flow.ts';
import { type Direction, shortestWays, spread, type Ways } from './spread.ts';
import { bitOf } from './surroundings.ts';

type FlowOf = (path: string) => FileFlow | undefined;

/**
 * Two spreads over the whole call graph, made again after each change: what callees do rises to their callers, and the
 * situation of callers sinks to their callees. Both are sets of bits; the shortest way to an answer is looked for only
 * when somebody tells it.
 */
export class Flow {
  readonly #graph: CallGraph;
  readonly #paths: readonly string[];
  readonly #flowOf: FlowOf;
  readonly #upwards: Direction;
  readonly #downwards: Direction;
  readonly #effects: Int32Array;
  readonly #situations: Int32Array;
  readonly #waysToEffects = new Map<Effect, Ways>();
  readonly #waysFromSituations = new Map<Situation, Ways>();

  /** The paths in their order: which of two equally short ways is told must not hang on how the files were met. */
  constructor(paths: readonly string[], facts: (path: string) => FileFacts | undefined, flowOf: FlowOf) {
    const graph = new CallGraph(paths, facts, flowOf);
    this.#graph = graph;
    this.#paths = paths;
    this.#flowOf = flowOf;
    this.#upwards = { along: graph.into, ends: graph.from };
    this.#downwards = { along: graph.outOf, ends: graph.to };
    this.#effects = spread(this.#ownEffects(), this.#upwards);
    this.#situations = spread(this.#ownSituations(), this.#downwards);
  }

  /** What the function does, by itself or through what it calls, with the way there. */
  effects(path: string, fn: FunctionId): EffectAnswer[] {
    const node = this.#graph.node(path, fn);
    const found = this.#effects[node] ?? 0;
    if (found === 0) return [];
    const way = (effect: Effect) => this.#down(effect, node);
    return EFFECTS.flatMap((effect, index) =>
      found & (1 << index)
        ? {
            effect,
            get way() {
              return way(effect);
            },
          }
        : [],
    );
  }

  situations(path: string, fn: FunctionId): SituationAnswer[] {
    const node = this.#graph.node(path, fn);
    const found = this.#situations[node] ?? 0;
    if (found === 0) return [];
    const way = (situation: Situation) => this.#up(situation, node);
    return SITUATIONS.flatMap((situation) =>
      found & bitOf(situation)
        ? {
            situation,
            get way() {
              return way(situation);
            },
          }
        : [],
    );
  }

  callers(path: string, fn: FunctionId): WitnessStep[] {
    const { into } = this.#graph;
    const node = this.#graph.node(path, fn);
    const arrows = into.arrows.subarray(into.start[node] ?? 0, into.start[node + 1] ?? 0);
    return Array.from(arrows, (arrow) => this.#graph.step(arrow));
  }

  #ownEffects(): Int32Array {
    const own = new Int32Array(this.#graph.size);
    for (const path of this.#paths)
      for (const { fn, effect } of this.#flowOf(path)?.acts ?? [])
        add(own, this.#graph.node(path, fn), 1 << EFFECTS.indexOf(effect));
    return own;
  }

  *#acts(): Generator<Act & { path: string }> {
    for (const path of this.#paths) for (const act of this.#flowOf(path)?.acts ?? []) yield { path, ...act };
  }

  #ownSituations(): Int32Array {
    const own = new Int32Array(this.#graph.size);
    for (const { node, situation } of this.#roots()) add(own, node, bitOf(situation));
    const { to, adds } = this.#graph;
    for (let arrow = 0; arrow < to.length; arrow++) add(own, to[arrow] ?? 0, adds[arrow] ?? 0);
    return own;
  }

  *#roots(): Generator<{ node: Node; situation: Situation }> {
    for (const one of this.#paths)
      for (const { path, fn, situation } of this.#flowOf(one)?.roots ?? [])
        yield { node: this.#graph.node(path, fn), situation };
  }

  /** From the node down to the act. */
  #down(effect: Effect, from: Node): WitnessStep[] {
    const ways = this.#waysTo(effect);
    const way: WitnessStep[] = [];
    let node = from;
    for (let arrow = ways[node] ?? -1; arrow >= 0; arrow = ways[node] ?? -1) {
      way.push(this.#graph.step(arrow));
      node = this.#graph.to[arrow] ?? node;
    }
    const { path, fn } = this.#graph.functionAt(node);
    const act = this.#flowOf(path)?.acts.find((one) => one.fn === fn && one.effect === effect);
    return act ? [...way, { path, fn, call: act.call }] : way;
  }

  #waysTo(effect: Effect): Ways {
    let ways = this.#waysToEffects.get(effect);
    if (!ways) {
      const acts = [...this.#acts()].filter((one) => one.effect === effect);
      const starts = acts.map(({ path, fn }) => ({ node: this.#graph.node(path, fn) }));
      ways = shortestWays(this.#graph.size, starts, this.#upwards);
      this.#waysToEffects.set(effect, ways);
    }
    return ways;
  }

  /** From what made the situation to the node: an entry, or the call whose place makes it. */
  #up(situation: Situation, to: Node): WitnessStep[] {
    const ways = this.#waysFrom(situation);
    const way: WitnessStep[] = [];
    let node = to;
    for (let arrow = ways[node] ?? -1; arrow >= 0; arrow = ways[node] ?? -1) {
      way.push(this.#graph.step(arrow));
      if (this.#makes(arrow, situation)) break;
      node = this.#graph.from[arrow] ?? node;
    }
    return way.reverse();
  }

  #waysFrom(situation: Situation): Ways {
    let ways = this.#waysFromSituations.get(situation);
    if (!ways) {
      const starts: { node: Node; arrow?: Arrow }[] = [];
      for (const root of this.#roots()) if (root.situation === situation) starts.push(root);
      for (const [arrow, node] of this.#graph.to.entries())
        if (this.#makes(arrow, situation)) starts.push({ node, arrow });
      ways = shortestWays(this.#graph.size, starts, this.#downwards);
      this.#waysFromSituations.set(situation, ways);
    }
    return ways;
  }

  #makes(arrow: Arrow, situation: Situation): boolean {
    return ((this.#graph.adds[arrow] ?? 0) & bitOf(situation)) !== 0;
  }
}

function add(all: Int32Array, node: Node, bits: number): void {
  all[node] = (all[node] ?? 0) | bits;
}
