import type { FileFacts } from '../../../../rules/kit/facts.ts';
import type { LibraryCall } from '../../../../rules/kit/flow.ts';
import type { Origins } from '../origins/origins.ts';
import { type FileParts, fileParts } from './failures/parts.ts';
import { type FileFlow, fileFlow } from './file-flow.ts';
import { isSame } from './same.ts';

interface LibraryCalls {
  facts: FileFacts;
  flow: FileFlow;
  calls: readonly LibraryCall[];
}

/** Each file's flow, and what it says of failures: found when asked, kept until an edit puts it in doubt. */
export class KeptFlows {
  readonly #origins: Origins;
  readonly #flows = new Map<string, FileFlow>();
  /** In doubt: what turns out the same goes on, with all that hangs on it. */
  readonly #former = new Map<string, FileFlow>();
  readonly #parts = new Map<string, FileParts>();
  readonly #libraryCalls = new Map<string, LibraryCalls>();

  constructor(origins: Origins) {
    this.#origins = origins;
  }

  has(path: string): boolean {
    return this.#flows.has(path);
  }

  forget(path: string): void {
    const flow = this.#flows.get(path);
    if (flow) this.#former.set(path, flow);
    this.#flows.delete(path);
  }

  readonly of = (path: string): FileFlow | undefined => {
    const facts = this.#origins.facts(path);
    const known = this.#flows.get(path);
    if (known || !facts) return known;
    const flow = this.#sameOr(
      path,
      this.#origins.reading(path, () => fileFlow(this.#origins, path, facts)),
    );
    this.#flows.set(path, flow);
    return flow;
  };

  #sameOr(path: string, found: FileFlow): FileFlow {
    const former = this.#former.get(path);
    this.#former.delete(path);
    return former && isSame(former, found) ? former : found;
  }

  readonly partsOf = (path: string): FileParts | undefined => {
    const facts: FileFacts | undefined = this.#origins.facts(path);
    const flow = this.of(path);
    const known = this.#parts.get(path);
    if (!facts || !flow || (known?.facts === facts && known.flow === flow)) return known;
    const parts = fileParts(facts, flow);
    this.#parts.set(path, parts);
    return parts;
  };

  libraryCalls(path: string): readonly LibraryCall[] {
    const facts = this.#origins.facts(path);
    const flow = this.of(path);
    const known = this.#libraryCalls.get(path);
    if (!facts || !flow) return [];
    if (known?.facts === facts && known.flow === flow) return known.calls;
    const calls = flow.callees.flatMap((callee, id) => {
      const call = facts.calls[id];
      return callee?.kind === 'library' && call ? { id, call, callee } : [];
    });
    this.#libraryCalls.set(path, { facts, flow, calls });
    return calls;
  }
}
