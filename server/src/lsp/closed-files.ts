import type { CancellationToken, Connection, Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf } from './diagnostics.ts';
import type { Root } from './root.ts';
import type { Scanned, Scans } from './scans.ts';
import { stackOf } from './stack-of.ts';
import type { Status } from './status.ts';
import type { Place, Workspace } from './workspace.ts';

/** Pushes the problems of files that are not open, once somebody had a folder checked, and keeps them true. */
export class ClosedFiles {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #scans: Scans;
  readonly #status: Status;
  /** What the client shows, by folder and file. */
  readonly #shown = new Map<Root, Map<string, string>>();
  readonly #busy = new Set<Root>();

  constructor(connection: Connection, workspace: Workspace, scans: Scans, status: Status) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#scans = scans;
    this.#status = status;
  }

  /** Checks the folder; gives how far it is, a step at a time. */
  async *show(root: Root, token?: CancellationToken): AsyncGenerator<number> {
    const shown = this.#shown.get(root) ?? new Map<string, string>();
    this.#shown.set(root, shown);
    const gone = new Set(shown.keys());
    for await (const { scanned, done, total } of this.#scans.of(root, token)) {
      for (const one of scanned) {
        gone.delete(one.place.uri);
        if (this.#workspace.versionOf(one.place.uri) === undefined) this.#send(one);
      }
      yield done / Math.max(total, 1);
    }
    for (const uri of gone) this.#clear(root, uri);
  }

  /** Something on disk changed. */
  refresh(roots: readonly Root[]): void {
    for (const root of this.#shown.keys()) {
      if (root.disposed) this.#leave(root);
      else if (roots.includes(root)) this.#again(root);
    }
  }

  /** From here on the document's own diagnostics count. */
  opened(uri: string): void {
    for (const root of this.#shown.keys()) this.#clear(root, uri);
  }

  /** What is to be shown of a file that was closed: nothing, unless its folder was checked. */
  closed(place: Place): void {
    if (!this.#shown.has(place.root) || place.root.disposed) return;
    const result = place.root.check(place.path);
    this.#send({ place, diagnostics: diagnosticsOf(place, result, this.#workspace) });
  }

  async #again(root: Root): Promise<void> {
    // Who is at it starts over by itself.
    if (this.#busy.has(root)) return;
    this.#busy.add(root);
    try {
      do for await (const _ of this.show(root));
      while (!root.disposed && !this.#scans.isCurrent(root));
    } catch (error) {
      this.#connection.console.error(`Checking ${root.folder} again failed: ${stackOf(error)}`);
    } finally {
      this.#busy.delete(root);
    }
  }

  #leave(root: Root): void {
    for (const uri of this.#shown.get(root)?.keys() ?? []) this.#clear(root, uri);
    this.#shown.delete(root);
  }

  #send({ place: { root, uri }, diagnostics }: Scanned): void {
    this.#status.told.record(uri, diagnostics);
    const shown = this.#shown.get(root);
    const content = JSON.stringify(diagnostics);
    if (!shown || shown.get(uri) === content || (diagnostics.length === 0 && !shown.has(uri))) return;
    if (diagnostics.length > 0) shown.set(uri, content);
    else shown.delete(uri);
    this.#push(uri, diagnostics);
  }

  #clear(root: Root, uri: string): void {
    if (!this.#shown.get(root)?.delete(uri)) return;
    this.#status.told.forget(uri);
    this.#push(uri, []);
  }

  #push(uri: string, diagnostics: Diagnostic[]): void {
    this.#connection.sendDiagnostics({ uri, diagnostics });
  }
}
