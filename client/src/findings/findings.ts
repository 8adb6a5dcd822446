import { type Diagnostic, type Disposable, EventEmitter, languages, type Uri } from 'vscode';
import { type DiagnosticCollectionProvider, DiagnosticCollectionSource } from 'vscode-languageclient/node';
import { Layer } from './layer.ts';

export interface FileFindings {
  readonly uri: Uri;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What the editor shows of each file. Who says it: for an open file the server's answer to its text as it is, else the
 * last check of the workspace, else what the server pushed unasked.
 */
export class Findings implements Disposable {
  readonly scanned = new Layer((uris) => this.#show(uris));
  readonly #pulled = new Layer((uris) => this.#show(uris));
  readonly #pushed = new Layer((uris) => this.#show(uris));
  readonly #shown = languages.createDiagnosticCollection('readylint');
  readonly #changed = new EventEmitter<void>();

  readonly onDidChange = this.#changed.event;

  /** Lets the language client write here instead of into two collections that know nothing of each other. */
  readonly layers: DiagnosticCollectionProvider = {
    create: (_name, source) => (source === DiagnosticCollectionSource.pull ? this.#pulled : this.#pushed),
    dispose: (layer) => layer.clear(),
  };

  all(): FileFindings[] {
    return [...this.#shown].map(([uri, diagnostics]) => ({ uri, diagnostics }));
  }

  count(): number {
    return this.all().reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  }

  dispose(): void {
    this.#shown.dispose();
    this.#changed.dispose();
  }

  #show(uris: readonly Uri[]): void {
    for (const uri of uris) {
      const found = this.#pulled.get(uri) ?? this.scanned.get(uri) ?? this.#pushed.get(uri);
      // An empty entry would make the file one of those that something is known of.
      if (found && found.length > 0) this.#shown.set(uri, found);
      else this.#shown.delete(uri);
    }
    if (uris.length > 0) this.#changed.fire();
  }
}
