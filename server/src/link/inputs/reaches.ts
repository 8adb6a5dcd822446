import type { FileFacts, FunctionId } from '../../../../rules/kit/facts.ts';
import type { LibraryCall } from '../../../../rules/kit/flow.ts';
import { addTo } from '../../../../rules/kit/lists.ts';
import type { Reach, Sink } from '../../../../rules/kit/sinks.ts';
import { FileIndex } from '../file-index.ts';
import { tracedInputs } from './inputs.ts';
import { type SinkCall, SinkCalls } from './sink-calls.ts';
import type { InputWorld } from './world.ts';

/** A question whose answer can change by an edit of a file that nobody looked into. */
interface Validates {
  path: string;
  fn: FunctionId;
  does: boolean;
}

/** Stands among the files for which names the modules export. */
const EXPORTS = '';
const NONE: readonly Reach[] = [];

interface Asked {
  world: InputWorld;
  /** In order. */
  paths: readonly string[];
  libraryCalls(path: string): readonly LibraryCall[];
  /** Files that were edited since this was asked last, and those of which they say something, or did before. */
  changed(): ReadonlySet<string>;
  /** Whether what arrives at the file's sinks matters. */
  counts(path: string): boolean;
}

/** All that arrives at the sinks of the project: an edit ends what was found by way of the files that it concerns. */
export class Reaches {
  /** By the file of the sinks. */
  readonly #found = new Map<string, readonly Reach[]>();
  readonly #sinks = new SinkCalls();
  readonly #validates = new Map<string, readonly Validates[]>();
  /** Files of sinks by the other files that were looked into on their behalf. */
  readonly #lookers = new FileIndex<string>();
  #areExportsOthers = false;
  /** What all routes went through when the reaches were found. */
  #pipes = '';
  #byEnd: ReadonlyMap<string, readonly Reach[]> | undefined;

  /** Something was edited; whether what a module exports, too. */
  forget(isExported: boolean): void {
    this.#byEnd = undefined;
    this.#areExportsOthers ||= isExported;
  }

  /** By the files where it comes in and where it ends, since a finding may stand in another file than its sink. */
  of(path: string, asked: Asked): readonly Reach[] {
    if (!this.#byEnd) {
      this.#dropStale(asked);
      this.#byEnd = this.#joined(asked);
    }
    return this.#byEnd.get(path) ?? [];
  }

  #dropStale(asked: Asked): void {
    const { world, changed } = asked;
    const pipes = world.pipes().join();
    if (pipes !== this.#pipes) this.#found.clear();
    this.#pipes = pipes;
    const concerned = new Set(changed());
    if (this.#areExportsOthers) concerned.add(EXPORTS);
    this.#areExportsOthers = false;
    for (const one of concerned) {
      this.#drop(one, asked);
      for (const path of this.#lookers.get(one)) this.#drop(path, asked);
    }
    for (const [path, questions] of this.#validates)
      if (questions.some(({ does, path: home, fn }) => world.validates(home, fn) !== does))
        this.#found.delete(path);
  }

  /** Unless nothing arrived, and nothing can. */
  #drop(path: string, asked: Asked): void {
    const found = this.#found.get(path);
    if (found && (found.length > 0 || this.#sinkCalls(path, asked).length > 0)) this.#found.delete(path);
  }

  #sinkCalls(path: string, { world, libraryCalls }: Asked): readonly SinkCall[] {
    return this.#sinks.of(path, world.facts(path), libraryCalls(path));
  }

  #joined(asked: Asked): Map<string, Reach[]> {
    const byEnd = new Map<string, Reach[]>();
    for (const path of asked.paths) {
      // Asked first, since it is so of most.
      if (this.#found.get(path)?.length === 0 || !asked.counts(path)) continue;
      for (const reach of this.#at(path, asked)) {
        const { source, text } = reach.flow;
        for (const end of new Set([path, source.path, text?.path ?? path])) {
          addTo(byEnd, end, reach);
        }
      }
    }
    return byEnd;
  }

  #at(path: string, asked: Asked): readonly Reach[] {
    const known = this.#found.get(path);
    if (known) return known;
    const { world } = asked;
    const facts = world.facts(path);
    const calls = this.#sinkCalls(path, asked);
    const seen = new Set<string>();
    const validates: Validates[] = [];
    const reaches =
      facts && calls.length > 0 ? reachesOf(watched(world, seen, validates), path, facts, calls) : NONE;
    seen.delete(path);
    this.#found.set(path, reaches);
    this.#lookers.put(
      path,
      [...seen].map((one) => [one, path]),
    );
    if (validates.length > 0) this.#validates.set(path, validates);
    else this.#validates.delete(path);
    return reaches;
  }
}

/** The same world, with notes of where it is looked at: whatever else it answers is asked of a file that is seen. */
function watched(world: InputWorld, seen: Set<string>, asked: Validates[]): InputWorld {
  const see = <A extends unknown[], R>(ask: (path: string, ...rest: A) => R) => {
    return (path: string, ...rest: A): R => {
      seen.add(path);
      return ask(path, ...rest);
    };
  };
  return {
    ...world,
    facts: see(world.facts),
    origin: see(world.origin),
    parameter: see(world.parameter),
    typed: see(world.typed),
    callee: see(world.callee),
    callers: see(world.callers),
    registrations: see(world.registrations),
    takers: see(world.takers),
    callBehind: (path, value, facts = see(world.facts)) => {
      seen.add(path).add(EXPORTS);
      return world.callBehind(path, value, facts);
    },
    isEntry: see(world.isEntry),
    callsOn(made) {
      seen.add(made.path);
      return world.callsOn(made);
    },
    validates(path, fn) {
      seen.add(path);
      const does = world.validates(path, fn);
      asked.push({ path, fn, does });
      return does;
    },
    // What others had looked at for it nobody would have noted.
    before: new Map(),
  };
}

function reachesOf(world: InputWorld, path: string, facts: FileFacts, calls: readonly SinkCall[]): Reach[] {
  return calls.flatMap(({ call: id, api, sinks }) => {
    const call = facts.calls[id];
    return sinks.flatMap((sink) => {
      const value = call?.args[sink.argument];
      if (!call || value === undefined) return [];
      const use = { path, value, region: call.region, before: call.at[0] };
      return tracedInputs(world, use)
        .filter((one) => meets(sink, one.place))
        .map((one) => ({ sink, path, call: id, api, flow: one }));
    });
  });
}

/** It lies in that part of the argument, or is more than it. */
function meets({ at }: Sink, place: readonly string[]): boolean {
  return at.every((key, index) => place[index] === undefined || place[index] === key || place[index] === '*');
}
