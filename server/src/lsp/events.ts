import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Root } from './root.ts';
import type { Server } from './server.ts';
import { refreshFiles } from './watched-files.ts';

/** What happens to open documents. */
export function handleDocuments(server: Server): void {
  const { connection, documents, folders, workspace, closedFiles, publisher, puller, types, status } = server;
  const show = (roots: readonly Root[]) => {
    publisher.schedule(roots);
    puller.changed(roots);
    types.schedule(roots);
  };
  documents.onDidOpen(({ document }) => closedFiles.opened(document.uri));
  documents.onDidChangeContent(({ document }) => show(workspace.changed(document)));
  documents.onDidClose(({ document }) => {
    const place = workspace.homeOf(document.uri);
    const roots = workspace.closed(document);
    publisher.closed(document.uri);
    puller.closed(document.uri);
    status.told.forget(document.uri);
    if (place) closedFiles.closed({ ...place, document: undefined });
    show(roots);
  });
  documents.onDidSave(({ document }) => {
    if (!workspace.client.watchesFiles) recheck(server, refreshFiles(folders, [document.uri]));
  });
  documents.listen(connection);
}

/** What happens to files and settings. */
export function handleFiles(server: Server): void {
  const { connection, folders, settings, workspace } = server;
  const changed = (uris: readonly string[]) => recheck(server, refreshFiles(folders, uris));
  connection.onDidChangeWatchedFiles(({ changes }) => changed(urisOf(changes)));
  connection.workspace.onDidCreateFiles(({ files }) => changed(urisOf(files)));
  connection.workspace.onDidDeleteFiles(({ files }) => changed(urisOf(files)));
  connection.workspace.onDidRenameFiles(({ files }) =>
    changed(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );
  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    settings.receive(sent);
    await workspace.changeSettings();
    for (const root of folders.all()) root.refresh();
    recheck(server, folders.all());
  });
}

/** Not before the client knows what the server announces: the library would ask it for these once more. */
export function handleFolders(server: Server): void {
  const { connection, workspace } = server;
  if (!workspace.client.changesFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
    recheck(server, await workspace.changeFolders(urisOf(added), urisOf(removed)));
  });
}

function urisOf(items: readonly { uri: string }[]): string[] {
  return items.map(({ uri }) => uri);
}

/** Something other than an open document changed. */
function recheck(
  { connection, workspace, publisher, puller, types, closedFiles }: Server,
  roots: readonly Root[],
): void {
  publisher.schedule(roots);
  types.schedule(roots);
  closedFiles.refresh(roots);
  if (roots.length === 0) return;
  puller.refresh();
  if (workspace.client.refreshesLenses)
    connection
      .sendRequest(CodeLensRefreshRequest.type)
      .catch((error) => connection.console.warn(`The client did not refresh its lenses: ${error}`));
}
