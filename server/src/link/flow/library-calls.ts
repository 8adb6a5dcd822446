import type { CallId, FileFacts } from '../../../../rules/kit/facts.ts';
import type { WitnessStep } from '../../../../rules/kit/flow.ts';
import { functionAround } from '../../../../rules/kit/regions.ts';
import type { FileFlow } from './file-flow.ts';

/** One file's calls of libraries: what is called, and the place that made what it is called on. */
interface FileCall {
  step: WitnessStep;
  api: string;
  client?: string;
}

/** Kept beside the flow that they follow from: an edit makes the lists of its own file anew, and joins the others. */
const byFlow = new WeakMap<FileFlow, readonly FileCall[]>();

/** All calls of libraries, by what is called and by the place that made what it is called on. */
export class LibraryCalls {
  readonly #byApi = new Map<string, WitnessStep[]>();
  readonly #byClient = new Map<string, WitnessStep[]>();

  /** The paths in their order, so that no list hangs on how the files were met. */
  constructor(
    paths: readonly string[],
    files: ReadonlyMap<string, FileFacts>,
    flows: ReadonlyMap<string, FileFlow>,
  ) {
    for (const path of paths) {
      const facts = files.get(path);
      const flow = flows.get(path);
      for (const { step, api, client } of facts && flow ? callsIn(path, facts, flow) : []) {
        add(this.#byApi, api, step);
        if (client !== undefined) add(this.#byClient, client, step);
      }
    }
  }

  to(api: string): WitnessStep[] {
    return this.#byApi.get(api) ?? [];
  }

  on(path: string, call: CallId): WitnessStep[] {
    return this.#byClient.get(keyOf(path, call)) ?? [];
  }
}

function callsIn(path: string, facts: FileFacts, flow: FileFlow): readonly FileCall[] {
  let found = byFlow.get(flow);
  if (!found) {
    found = flow.callees.flatMap((callee, call) => {
      if (callee?.kind !== 'library') return [];
      const step = { path, fn: functionAround(facts, facts.calls[call]?.region ?? 0) ?? 0, call };
      const { api, made } = callee;
      return { step, api, ...(made && { client: keyOf(made.path, made.call) }) };
    });
    byFlow.set(flow, found);
  }
  return found;
}

function keyOf(path: string, call: CallId): string {
  return `${path}:${call}`;
}

function add(map: Map<string, WitnessStep[]>, key: string, step: WitnessStep): void {
  const steps = map.get(key);
  if (steps) steps.push(step);
  else map.set(key, [step]);
}
