import type { Parsers } from '../facts/parse/parser.ts';
import type { TypeOracle } from './oracle.ts';

/**
 * The world as the engine sees it. Everything with a side effect is behind this port; tests hand in an
 * in-memory one. Paths are relative to the root, with `/`; `../` reaches above it.
 */
export interface Host {
  /** Absolute path of the root, for messages and reports only. */
  readonly root: string;
  /** Undefined where there is no such file; throws where it is there and cannot be read. */
  read(path: string): string | undefined;
  /** The same, but of a file of more bytes only how many it has. */
  readUpTo(most: number, path: string): string | number | undefined;
  /** Size in bytes, undefined where there is no such file. */
  size(path: string): number | undefined;
  /** Entries of a folder, undefined where there is none. Links are named as such and never followed. */
  list(folder: string): readonly Entry[] | undefined;
  /** Today's date, `YYYY-MM-DD`, the same for everybody on earth. */
  today(): string;
  readonly parsers: Parsers;
  /** What may be kept between runs; a host without one works all the same. */
  readonly cache?: Cache;
  /** Who is asked for types; a host without one works all the same. */
  readonly oracle?: TypeOracle;
  /** Writes source text with TypeScript's own printer; loaded when the first fix is asked for. */
  sourceEditor(): SourceEditor;
}

/** Texts by key, for one build of readylint. Losing any of them costs time and nothing else. */
export interface Cache {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
  /** Nobody asks for what earlier runs kept any more: it need not stay in memory. */
  release(): void;
  save(): void;
}

export interface Entry {
  name: string;
  kind: 'file' | 'folder' | 'link' | 'other';
}

export interface SourceEditor {
  /** The whole text with the import added, merged into an existing declaration of the module where possible. */
  addImport(path: string, text: string, wanted: WantedImport): string;
}

export interface WantedImport {
  from: string;
  imported: string;
  local: string;
  style: 'import' | 'require';
}
