import type { CallId, FileFacts } from '../../../../rules/kit/facts.ts';
import type { LibraryCall } from '../../../../rules/kit/flow.ts';
import type { Sink } from '../../../../rules/kit/sinks.ts';
import { sinksOf } from '../../../../rules/knowledge/sinks.ts';

/** A call that uses an argument in a way that input is dangerous for. */
export interface SinkCall {
  call: CallId;
  api: string;
  sinks: readonly Sink[];
}

/** What was read of a file, and of what. */
interface Read {
  of: readonly LibraryCall[];
  calls: readonly SinkCall[];
}

/** The sinks of each file: most have none, and are done with by that. */
export class SinkCalls {
  readonly #read = new Map<string, Read>();

  /** The calls of libraries are another list where they, or the facts, are others. */
  of(path: string, facts: FileFacts | undefined, of: readonly LibraryCall[]): readonly SinkCall[] {
    if (!facts || of.length === 0) return NONE;
    const known = this.#read.get(path);
    if (known?.of === of) return known.calls;
    const calls = sinkCallsIn(facts, of);
    this.#read.set(path, { of, calls: calls.length > 0 ? calls : NONE });
    return calls;
  }
}

const NONE: readonly SinkCall[] = [];

function sinkCallsIn({ values }: FileFacts, of: readonly LibraryCall[]): SinkCall[] {
  return of.flatMap(({ id, call, callee: { api } }) => {
    const written = values[call.callee];
    const sinks = sinksOf(api, written?.kind === 'member' ? written.name : undefined);
    return sinks.length > 0 ? { call: id, api, sinks } : [];
  });
}
