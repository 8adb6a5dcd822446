import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesRegistrationOptions,
} from 'vscode-languageserver';
import { WATCHED } from '../engine/watched.ts';
import type { Folders } from './folders.ts';
import type { Root } from './root.ts';
import { fileOf, pathWithin } from './uris.ts';

export async function watchFiles(connection: Connection): Promise<void> {
  const options: DidChangeWatchedFilesRegistrationOptions = {
    watchers: WATCHED.map((globPattern) => ({ globPattern })),
  };
  await connection.client.register(DidChangeWatchedFilesNotification.type, options);
}

/** Tells every session that sees one of the files; a file in a nested folder belongs to the outer project too. */
export function refreshFiles(folders: Folders, uris: readonly string[]): Root[] {
  const files = uris.map(fileOf).filter((file) => file !== undefined);
  return folders.all().filter((root) => {
    const paths = files.map((file) => pathWithin(root.folder, file)).filter((path) => path !== undefined);
    if (paths.length > 0) root.refresh(paths);
    return paths.length > 0;
  });
}
