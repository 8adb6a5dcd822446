import type { CallId, FileFacts } from '../../../../rules/kit/facts.ts';
import type { Sink } from '../../../../rules/kit/sinks.ts';
import { sinksOf } from '../../../../rules/knowledge/sinks.ts';
import type { FileFlow } from '../flow/file-flow.ts';

/** A call that uses an argument in a way that input is dangerous for. */
export interface SinkCall {
  call: CallId;
  api: string;
  sinks: readonly Sink[];
}

/** What was read of a file, and of what. */
interface Read {
  facts: FileFacts | undefined;
  flow: FileFlow | undefined;
  calls: readonly SinkCall[];
}

/** The sinks of each file: most have none, and are done with by that. */
export class SinkCalls {
  readonly #read = new Map<string, Read>();

  of(path: string, facts: FileFacts | undefined, flow: FileFlow | undefined): readonly SinkCall[] {
    const known = this.#read.get(path);
    if (known && known.facts === facts && known.flow === flow) return known.calls;
    const calls = facts && flow ? sinkCallsIn(facts, flow) : [];
    this.#read.set(path, { facts, flow, calls: calls.length > 0 ? calls : NONE });
    return calls;
  }
}

const NONE: readonly SinkCall[] = [];

function sinkCallsIn(facts: FileFacts, { callees }: FileFlow): SinkCall[] {
  return callees.flatMap((callee, call) => {
    if (callee?.kind !== 'library') return [];
    const written = facts.values[facts.calls[call]?.callee ?? -1];
    const sinks = sinksOf(callee.api, written?.kind === 'member' ? written.name : undefined);
    return sinks.length > 0 ? { call, api: callee.api, sinks } : [];
  });
}
