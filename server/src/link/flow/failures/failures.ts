import type { CallId } from '../../../../../rules/kit/facts.ts';
import type {
  Failing,
  FailureAnswer,
  LostCallback,
  ReceiverAnswer,
} from '../../../../../rules/kit/failures.ts';
import type { FunctionRef } from '../../../../../rules/kit/flow.ts';
import type { Callback } from '../../../../../rules/kit/library.ts';
import { addTo } from '../../../../../rules/kit/lists.ts';
import type { CallGraph } from '../call-graph.ts';
import type { Room } from '../room.ts';
import type { IsLost } from './lost.ts';
import type { FileParts } from './parts.ts';
import { Passing, takenBy } from './passing.ts';
import { Rising } from './rising.ts';
import { Sinking } from './sinking.ts';

interface Joining {
  graph: CallGraph;
  /** By number of the file. */
  files: readonly (FileParts | undefined)[];
  isLost: IsLost;
  room: Room;
}

/**
 * Which functions may fail, and who receives it: spreads over the call graph, made anew after each change when somebody
 * asks for them. What is lost at a call, its file and those of the takers tell.
 */
export class Failures {
  readonly #graph: CallGraph;
  /** By number of the file. */
  readonly #files: readonly (FileParts | undefined)[];
  readonly #isLost: IsLost;
  readonly #room: Room;
  readonly #lost = new Map<string, Map<CallId, LostCallback[]>>();
  #passing: Passing | undefined;
  #rising: Rising | undefined;
  #sinking: Sinking | undefined;

  constructor({ graph, files, isLost, room }: Joining) {
    this.#graph = graph;
    this.#files = files;
    this.#isLost = isLost;
    this.#room = room;
  }

  failing(fn: FunctionRef, how: Failing): FailureAnswer | undefined {
    return this.#allRising().of(fn, how);
  }

  receivers(fn: FunctionRef): ReceiverAnswer[] {
    this.#sinking ??= new Sinking(this.#allPassing(), this.#allRising(), this.#isLost, this.#room);
    return this.#sinking.of(fn);
  }

  #allPassing(): Passing {
    this.#passing ??= new Passing(this.#graph, this.#files, this.#room);
    return this.#passing;
  }

  #allRising(): Rising {
    this.#rising ??= new Rising(this.#allPassing(), this.#room);
    return this.#rising;
  }

  readonly #partsOf = (path: string): FileParts | undefined => this.#files[this.#graph.numberOf(path)];

  /** Functions handed over at the call whose rejection reaches nobody. */
  lost(path: string, call: CallId): readonly LostCallback[] {
    let ofFile = this.#lost.get(path);
    if (!ofFile) {
      ofFile = this.#lostIn(path);
      this.#lost.set(path, ofFile);
    }
    return ofFile.get(call) ?? NOTHING;
  }

  #lostIn(path: string): Map<CallId, LostCallback[]> {
    const found = new Map<CallId, LostCallback[]>();
    const parts = this.#partsOf(path);
    for (const { by, path: home, fn } of parts?.flow.roots ?? []) {
      if (by?.path === path && this.#isLost(path, by.handed.callback))
        addTo(found, by.call, lostCallback({ path: home, fn }, by.handed));
    }
    for (const link of parts?.handed ?? []) {
      const { rejects } = link.taker ? takenBy(this.#partsOf, link) : link;
      if (rejects === 'dropped') addTo(found, link.call, lostCallback(link.to, link.handed));
    }
    return found;
  }
}

const NOTHING: readonly LostCallback[] = [];

function lostCallback(
  to: FunctionRef,
  { value, callback }: { value: number; callback?: Callback },
): LostCallback {
  return { value, to, ...(callback && { runs: callback.runs }) };
}
