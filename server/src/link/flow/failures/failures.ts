import type { CallId } from '../../../../../rules/kit/facts.ts';
import type {
  Failing,
  FailureAnswer,
  LostCallback,
  ReceiverAnswer,
} from '../../../../../rules/kit/failures.ts';
import type { FunctionRef } from '../../../../../rules/kit/flow.ts';
import type { Callback } from '../../../../../rules/kit/library.ts';
import type { CallGraph } from '../call-graph.ts';
import type { IsLost } from './lost.ts';
import type { FileParts } from './parts.ts';
import { Passing } from './passing.ts';
import { Rising } from './rising.ts';
import { Sinking } from './sinking.ts';

/** Which functions may fail, and who receives it: spreads over the call graph, made anew after each change. */
export class Failures {
  readonly #passing: Passing;
  readonly #rising: Rising;
  readonly #isLost: IsLost;
  readonly #lost = new Map<string, Map<CallId, LostCallback[]>>();
  #sinking: Sinking | undefined;

  constructor(graph: CallGraph, files: readonly (FileParts | undefined)[], isLost: IsLost) {
    this.#passing = new Passing(graph, files);
    this.#rising = new Rising(this.#passing);
    this.#isLost = isLost;
  }

  failing(fn: FunctionRef, how: Failing): FailureAnswer | undefined {
    return this.#rising.of(fn, how);
  }

  receivers(fn: FunctionRef): ReceiverAnswer[] {
    this.#sinking ??= new Sinking(this.#passing, this.#rising, this.#isLost);
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
    for (const { by, path: home, fn } of this.#passing.partsOf(path)?.flow.roots ?? []) {
      if (by?.path === path && this.#isLost(path, by.handed.callback))
        add(by.call, lostCallback({ path: home, fn }, by.handed));
    }
    for (const [arrow, { handed, to, call }] of this.#passing.linksOf(path))
      if (handed && this.#passing.rejects(arrow) === 'dropped') add(call, lostCallback(to, handed));
    return found;
  }
}

function lostCallback(
  to: FunctionRef,
  { value, callback }: { value: number; callback?: Callback },
): LostCallback {
  return { value, to, ...(callback && { runs: callback.runs }) };
}
