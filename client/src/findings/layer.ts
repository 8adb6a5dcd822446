import type { Diagnostic, DiagnosticCollection, Uri } from 'vscode';
import { linkToPage } from './page-link.ts';

type Entry = readonly [Uri, readonly Diagnostic[]];
type Visit = (uri: Uri, diagnostics: readonly Diagnostic[], collection: DiagnosticCollection) => unknown;

/** What one source says of files, kept until it says otherwise; `changed` hears of which files. */
export class Layer implements DiagnosticCollection {
  readonly name = 'readylint';
  readonly #entries = new Map<string, Entry>();
  readonly #changed: (uris: readonly Uri[]) => void;

  constructor(changed: (uris: readonly Uri[]) => void) {
    this.#changed = changed;
  }

  /** Without diagnostics: there is nothing to say, which is another thing than not having looked. */
  set(
    first: Uri | readonly (readonly [Uri, readonly Diagnostic[] | undefined])[],
    diagnostics?: readonly Diagnostic[],
  ): void {
    const entries = isList(first) ? first : [[first, diagnostics] as const];
    for (const [uri, found = []] of entries) this.#entries.set(uri.toString(), [uri, found.map(linkToPage)]);
    this.#changed(entries.map(([uri]) => uri));
  }

  delete(uri: Uri): void {
    if (this.#entries.delete(uri.toString())) this.#changed([uri]);
  }

  clear(): void {
    const uris = [...this.#entries.values()].map(([uri]) => uri);
    this.#entries.clear();
    this.#changed(uris);
  }

  get(uri: Uri): readonly Diagnostic[] | undefined {
    return this.#entries.get(uri.toString())?.[1];
  }

  has(uri: Uri): boolean {
    return this.#entries.has(uri.toString());
  }

  forEach(visit: Visit): void {
    for (const [uri, diagnostics] of this) visit(uri, diagnostics, this);
  }

  *[Symbol.iterator](): Generator<[Uri, readonly Diagnostic[]]> {
    for (const [uri, diagnostics] of this.#entries.values()) yield [uri, diagnostics];
  }

  dispose(): void {
    this.clear();
  }
}

function isList<T>(value: Uri | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}
