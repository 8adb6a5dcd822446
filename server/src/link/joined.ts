import type { CallId, FileFacts, FunctionId } from '../../../rules/kit/facts.ts';
import type { LibraryCall, WitnessStep } from '../../../rules/kit/flow.ts';
import { functionAround } from '../../../rules/kit/regions.ts';
import { FileIndex } from './file-index.ts';
import type { FileFlow, Root } from './flow/file-flow.ts';
import type { KeptFlows } from './flow/kept-flows.ts';
import { type CallPlace, callBehind, type HeldCall, heldCalls } from './inputs/held.ts';
import { isForAll } from './inputs/mounted.ts';
import type { Origins } from './origins/origins.ts';

/** A call of a client, and the call that made it. */
interface ClientCall {
  made: CallId;
  step: WitnessStep;
}

/** What a file said, and of what. */
interface Known {
  facts: FileFacts;
  flow: FileFlow;
  edition: number;
}

/** What files say of each other, joined by whom it is said of: an edit takes back what its own file said. */
export class Joined {
  readonly #origins: Origins;
  readonly #flows: KeptFlows;
  readonly #byApi = new FileIndex<WitnessStep>();
  /** By the file that makes the client. */
  readonly #byClient = new FileIndex<ClientCall>();
  /** By file: most have one, its start. */
  readonly #roots = new FileIndex<Root>();
  /** By the file of what is taken. */
  readonly #takers = new FileIndex<HeldCall>();
  readonly #known = new Map<string, Known>();
  /** Other files that a file names functions or calls of. */
  readonly #named = new Map<string, ReadonlySet<string>>();
  #stale: Set<string>;
  #changed = new Set<string>();

  constructor(paths: Iterable<string>, origins: Origins, flows: KeptFlows) {
    this.#origins = origins;
    this.#flows = flows;
    this.#stale = new Set(paths);
  }

  forget(path: string): void {
    this.#stale.add(path);
  }

  callsTo(api: string): readonly WitnessStep[] {
    this.#ready();
    return this.#byApi.get(api);
  }

  callsOn(path: string, call: CallId): readonly WitnessStep[] {
    this.#ready();
    return only(this.#byClient.get(path), (one) => one.made === call).map(({ step }) => step);
  }

  /** Where a function is handed to what runs it, or said to be run. */
  roots(path: string, fn: FunctionId): readonly Root[] {
    this.#ready();
    return only(this.#roots.get(path), (one) => one.fn === fn);
  }

  /** Registrations that take what the call gave. */
  takers(path: string, call: CallId): readonly CallPlace[] {
    this.#ready();
    return only(this.#takers.get(path), ({ held }) => held.call === call).map(({ by }) => by);
  }

  /** The files that changed since this was asked last, and those of which they say something, or did before. */
  changed(): ReadonlySet<string> {
    this.#ready();
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  #ready(): void {
    const stale = this.#stale;
    if (stale.size === 0) return;
    this.#stale = new Set();
    for (const path of stale) this.#takeIn(path);
  }

  #takeIn(path: string): void {
    const facts = this.#origins.facts(path);
    const flow = this.#flows.of(path);
    if (!facts || !flow) return;
    const known = this.#known.get(path);
    const edition = this.#origins.edition(path);
    const isOwnKnown = known?.facts === facts && known.flow === flow;
    // Not all that is asked of a file is kept with its origins.
    this.#changed.add(path);
    if (isOwnKnown && known.edition === edition) return;
    for (const before of this.#named.get(path) ?? NONE) this.#changed.add(before);
    this.#known.set(path, { facts, flow, edition });
    const calls = this.#flows.libraryCalls(path);
    if (!isOwnKnown) this.#putOwn(path, facts, flow, calls);
    const held = this.#heldBy(path, facts, calls);
    this.#takers.put(
      path,
      held.map((one) => [one.held.path, one]),
    );
    this.#note(path, facts, flow, calls, held);
  }

  /** What hangs on nothing but these two. */
  #putOwn(path: string, facts: FileFacts, { roots }: FileFlow, calls: readonly LibraryCall[]): void {
    const byApi: [string, WitnessStep][] = [];
    const byClient: [string, ClientCall][] = [];
    for (const { id, call, callee } of calls) {
      const step = { path, fn: functionAround(facts, call.region) ?? 0, call: id };
      byApi.push([callee.api, step]);
      if (callee.made) byClient.push([callee.made.path, { made: callee.made.call, step }]);
    }
    this.#byApi.put(path, byApi);
    this.#byClient.put(path, byClient);
    this.#roots.put(
      path,
      roots.map((one) => [one.path, one]),
    );
  }

  /** What stands behind a value in another file is what this file hangs on. */
  #heldBy(path: string, facts: FileFacts, calls: readonly LibraryCall[]): readonly HeldCall[] {
    const takers = calls.filter(({ callee }) => callee.operation.callbacks);
    if (takers.length === 0) return NO_CALLS;
    const origins = this.#origins;
    const from = { origins, facts: (one: string) => origins.elsewhere(one) };
    return origins.reading(path, () =>
      heldCalls(path, facts, takers, (home, value) => callBehind(from, home, value)),
    );
  }

  #note(
    path: string,
    facts: FileFacts,
    { edges, roots }: FileFlow,
    calls: readonly LibraryCall[],
    held: readonly HeldCall[],
  ): void {
    const named = new Set<string>();
    for (const { to } of edges) named.add(to.path);
    for (const one of roots) named.add(one.path);
    for (const one of held) named.add(one.held.path);
    // What a router has for all its routes is said of the file that makes it.
    for (const { id, callee } of calls) if (callee.made && isForAll(facts, id)) named.add(callee.made.path);
    named.delete(path);
    for (const now of named) this.#changed.add(now);
    if (named.size > 0) this.#named.set(path, named);
    else this.#named.delete(path);
  }
}

const NONE: ReadonlySet<string> = new Set();
const NO_CALLS: readonly HeldCall[] = [];

/** Mostly nothing is said at all. */
function only<T>(list: readonly T[], is: (one: T) => boolean): readonly T[] {
  return list.length === 0 ? list : list.filter(is);
}
