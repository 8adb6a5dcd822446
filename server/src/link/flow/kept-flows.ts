import type { CallId, FileFacts } from '../../../../rules/kit/facts.ts';
import type { Callee, LibraryCall } from '../../../../rules/kit/flow.ts';
import { EachFile } from '../each-file.ts';
import { KeptReadings } from '../origins/kept-readings.ts';
import type { Origins } from '../origins/origins.ts';
import type { Columns, FileColumns } from './columns.ts';
import { type FileParts, fileParts } from './failures/parts.ts';
import { type FileFlow, fileFlow } from './file-flow.ts';

interface LibraryCalls {
  facts: FileFacts;
  flow: FileFlow;
  calls: readonly LibraryCall[];
}

const NONE: readonly LibraryCall[] = [];

/** Each file's flow, and what the spreads over all files need of it. */
export class KeptFlows {
  readonly #origins: Origins;
  readonly #flows: KeptReadings<FileFlow | undefined>;
  readonly #columns: EachFile<FileColumns | undefined>;
  readonly #parts: EachFile<FileParts | undefined>;
  readonly #libraryCalls = new Map<string, LibraryCalls>();
  /** The file whose calls were asked of last: rules ask of one file many times before they go on to the next. */
  #asked: { path: string; callees: FileFlow['callees'] } | undefined;

  constructor(origins: Origins, columns: Columns) {
    this.#origins = origins;
    this.#flows = new KeptReadings(origins, (path) => {
      const facts = origins.facts(path);
      return facts && fileFlow(origins, path, facts);
    });
    this.#columns = new EachFile(columns.paths, (path, before) => {
      const flow = this.of(path);
      const functions = origins.facts(path)?.functions.length ?? 0;
      if (!flow || (before?.flow === flow && before.functions === functions)) return before;
      return columns.of(flow, functions);
    });
    this.#parts = new EachFile(columns.paths, (path, before) => {
      const facts = origins.facts(path);
      const flow = this.of(path);
      if (!facts || !flow || (before?.facts === facts && before.flow === flow)) return before;
      return fileParts(facts, flow);
    });
  }

  has(path: string): boolean {
    return this.#flows.has(path);
  }

  forget(path: string): void {
    this.#flows.forget(path);
    this.#columns.forget(path);
    this.#parts.forget(path);
    this.#asked = undefined;
  }

  readonly of = (path: string): FileFlow | undefined => this.#flows.of(path);

  callee(path: string, call: CallId): Callee | undefined {
    if (this.#asked?.path !== path) this.#asked = { path, callees: this.of(path)?.callees ?? [] };
    return this.#asked.callees[call];
  }

  libraryCalls(path: string): readonly LibraryCall[] {
    const facts = this.#origins.facts(path);
    const flow = this.of(path);
    const known = this.#libraryCalls.get(path);
    if (!facts || !flow) return NONE;
    if (known?.facts === facts && known.flow === flow) return known.calls;
    const calls: LibraryCall[] = [];
    flow.callees.forEach((callee, id) => {
      const call = facts.calls[id];
      if (callee?.kind === 'library' && call) calls.push({ id, call, callee });
    });
    const found = calls.length > 0 ? calls.slice() : NONE;
    this.#libraryCalls.set(path, { facts, flow, calls: found });
    return found;
  }

  /** By number of the file. */
  columns(): readonly (FileColumns | undefined)[] {
    return this.#columns.all();
  }

  /** By number of the file. */
  parts(): readonly (FileParts | undefined)[] {
    return this.#parts.all();
  }
}
