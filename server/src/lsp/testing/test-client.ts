import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  FileChangeType,
  type FileEvent,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  RegistrationRequest,
  ShowDocumentRequest,
  ShowMessageNotification,
  type TextDocumentContentChangeEvent,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { type InitializationOptions, StatusNotification, type StatusParams } from '../protocol.ts';

export const EVERYWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

const BASE: ClientCapabilities = {
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true } },
  window: { workDoneProgress: true },
  textDocument: {
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
    },
  },
};

export const PUSH = BASE;
export const PULL: ClientCapabilities = {
  ...BASE,
  workspace: { ...BASE.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...BASE.textDocument, diagnostic: {} },
};

export function insert(text: string, line = 0, character = 0): TextDocumentContentChangeEvent {
  const at = { line, character };
  return { range: { start: at, end: at }, text };
}

/** A client that does as it is told and remembers what the server sent. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly pushed: PublishDiagnosticsParams[] = [];
  readonly messages: string[] = [];
  readonly logged: string[] = [];
  readonly progress: { kind: string }[] = [];
  readonly registrations: RegistrationParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly shownDocuments: string[] = [];
  /** What it answers when it is asked for the settings of a folder. */
  settings: Record<string, unknown> = {};
  refreshes = 0;
  #tokens = 0;
  readonly #partial = new Map<string, WorkspaceDocumentDiagnosticReport[]>();
  #checks = new Set<() => void>();

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
      this.#note(this.pushed, params),
    );
    connection.onNotification(ShowMessageNotification.type, ({ message }) =>
      this.#note(this.messages, message),
    );
    connection.onNotification(LogMessageNotification.type, ({ message }) => this.#note(this.logged, message));
    connection.onNotification('$/progress', ({ token, value }) => {
      const parts = this.#partial.get(token);
      if (parts) parts.push(...value.items);
      else this.#note(this.progress, value);
    });
    connection.onNotification(StatusNotification, (params) => this.#note(this.statuses, params));
    connection.onRequest(WorkDoneProgressCreateRequest.type, () => undefined);
    connection.onRequest(RegistrationRequest.type, (params) => this.#note(this.registrations, params));
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri = '' }) => this.settings[scopeUri] ?? null),
    );
    connection.onRequest(ShowDocumentRequest.type, ({ uri }) => {
      this.#note(this.shownDocuments, uri);
      return { success: true };
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      this.#look();
    });
    connection.listen();
  }

  async initialize(
    capabilities: ClientCapabilities,
    folders: string[],
    initializationOptions?: InitializationOptions,
  ): Promise<InitializeResult> {
    const workspaceFolders: WorkspaceFolder[] = folders.map((uri) => ({ uri, name: uri }));
    const rootUri = folders[0] ?? null;
    const params = { processId: null, rootUri, capabilities, workspaceFolders, initializationOptions };
    const result = await this.connection.sendRequest(InitializeRequest.type, params);
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  open(uri: string, text: string, version = 1): void {
    const textDocument = { uri, languageId: 'typescript', version, text };
    this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  edit(uri: string, version: number, ...contentChanges: TextDocumentContentChangeEvent[]): void {
    const params = { textDocument: { uri, version }, contentChanges };
    this.connection.sendNotification(DidChangeTextDocumentNotification.type, params);
  }

  close(uri: string): void {
    this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  changeOnDisk(...uris: string[]): void {
    const changes = uris.map((uri): FileEvent => ({ uri, type: FileChangeType.Changed }));
    this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  changeSettings(settings: unknown = {}): void {
    this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId && { previousResultId }) };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, params);
  }

  async pullItems(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** The whole workspace, in parts. */
  async pullWorkspace(previous: Record<string, string> = {}): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const previousResultIds = Object.entries(previous).map(([uri, value]) => ({ uri, value }));
    const parts: WorkspaceDocumentDiagnosticReport[] = [];
    const partialResultToken = `part-${++this.#tokens}`;
    this.#partial.set(partialResultToken, parts);
    const params = { previousResultIds, partialResultToken };
    const { items } = await this.connection.sendRequest(WorkspaceDiagnosticRequest.type, params);
    return [...parts, ...items];
  }

  execute(command: string, ...args: unknown[]): Promise<unknown> {
    return this.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
  }

  async actions(uri: string, range: Range = EVERYWHERE, only?: string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only && { only }) };
    const params = { textDocument: { uri }, range, context };
    return ((await this.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest(CodeActionResolveRequest.type, action);
  }

  /** The server has read whatever was sent before, be it busy opening folders. */
  async settle(): Promise<void> {
    await this.resolve({ title: 'of nobody' });
  }

  /** The newest diagnostics pushed for the file that look as expected. */
  push(
    uri: string,
    expected: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    return this.until(() => this.pushed.findLast((params) => params.uri === uri && expected(params)));
  }

  /** Looks again after each message of the server, so that a test waits for events and never for time. */
  until<T>(look: () => T | undefined | false): Promise<T> {
    return new Promise((resolve) => {
      const check = () => {
        const seen = look();
        if (seen === undefined || seen === false) return;
        this.#checks.delete(check);
        resolve(seen);
      };
      this.#checks.add(check);
      check();
    });
  }

  #note<T>(list: T[], item: T): void {
    list.push(item);
    this.#look();
  }

  #look(): void {
    for (const check of [...this.#checks]) check();
  }
}
