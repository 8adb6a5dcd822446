import { type Connection, ErrorCodes, type InitializeParams, ResponseError } from 'vscode-languageserver';
import { RuleBook } from '../engine/rule-book.ts';
import { capabilitiesFor } from './capabilities.ts';
import { readClient } from './client.ts';
import { ClosedFiles } from './closed-files.ts';
import { createDocuments, type Documents } from './documents.ts';
import { handleDocuments, handleFiles, handleFolders } from './events.ts';
import { SettingsSource } from './folder-settings.ts';
import { Folders } from './folders.ts';
import { Publisher } from './publisher.ts';
import { Puller } from './pull.ts';
import { handleRequests } from './requests.ts';
import type { OpenSession, Root } from './root.ts';
import { Scans } from './scans.ts';
import { Status } from './status.ts';
import { TypesFollower } from './types-follower.ts';
import { watchFiles } from './watched-files.ts';
import { Workspace } from './workspace.ts';
import { WorkspacePuller } from './workspace-pull.ts';

export interface ServerSettings {
  /** Milliseconds without a change until what may wait is done. */
  quiet?: number;
}

/** All that answers one client. */
export interface Server {
  /** The client said shutdown. */
  ended: boolean;
  connection: Connection;
  book: RuleBook;
  documents: Documents;
  settings: SettingsSource;
  folders: Folders;
  workspace: Workspace;
  status: Status;
  publisher: Publisher;
  puller: Puller;
  workspacePuller: WorkspacePuller;
  closedFiles: ClosedFiles;
  types: TypesFollower;
}

/** Speaks the protocol over the given connection until the client says exit. */
export function startServer(
  connection: Connection,
  openSession: OpenSession,
  settings: ServerSettings = {},
): void {
  let initialized = false;
  const untilThen = connection.onRequest(
    () => new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for initialize.'),
  );
  connection.onInitialize((params) => {
    if (initialized) {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is already initialized.', {
        retry: false,
      });
    }
    initialized = true;
    untilThen.dispose();
    serve(connection, openSession, params, settings);
    return { capabilities: capabilitiesFor(readClient(params)), serverInfo: { name: 'readylint' } };
  });
  connection.listen();
}

function serve(
  connection: Connection,
  openSession: OpenSession,
  params: InitializeParams,
  { quiet }: ServerSettings,
): void {
  const server = assemble(connection, openSession, params, quiet);
  handleRequests(server);
  handleDocuments(server);
  handleFiles(server);
  connection.onInitialized(() => start(server, params));
  connection.onShutdown(() => {
    server.ended = true;
    server.folders.dispose();
  });
}

function assemble(
  connection: Connection,
  openSession: OpenSession,
  params: InitializeParams,
  quiet: number | undefined,
): Server {
  const client = readClient(params);
  const documents = createDocuments(client.encoding);
  const status = new Status(connection, client);
  const settings = new SettingsSource(connection, client);
  const folders = new Folders(connection, openSession, settings, status);
  const workspace = new Workspace(client, documents, folders);
  const scans = new Scans(workspace);
  const publisher = new Publisher(connection, workspace, status);
  const puller = new Puller(connection, workspace, status, quiet);
  const tellOfTypes = (root: Root) => {
    publisher.schedule([root]);
    puller.refresh();
  };
  return {
    ended: false,
    connection,
    book: new RuleBook(),
    documents,
    settings,
    folders,
    workspace,
    status,
    publisher,
    puller,
    workspacePuller: new WorkspacePuller(workspace, scans, status, quiet),
    closedFiles: new ClosedFiles(connection, workspace, scans, status),
    types: new TypesFollower(connection, tellOfTypes, quiet),
  };
}

function start(server: Server, params: InitializeParams): void {
  const { connection, settings, workspace, publisher, types } = server;
  handleFolders(server);
  settings.watch();
  if (workspace.client.watchesFiles) {
    watchFiles(connection).catch((error) => connection.console.warn(`Files are not watched: ${error}`));
  }
  // Who pulls waits for these folders anyway and need not be told to ask again.
  workspace.changeFolders(firstFolders(params), []).then((roots) => {
    publisher.schedule(roots);
    types.schedule(roots);
  });
}

/** Clients that know of one folder only say so in an older field. */
function firstFolders({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
