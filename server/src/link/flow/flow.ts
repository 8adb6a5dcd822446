import type { CallId, FunctionId } from '../../../../rules/kit/facts.ts';
import {
  type Callee,
  type EffectAnswer,
  SITUATIONS,
  type Situation,
  type SituationAnswer,
  type WitnessStep,
} from '../../../../rules/kit/flow.ts';
import { EFFECTS, type Effect } from '../../../../rules/kit/library.ts';
import { type Arrow, type CallGraph, LEADS, type Node } from './call-graph.ts';
import { ACT, type FileColumns, TARGET } from './columns.ts';
import type { Act } from './file-flow.ts';
import type { Room } from './room.ts';
import { type Direction, shortestWays, spread, type Ways } from './spread.ts';
import { bitOf } from './surroundings.ts';

/** By number of the file. */
type Files = readonly (FileColumns | undefined)[];

/**
 * Two spreads over the whole call graph, made again after each change: what callees do rises to their callers, and the
 * situation of callers sinks to their callees. Both are sets of bits; the shortest way to an answer is looked for only
 * when somebody tells it.
 */
export class Flow {
  readonly graph: CallGraph;
  readonly files: Files;
  readonly #room: Room;
  readonly #upwards: Direction;
  readonly #downwards: Direction;
  readonly #effects: Int32Array;
  readonly #situations: Int32Array;
  readonly #acting = new Map<string, readonly CallId[]>();
  readonly #waysToEffects = new Map<Effect, Ways>();
  readonly #waysFromSituations = new Map<Situation, Ways>();

  constructor(graph: CallGraph, files: Files, room: Room) {
    const { leads } = graph;
    this.graph = graph;
    this.files = files;
    this.#room = room;
    this.#upwards = { along: graph.into, ends: graph.from, leads, which: LEADS.effects };
    this.#downwards = { along: graph.outOf, ends: graph.to, leads, which: LEADS.situations };
    this.#effects = this.#ownEffects();
    spread(this.#effects, this.#upwards);
    this.#situations = this.#ownSituations();
    spread(this.#situations, this.#downwards);
  }

  /** What the function does, by itself or through what it calls, with the way there. */
  effects(path: string, fn: FunctionId): EffectAnswer[] {
    const node = this.graph.node(path, fn);
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
    const node = this.graph.node(path, fn);
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
    const { into, leads } = this.graph;
    const node = this.graph.node(path, fn);
    const steps: WitnessStep[] = [];
    for (let at = into.start[node] ?? 0; at < (into.start[node + 1] ?? 0); at++) {
      const arrow = into.arrows[at] ?? 0;
      if (((leads[arrow] ?? 0) & LEADS.effects) !== 0) steps.push(this.graph.step(arrow));
    }
    return steps;
  }

  /** The file's calls that do something, by a library or through what they call. */
  acting(path: string): readonly CallId[] {
    const known = this.#acting.get(path);
    if (known) return known;
    const acting: CallId[] = [];
    this.files[this.graph.numberOf(path)]?.flow.callees.forEach((callee, call) => {
      if (callee && this.#acts(callee)) acting.push(call);
    });
    this.#acting.set(path, acting.length > 0 ? acting : NO_CALLS);
    return acting;
  }

  #acts(callee: Callee): boolean {
    if (callee.kind === 'library') return callee.operation.effect !== undefined;
    return (this.#effects[this.graph.node(callee.path, callee.fn)] ?? 0) !== 0;
  }

  /** Whether it does that, without the way. */
  does(path: string, fn: FunctionId, effect: Effect): boolean {
    const found = this.#effects[this.graph.node(path, fn)] ?? 0;
    return (found & (1 << EFFECTS.indexOf(effect))) !== 0;
  }

  #ownEffects(): Int32Array {
    const own = this.#room.ints(this.graph.size);
    this.#eachAct((node, bit) => add(own, node, bit));
    return own;
  }

  #eachAct(take: (node: Node, bit: number) => void): void {
    for (let number = 0; number < this.files.length; number++) {
      const acts = this.files[number]?.acts ?? NONE;
      for (let at = 0; at < acts.length; at += ACT)
        take(this.graph.nodeIn(number, acts[at] ?? 0), acts[at + 1] ?? 0);
    }
  }

  #ownSituations(): Int32Array {
    const own = this.#room.ints(this.graph.size);
    this.#eachRoot((node, bit) => add(own, node, bit));
    const { to, adds } = this.graph;
    for (let arrow = 0; arrow < to.length; arrow++) add(own, to[arrow] ?? 0, adds[arrow] ?? 0);
    return own;
  }

  #eachRoot(take: (node: Node, bit: number) => void): void {
    for (const file of this.files) {
      const roots = file?.roots ?? NONE;
      for (let at = 0; at < roots.length; at += TARGET)
        take(this.graph.nodeIn(roots[at] ?? -1, roots[at + 1] ?? 0), roots[at + 2] ?? 0);
    }
  }

  /** From the node down to the act. */
  #down(effect: Effect, from: Node): WitnessStep[] {
    const ways = this.#waysTo(effect);
    const way: WitnessStep[] = [];
    let node = from;
    for (let arrow = ways[node] ?? -1; arrow >= 0; arrow = ways[node] ?? -1) {
      way.push(this.graph.step(arrow));
      node = this.graph.to[arrow] ?? node;
    }
    const { path, fn } = this.graph.functionAt(node);
    const act = this.#actsIn(path).find((one) => one.fn === fn && one.effect === effect);
    return act ? [...way, { path, fn, call: act.call }] : way;
  }

  #actsIn(path: string): readonly Act[] {
    return this.files[this.graph.numberOf(path)]?.flow.acts ?? [];
  }

  #waysTo(effect: Effect): Ways {
    let ways = this.#waysToEffects.get(effect);
    if (!ways) {
      const bit = 1 << EFFECTS.indexOf(effect);
      const starts: { node: Node }[] = [];
      this.#eachAct((node, its) => {
        if (its === bit) starts.push({ node });
      });
      ways = shortestWays(starts, this.#upwards, this.#room.ints(this.graph.size));
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
      way.push(this.graph.step(arrow));
      if (this.#makes(arrow, situation)) break;
      node = this.graph.from[arrow] ?? node;
    }
    return way.reverse();
  }

  #waysFrom(situation: Situation): Ways {
    let ways = this.#waysFromSituations.get(situation);
    if (!ways) {
      const starts: { node: Node; arrow?: Arrow }[] = [];
      this.#eachRoot((node, bit) => {
        if (bit === bitOf(situation)) starts.push({ node });
      });
      for (const [arrow, node] of this.graph.to.entries())
        if (this.#makes(arrow, situation)) starts.push({ node, arrow });
      ways = shortestWays(starts, this.#downwards, this.#room.ints(this.graph.size));
      this.#waysFromSituations.set(situation, ways);
    }
    return ways;
  }

  #makes(arrow: Arrow, situation: Situation): boolean {
    return ((this.graph.adds[arrow] ?? 0) & bitOf(situation)) !== 0;
  }
}

const NONE = new Int32Array(0);
const NO_CALLS: readonly CallId[] = [];

function add(all: Int32Array, node: Node, bits: number): void {
  all[node] = (all[node] ?? 0) | bits;
}
