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
  readonly #lost = new Map<string, Map<CallId, LostCallback[]>>();

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
  lost(path: string, call: CallId): readonly LostCallback[] {
    let ofFile = this.#lost.get(path);
    if (!ofFile) {
      ofFile = this.#lostIn(path);
      this.#lost.set(path, ofFile);
    }
    return ofFile.get(call) ?? [];
  }

  #lostIn(path: string): Map<CallId, LostCallback[]> {
    const found = new Map<CallId, LostCallback[]>();
    const add = (call: CallId, lost: LostCallback) => found.set(call, [...(found.get(call) ?? []), lost]);
    const { facts, flow } = this.#nodes.files.get(path) ?? {};
    for (const { by, path: home, fn } of flow?.roots ?? []) {
      if (by?.path === path && this.#isLost(path, by.handed.callback))
        add(by.call, lostCallback({ path: home, fn }, by.handed));
    }
    for (const fn of facts?.functions.keys() ?? []) {
      for (const { handed, rejects, to, call } of this.#nodes.outOf[this.#nodes.of({ path, fn })] ?? [])
        if (handed && rejects === 'dropped') add(call, lostCallback(to, handed));
    }
    return found;
  }
}

function lostCallback(
  to: FunctionRef,
  { value, callback }: { value: number; callback?: Callback },
): LostCallback {
  return { value, to, ...(callback && { runs: callback.runs }) };
}
