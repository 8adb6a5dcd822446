import { EventEmitter } from 'vscode';
import {
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  type LanguageClient,
  type ServerCapabilities,
  type StaticFeature,
} from 'vscode-languageclient/node';

/**
 * The client library asks for the whole workspace every two seconds where a server can tell of it. Here it is asked for
 * when the user wants it, and again when the server says that something changed (workspace-check.ts).
 */
export class WorkspaceOnDemand implements StaticFeature {
  readonly #client: LanguageClient;
  readonly #refreshed = new EventEmitter<void>();

  readonly onDidRefresh = this.#refreshed.event;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  fillClientCapabilities(): void {}

  preInitialize({ diagnosticProvider }: ServerCapabilities): void {
    if (diagnosticProvider) diagnosticProvider.workspaceDiagnostics = false;
  }

  /** Takes the place of the library's own handler, which tells nobody. */
  initialize(): void {
    this.#client.onRequest(DiagnosticRefreshRequest.type, () => {
      this.#client.getFeature(DocumentDiagnosticRequest.method).refresh();
      this.#refreshed.fire();
    });
  }

  getState(): { kind: 'static' } {
    return { kind: 'static' };
  }

  clear(): void {}
}
