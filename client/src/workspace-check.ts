import {
  CancellationError,
  type CancellationToken,
  type Diagnostic,
  Disposable,
  EventEmitter,
  l10n,
  type Uri,
  workspace,
} from 'vscode';
import {
  DocumentDiagnosticReportKind,
  type LanguageClient,
  LSPErrorCodes,
  ResponseError,
  WorkDoneProgress,
  type WorkDoneProgressReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageclient/node';
import type { Findings } from './findings/findings.ts';
import type { Server } from './server.ts';

export type Report = (progress: Pick<WorkDoneProgressReport, 'message' | 'percentage'>) => void;

/** Asks for the findings of every file, open or not; once it was asked to, it keeps them as they are. */
export class WorkspaceCheck implements Disposable {
  readonly #server: Server;
  readonly #findings: Findings;
  readonly #resultIds = new Map<string, string>();
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable;
  #inForce = false;
  #isFollowing = false;
  #isOutdated = false;

  readonly onDidChange = this.#changed.event;

  constructor(server: Server, findings: Findings) {
    this.#server = server;
    this.#findings = findings;
    this.#listeners = Disposable.from(
      server.onDidRefresh(() => this.#follow()),
      server.onDidChangeState((state) => this.#reset(state === 'running')),
      workspace.onDidSaveTextDocument(() => this.#follow()),
    );
  }

  /** Whether findings of closed files are shown. */
  get inForce(): boolean {
    return this.#inForce;
  }

  /** Throws a CancellationError where it was cancelled: what was found before stays. */
  async run(token?: CancellationToken, report: Report = () => {}): Promise<void> {
    const { client } = this.#server;
    if (!client) throw new Error(l10n.t('The readylint server is not running.'));
    const seen = await this.#ask(client, token, report).catch((error: unknown) => {
      // A part of the workspace, which nothing would keep up to date.
      if (!this.#inForce) this.#clear();
      throw error;
    });
    for (const [uri] of [...this.#findings.scanned]) {
      if (!seen.has(uri.toString())) this.#forget(uri);
    }
    this.#inForce = true;
    this.#changed.fire();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  async #ask(
    client: LanguageClient,
    token: CancellationToken | undefined,
    report: Report,
  ): Promise<Set<string>> {
    const seen = new Set<string>();
    const receive = async (items: readonly WorkspaceDocumentDiagnosticReport[]) => {
      for (const item of items) seen.add((await this.#receive(client, item)).toString());
    };
    const workDoneToken = crypto.randomUUID();
    const partialResultToken = crypto.randomUUID();
    const parts: Promise<void>[] = [];
    const listening = Disposable.from(
      client.onProgress(WorkDoneProgress.type, workDoneToken, (step) => {
        if (step.kind === 'report') report(step);
      }),
      client.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, ({ items }) => {
        parts.push(receive(items));
      }),
    );
    const previousResultIds = [...this.#resultIds].map(([uri, value]) => ({ uri, value }));
    const params = { previousResultIds, workDoneToken, partialResultToken };
    try {
      const { items } = await client.sendRequest(WorkspaceDiagnosticRequest.type, params, token);
      await Promise.all([...parts, receive(items)]);
      if (token?.isCancellationRequested) throw new CancellationError();
      return seen;
    } catch (error) {
      throw isCancelled(error) ? new CancellationError() : error;
    } finally {
      listening.dispose();
    }
  }

  async #receive(client: LanguageClient, item: WorkspaceDocumentDiagnosticReport): Promise<Uri> {
    const uri = client.protocol2CodeConverter.asUri(item.uri);
    if (item.kind === DocumentDiagnosticReportKind.Unchanged) return uri;
    if (item.resultId === undefined) this.#resultIds.delete(uri.toString());
    else this.#resultIds.set(uri.toString(), item.resultId);
    const diagnostics: Diagnostic[] = await client.protocol2CodeConverter.asDiagnostics(item.items);
    this.#findings.scanned.set(uri, diagnostics);
    return uri;
  }

  #forget(uri: Uri): void {
    this.#findings.scanned.delete(uri);
    this.#resultIds.delete(uri.toString());
  }

  /** One check at a time: what changes meanwhile is seen by the one after it. */
  async #follow(): Promise<void> {
    this.#isOutdated = this.#inForce && this.#server.state === 'running';
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    try {
      while (this.#isOutdated) {
        this.#isOutdated = false;
        await this.run();
      }
    } catch (error) {
      this.#server.client?.warn('The workspace could not be checked again.', error);
    } finally {
      this.#isFollowing = false;
    }
  }

  /** Another server knows nothing of what the last one said. */
  #reset(isRunning: boolean): void {
    this.#clear();
    if (isRunning) this.#follow();
  }

  #clear(): void {
    this.#resultIds.clear();
    this.#findings.scanned.clear();
  }
}

function isCancelled(error: unknown): boolean {
  if (error instanceof CancellationError) return true;
  return (
    error instanceof ResponseError &&
    [LSPErrorCodes.RequestCancelled, LSPErrorCodes.ServerCancelled].includes(error.code)
  );
}
