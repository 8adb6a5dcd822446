import { type Connection, ErrorCodes, type InitializeParams, ResponseError } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities.ts';
import { readClient } from './client.ts';
import { listCodeActions, resolveCodeAction } from './code-actions.ts';
import { createDocuments, type Documents } from './documents.ts';
import { Folders } from './folders.ts';
import { blindSpotItems, ruleItems, rulePage } from './insight.ts';
import { BlindSpotsRequest, RulePageRequest, RulesRequest } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { Puller } from './pull.ts';
import type { OpenSession, Root } from './root.ts';
import { Status } from './status.ts';
import { TypesFollower } from './types-follower.ts';
import { refreshFiles, watchFiles } from './watched-files.ts';
import { Workspace } from './workspace.ts';

export interface ServerSettings {
  /** Milliseconds without a change until types are asked for. */
  quiet?: number;
}

/** Speaks the protocol over the given connection until the client says exit. */
export function startServer(
  connection: Connection,
  openSession: OpenSession,
  settings: ServerSettings = {},
): void {
  let initialized = false;
  connection.onInitialize((params) => {
    if (initialized) {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is already initialized.', {
        retry: false,
      });
    }
    initialized = true;
    serve(connection, openSession, params, settings);
    return { capabilities: capabilitiesFor(readClient(params)), serverInfo: { name: 'readylint' } };
  });
  connection.listen();
}

interface Server {
  connection: Connection;
  documents: Documents;
  folders: Folders;
  workspace: Workspace;
  publisher: Publisher;
  puller: Puller;
  types: TypesFollower;
  status: Status;
}

function serve(
  connection: Connection,
  openSession: OpenSession,
  params: InitializeParams,
  { quiet }: ServerSettings,
): void {
  const client = readClient(params);
  const documents = createDocuments(client.encoding);
  const status = new Status(connection, client);
  const folders = new Folders(connection, openSession, status);
  const workspace = new Workspace(client, documents, folders);
  const publisher = new Publisher(connection, workspace, status);
  const puller = new Puller(connection, workspace, status);
  const types = new TypesFollower(
    connection,
    (root) => {
      publisher.schedule([root]);
      puller.refresh();
    },
    quiet,
  );
  const server = { connection, documents, folders, workspace, publisher, puller, types, status };
  handleRequests(server);
  handleDocuments(server);
  handleFiles(server);
  connection.onInitialized(() => start(server, params));
  connection.onShutdown(() => folders.dispose());
}

function start(server: Server, params: InitializeParams): void {
  const { connection, workspace, publisher, types } = server;
  if (workspace.client.watchesFiles) {
    watchFiles(connection).catch((error) => connection.console.warn(`Files are not watched: ${error}`));
  }
  if (workspace.client.changesFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      recheck(server, await workspace.changeFolders(urisOf(added), urisOf(removed)));
    });
  }
  // Who pulls waits for these folders anyway and need not be told to ask again.
  workspace.changeFolders(firstFolders(params), []).then((roots) => {
    publisher.schedule(roots);
    types.schedule(roots);
  });
}

/** Clients that know of one folder only say so in an older field. */
function firstFolders({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return urisOf(workspaceFolders);
  return rootUri ? [rootUri] : [];
}

function urisOf(items: readonly { uri: string }[]): string[] {
  return items.map(({ uri }) => uri);
}

function handleRequests({ connection, workspace, puller }: Server): void {
  connection.languages.diagnostics.on((params, token) => puller.answer(params, token));
  connection.onCodeAction((params, token) => listCodeActions(workspace, params, token));
  connection.onCodeActionResolve((action) => resolveCodeAction(workspace, action));
  connection.onRequest(BlindSpotsRequest, (token) => blindSpotItems(workspace, token));
  connection.onRequest(RulePageRequest, ({ rule }) => rulePage(rule));
  connection.onRequest(RulesRequest, () => ruleItems());
}

function handleDocuments(server: Server): void {
  const { connection, documents, folders, workspace, publisher, types, status } = server;
  const show = (roots: readonly Root[]) => {
    publisher.schedule(roots);
    types.schedule(roots);
  };
  documents.onDidChangeContent(({ document }) => show(workspace.changed(document)));
  documents.onDidClose(({ document }) => {
    status.told.forget(document.uri);
    show(workspace.closed(document));
  });
  documents.onDidSave(({ document }) => {
    if (!workspace.client.watchesFiles) recheck(server, refreshFiles(folders, [document.uri]));
  });
  documents.listen(connection);
}

function handleFiles(server: Server): void {
  const { connection, folders } = server;
  connection.onDidChangeWatchedFiles(({ changes }) =>
    recheck(server, refreshFiles(folders, urisOf(changes))),
  );
  connection.onDidChangeConfiguration(() => {
    for (const root of folders.all()) root.refresh();
    recheck(server, folders.all());
  });
}

/** Something other than an open document changed. */
function recheck({ publisher, puller, types }: Server, roots: readonly Root[]): void {
  publisher.schedule(roots);
  types.schedule(roots);
  if (roots.length > 0) puller.refresh();
}
