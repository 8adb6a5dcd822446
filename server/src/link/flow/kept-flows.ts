import { EachFile } from '../each-file.ts';
import { KeptReadings } from '../origins/kept-readings.ts';
import type { Origins } from '../origins/origins.ts';
import type { Columns, FileColumns } from './columns.ts';
import { type FileParts, fileParts } from './failures/parts.ts';
import { type FileFlow, fileFlow } from './file-flow.ts';

/** Each file's flow, and what the spreads over all files need of it. */
export class KeptFlows {
  readonly #flows: KeptReadings<FileFlow | undefined>;
  readonly #columns: EachFile<FileColumns | undefined>;
  readonly #parts: EachFile<FileParts | undefined>;

  constructor(origins: Origins, columns: Columns) {
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
  }

  readonly of = (path: string): FileFlow | undefined => this.#flows.of(path);

  /** By number of the file. */
  columns(): readonly (FileColumns | undefined)[] {
    return this.#columns.all();
  }

  /** By number of the file. */
  parts(): readonly (FileParts | undefined)[] {
    return this.#parts.all();
  }
}
