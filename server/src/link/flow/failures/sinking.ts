import type { Receiver, ReceiverAnswer } from '../../../../../rules/kit/failures.ts';
import type { FunctionRef, WitnessStep } from '../../../../../rules/kit/flow.ts';
import { functionAround } from '../../../../../rules/kit/regions.ts';
import type { Arrow, Node } from '../call-graph.ts';
import type { Root } from '../file-flow.ts';
import type { Room } from '../room.ts';
import type { IsLost } from './lost.ts';
import { PASSED } from './parts.ts';
import type { Passing } from './passing.ts';
import type { Rising } from './rising.ts';

/** How a receiver came to a node. */
type Came =
  | { kind: 'root'; root: Root }
  /** That call decides. */
  | { kind: 'decided'; arrow: Arrow }
  /** From the function that makes the call. */
  | { kind: 'passed'; arrow: Arrow };

/** One receiver's spread: its nodes in the order in which it came to them, and how. */
class Reached {
  readonly queue: Node[] = [];
  readonly #how: Int32Array;
  readonly #roots: Root[] = [];

  constructor(how: Int32Array) {
    this.#how = how;
  }

  fromRoot(node: Node, root: Root): void {
    if (this.#note(node, -this.#roots.length - 1)) this.#roots.push(root);
  }

  decided(node: Node, arrow: Arrow): void {
    this.#note(node, arrow * 2 + 1);
  }

  passed(node: Node, arrow: Arrow): void {
    this.#note(node, arrow * 2 + 2);
  }

  #note(node: Node, how: number): boolean {
    if (this.#how[node] !== 0) return false;
    this.#how[node] = how;
    this.queue.push(node);
    return true;
  }

  came(node: Node): Came | undefined {
    const how = this.#how[node] ?? 0;
    if (how === 0) return undefined;
    const root = how < 0 ? this.#roots[-how - 1] : undefined;
    if (root) return { kind: 'root', root };
    return { kind: how % 2 === 1 ? 'decided' : 'passed', arrow: (how - 1) >> 1 };
  }
}

/** Receivers sink from whoever runs a function to all that it waits for. */
export class Sinking {
  readonly #passing: Passing;
  readonly #rising: Rising;
  readonly #isLost: IsLost;
  readonly #reached: ReadonlyMap<Receiver, Reached>;
  /** By arrow, what becomes of a failure that comes along it, as PASSED has it. */
  readonly #passed: Uint8Array;

  constructor(passing: Passing, rising: Rising, isLost: IsLost, room: Room) {
    const { size, from } = passing.graph;
    this.#passing = passing;
    this.#rising = rising;
    this.#isLost = isLost;
    this.#reached = new Map(RECEIVERS.map((one) => [one, new Reached(room.ints(size))]));
    for (const file of passing.files) for (const root of file?.flow.roots ?? []) this.#start(root);
    this.#passed = room.bytes(from.length);
    for (let arrow = 0; arrow < from.length; arrow++) {
      if (!passing.leads(arrow)) continue;
      const passed = this.#passedAt(arrow);
      this.#passed[arrow] = passed;
      if (passed !== PASSED.throws && passed !== PASSED.rejects) this.#decide(arrow, passed);
    }
    for (const reached of this.#reached.values()) this.#sink(reached);
  }

  of(fn: FunctionRef): ReceiverAnswer[] {
    const node = this.#passing.node(fn);
    return [...this.#reached].flatMap(([receiver, reached]) => {
      const way = this.#wayTo(reached, node);
      return way ? [{ receiver, way }] : [];
    });
  }

  #start(root: Root): void {
    const receiver = root.by
      ? this.#ofHanded(root.by)
      : root.situation === 'startup'
        ? 'startup'
        : 'framework';
    this.#reached.get(receiver)?.fromRoot(this.#passing.node(root), root);
  }

  #ofHanded({ path, handed }: NonNullable<Root['by']>): Receiver {
    return this.#isLost(path, handed.callback) ? 'nobody' : 'framework';
  }

  /** Where the failure goes no further, that place decides. */
  #decide(arrow: Arrow, passed: number): void {
    const receiver =
      passed === PASSED.caught ? 'caller' : passed === PASSED.dropped ? 'nobody' : ('unknown' as const);
    const { from, to } = this.#passing.graph;
    // While the module is loaded, ending the process is what a failure should do.
    const isStart =
      receiver === 'nobody' && this.#isModule(from[arrow] ?? 0) && !this.#passing.edgeAt(arrow)?.handed;
    this.#reached.get(isStart ? 'startup' : receiver)?.decided(to[arrow] ?? 0, arrow);
  }

  #isModule(node: Node): boolean {
    return this.#passing.graph.functionAt(node).fn === 0;
  }

  #sink(reached: Reached): void {
    const { outOf, to } = this.#passing.graph;
    for (let i = 0; i < reached.queue.length; i++) {
      const node = reached.queue[i] ?? 0;
      for (let at = outOf.start[node] ?? 0; at < (outOf.start[node + 1] ?? 0); at++) {
        const arrow = outOf.arrows[at] ?? 0;
        const passed = this.#passed[arrow];
        if (passed === PASSED.rejects || passed === PASSED.throws) reached.passed(to[arrow] ?? 0, arrow);
      }
    }
  }

  #passedAt(arrow: Arrow): number {
    const to = this.#passing.graph.to[arrow] ?? 0;
    const isPromise = this.#passing.isAsync[to] === 1 || this.#rising.rejects(to);
    return isPromise ? this.#passing.rejects(arrow) : this.#passing.throws(arrow);
  }

  #wayTo(reached: Reached, to: Node): WitnessStep[] | undefined {
    const { graph } = this.#passing;
    let came = reached.came(to);
    if (!came) return undefined;
    const way: WitnessStep[] = [];
    for (; came?.kind === 'passed'; came = reached.came(graph.from[came.arrow] ?? 0))
      way.push(graph.step(came.arrow));
    if (came?.kind === 'decided') way.push(graph.step(came.arrow));
    if (came?.kind === 'root' && came.root.by) way.push(this.#registration(came.root.by));
    return way.reverse();
  }

  #registration({ path, call }: NonNullable<Root['by']>): WitnessStep {
    const facts = this.#passing.partsOf(path)?.facts;
    const around = facts && functionAround(facts, facts.calls[call]?.region ?? 0);
    return { path, fn: around ?? 0, call };
  }
}

const RECEIVERS: readonly Receiver[] = ['nobody', 'caller', 'framework', 'startup', 'unknown'];
