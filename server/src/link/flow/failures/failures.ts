import type { CallId } from '../../../../../rules/kit/facts.ts';
import type {
  Failing,
  FailureAnswer,
  LostCallback,
  ReceiverAnswer,
} from '../../../../../rules/kit/failures.ts';
import type { FunctionRef } from '../../../../../rules/kit/flow.ts';
import type { Callback } from '../../../../../rules/kit/library.ts';
import type { IsLost } from './lost.ts';
import { type FileParts, Nodes } from './nodes.ts';
import { Rising } from './rising.ts';
import { Sinking } from './sinking.ts';

/** Which functions may fail, and who receives it: spreads over the call graph, made anew after each change. */
export class Failures {
  readonly #nodes: Nodes;
  readonly #rising: Rising;
  readonly #sinking: Sinking;
  readonly #isLost: IsLost;

  constructor(files: ReadonlyMap<string, FileParts>, isLost: IsLost) {
    this.#nodes = new Nodes(files);
    this.#rising = new Rising(this.#nodes);
    this.#sinking = new Sinking(this.#nodes, this.#rising, isLost);
    this.#isLost = isLost;
  }

  failing(fn: FunctionRef, how: Failing): FailureAnswer | undefined {
    return this.#rising.of(fn, how);
  }

  receivers(fn: FunctionRef): ReceiverAnswer[] {
    return this.#sinking.of(fn);
  }

  /** Functions handed over at the call whose rejection reaches nobody. */
  lost(path: string, call: CallId): LostCallback[] {
    const { flow, failures } = this.#nodes.files.get(path) ?? {};
    const detached = (flow?.roots ?? []).flatMap(({ by, path: home, fn }) =>
      by?.call === call && this.#isLost(path, by.handed.callback)
        ? [lostCallback({ path: home, fn }, by.handed)]
        : [],
    );
    const dropped = (failures?.links ?? []).flatMap((link) => {
      if (link.call !== call || !link.handed) return [];
      const resolved = this.#nodes.outOf[this.#nodes.of({ path, fn: link.from })]?.find(
        (one) => one.call === call && one.handed === link.handed,
      );
      return resolved?.rejects === 'dropped' ? [lostCallback(link.to, link.handed)] : [];
    });
    return [...detached, ...dropped];
  }
}

function lostCallback(
  to: FunctionRef,
  { value, callback }: { value: number; callback?: Callback },
): LostCallback {
  return { value, to, ...(callback && { runs: callback.runs }) };
}
