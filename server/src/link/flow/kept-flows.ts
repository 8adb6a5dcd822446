import type { FileFacts } from '../../../../rules/kit/facts.ts';
import { KeptReadings } from '../origins/kept-readings.ts';
import type { Origins } from '../origins/origins.ts';
import { type FileParts, fileParts } from './failures/parts.ts';
import { type FileFlow, fileFlow } from './file-flow.ts';

/** Each file's flow, and what it says of failures. */
export class KeptFlows {
  readonly #origins: Origins;
  readonly #flows: KeptReadings<FileFlow | undefined>;
  readonly #parts = new Map<string, FileParts>();

  constructor(origins: Origins) {
    this.#origins = origins;
    this.#flows = new KeptReadings(origins, (path) => {
      const facts = origins.facts(path);
      return facts && fileFlow(origins, path, facts);
    });
  }

  has(path: string): boolean {
    return this.#flows.has(path);
  }

  forget(path: string): void {
    this.#flows.forget(path);
  }

  readonly of = (path: string): FileFlow | undefined => this.#flows.of(path);

  readonly partsOf = (path: string): FileParts | undefined => {
    const facts: FileFacts | undefined = this.#origins.facts(path);
    const flow = this.of(path);
    const known = this.#parts.get(path);
    if (!facts || !flow || (known?.facts === facts && known.flow === flow)) return known;
    const parts = fileParts(facts, flow);
    this.#parts.set(path, parts);
    return parts;
  };
}
