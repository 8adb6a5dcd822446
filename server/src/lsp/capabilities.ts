import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { FIX_ALL } from './code-action-offers.ts';
import { COMMANDS } from './commands.ts';
import { TRIGGERS } from './completion.ts';

const EVERY_FILE = { filters: [{ scheme: 'file', pattern: { glob: '**' } }] };

/** What the server announces: never more than this client can use. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      // Who deletes or moves a folder is not watched file by file.
      fileOperations: { didCreate: EVERY_FILE, didRename: EVERY_FILE, didDelete: EVERY_FILE },
    },
    ...(client.pulls && {
      diagnosticProvider: {
        identifier: 'readylint',
        interFileDependencies: true,
        workspaceDiagnostics: true,
        workDoneProgress: true,
      },
    }),
    ...(client.hovers && { hoverProvider: true }),
    ...(client.completes && { completionProvider: { triggerCharacters: TRIGGERS } }),
    ...(client.showsLenses && { codeLensProvider: { resolveProvider: true } }),
    executeCommandProvider: { commands: [...COMMANDS], workDoneProgress: false },
    ...(client.codeActions && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
        resolveProvider: client.resolvesEdits,
      },
    }),
  };
}
