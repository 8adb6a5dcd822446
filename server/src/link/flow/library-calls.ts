import type { CallId, FileFacts } from '../../../../rules/kit/facts.ts';
import type { WitnessStep } from '../../../../rules/kit/flow.ts';
import { functionAround } from '../../../../rules/kit/regions.ts';
import type { FileFlow } from './file-flow.ts';

/** All calls of libraries, by what is called and by the place that made what it is called on. */
export class LibraryCalls {
  readonly #byApi = new Map<string, WitnessStep[]>();
  readonly #byClient = new Map<string, WitnessStep[]>();

  constructor(files: ReadonlyMap<string, FileFacts>, flows: ReadonlyMap<string, FileFlow>) {
    // In the order of the paths, so that no list hangs on the order of the files.
    for (const path of [...files.keys()].sort()) {
      const facts = files.get(path);
      for (const [call, callee] of (flows.get(path)?.callees ?? []).entries()) {
        if (!facts || callee?.kind !== 'library') continue;
        const step = { path, fn: functionAround(facts, facts.calls[call]?.region ?? 0) ?? 0, call };
        add(this.#byApi, callee.api, step);
        if (callee.made) add(this.#byClient, keyOf(callee.made.path, callee.made.call), step);
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

function keyOf(path: string, call: CallId): string {
  return `${path}:${call}`;
}

function add(map: Map<string, WitnessStep[]>, key: string, step: WitnessStep): void {
  const steps = map.get(key);
  if (steps) steps.push(step);
  else map.set(key, [step]);
}
