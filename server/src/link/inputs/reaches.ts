import type { FileFacts } from '../../../../rules/kit/facts.ts';
import type { Reach, Sink } from '../../../../rules/kit/sinks.ts';
import { sinksOf } from '../../../../rules/knowledge/sinks.ts';
import type { FileFlow } from '../flow/file-flow.ts';
import { tracedInputs } from './inputs.ts';
import type { InputWorld } from './world.ts';

/** All that arrives at the sinks of these files, by the files where it comes in and where it ends. */
export function reachesIn(
  world: InputWorld,
  files: ReadonlyMap<string, FileFacts>,
  flows: ReadonlyMap<string, FileFlow>,
  counts: (path: string) => boolean,
): Map<string, Reach[]> {
  const found = new Map<string, Reach[]>();
  for (const [path, facts] of files) {
    if (!counts(path)) continue;
    for (const reach of reachesOf(world, path, facts, flows.get(path))) {
      for (const end of new Set([path, reach.flow.source.path])) {
        const others = found.get(end);
        if (others) others.push(reach);
        else found.set(end, [reach]);
      }
    }
  }
  return found;
}

function reachesOf(world: InputWorld, path: string, facts: FileFacts, flow: FileFlow | undefined): Reach[] {
  return (flow?.callees ?? []).flatMap((callee, id) => {
    if (callee?.kind !== 'library') return [];
    const call = facts.calls[id];
    const written = call && facts.values[call.callee];
    const name = written?.kind === 'member' ? written.name : undefined;
    return sinksOf(callee.api, name).flatMap((sink) => {
      const value = call?.args[sink.argument];
      if (!call || value === undefined) return [];
      const use = { path, value, region: call.region, before: call.at[0] };
      return tracedInputs(world, use)
        .filter((one) => meets(sink, one.place))
        .map((one) => ({ sink, path, call: id, api: callee.api, flow: one }));
    });
  });
}

/** It lies in that part of the argument, or is more than it. */
function meets({ at }: Sink, place: readonly string[]): boolean {
  return at.every((key, index) => place[index] === undefined || place[index] === key || place[index] === '*');
}
