import type { Receiver, ReceiverAnswer } from '../../../../../rules/kit/failures.ts';
import type { FunctionRef } from '../../../../../rules/kit/flow.ts';
import { functionAround } from '../../../../../rules/kit/regions.ts';
import type { Root } from '../file-flow.ts';
import type { IsLost } from './lost.ts';
import { type Came, type Link, type Node, type Nodes, stepAt, wayFrom } from './nodes.ts';
import type { Passed } from './places.ts';
import type { Rising } from './rising.ts';

/** Receivers sink from whoever runs a function to all that it waits for. */
export class Sinking {
  readonly #nodes: Nodes;
  readonly #rising: Rising;
  readonly #reached = new Map<Receiver, Map<Node, Came>>(RECEIVERS.map((one) => [one, new Map()]));

  constructor(nodes: Nodes, rising: Rising, isLost: IsLost) {
    this.#nodes = nodes;
    this.#rising = rising;
    for (const { flow } of nodes.files.values()) for (const root of flow.roots) this.#start(root, isLost);
    for (const links of nodes.outOf) for (const link of links ?? []) this.#decide(link);
    for (const [receiver, reached] of this.#reached) {
      for (const [node] of reached) {
        for (const link of nodes.outOf[node] ?? []) {
          const passed = this.#passed(link);
          if (passed !== 'rejects' && passed !== 'throws') continue;
          this.#reach(receiver, link.to, { step: stepAt(link.path, link.from, link.call), next: node });
        }
      }
    }
  }

  of(fn: FunctionRef): ReceiverAnswer[] {
    const node = this.#nodes.of(fn);
    return [...this.#reached].flatMap(([receiver, reached]) =>
      reached.has(node) ? [{ receiver, way: wayFrom((at: Node) => reached.get(at), node).reverse() }] : [],
    );
  }

  #start({ path, fn, situation, by }: Root, isLost: IsLost): void {
    if (!by) {
      this.#reach(situation === 'startup' ? 'startup' : 'framework', { path, fn }, {});
      return;
    }
    const receiver = isLost(by.path, by.handed.callback) ? 'nobody' : 'framework';
    const facts = this.#nodes.files.get(by.path)?.facts;
    const around = facts && functionAround(facts, facts.calls[by.call]?.region ?? 0);
    const step = stepAt(by.path, around ?? 0, by.call);
    this.#reach(receiver, { path, fn }, { step });
  }

  /** Where the failure goes no further, that place decides. */
  #decide(link: Link): void {
    const receiver = DECIDED[this.#passed(link)];
    // While the module is loaded, ending the process is what a failure should do.
    const isStart = receiver === 'nobody' && link.from === 0 && !link.handed;
    const step = stepAt(link.path, link.from, link.call);
    if (receiver) this.#reach(isStart ? 'startup' : receiver, link.to, { step });
  }

  #passed({ to, throws, rejects }: Link): Passed {
    return this.#nodes.isAsync(to) || this.#rising.has(to, 'rejects') ? rejects : throws;
  }

  #reach(receiver: Receiver, fn: FunctionRef, came: Came): void {
    const reached = this.#reached.get(receiver);
    const node = this.#nodes.of(fn);
    if (!Number.isNaN(node) && !reached?.has(node)) reached?.set(node, came);
  }
}

const RECEIVERS: readonly Receiver[] = ['nobody', 'caller', 'framework', 'startup', 'unknown'];
const DECIDED: Partial<Record<Passed, Receiver>> = {
  caught: 'caller',
  dropped: 'nobody',
  unknown: 'unknown',
};
