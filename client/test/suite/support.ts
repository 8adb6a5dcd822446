import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Extension } from '../../src/extension.ts';

export async function activateExtension(): Promise<Extension> {
  const extension = vscode.extensions.getExtension<Extension>('readylint.readylint');
  assert.ok(extension, 'the extension readylint.readylint is not installed');
  return extension.activate();
}

export function uriOf(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function openDocument(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  await vscode.window.showTextDocument(document);
  return document;
}

export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Looks at once and then after every event; mocha's own time limit ends a wait in vain. */
export function until<T>(event: vscode.Event<unknown>, look: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const listener = event(() => settle());
    const settle = () => {
      const found = look();
      if (found === undefined) return;
      listener.dispose();
      resolve(found);
    };
    settle();
  });
}

/** Any of what may change how things stand. */
export function changesOf({ server, findings }: Extension): vscode.Event<unknown> {
  return (listener) =>
    vscode.Disposable.from(
      server.onDidChangeState(listener),
      server.onDidChangeStatus(listener),
      findings.onDidChange(listener),
    );
}

export function untilText(extension: Extension, text: string): Promise<true> {
  return until(changesOf(extension), () => (extension.status.text === text ? true : undefined));
}

export function ownDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'readylint');
}

export function untilFindings(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return until(vscode.languages.onDidChangeDiagnostics, () => {
    const found = ownDiagnostics(uri);
    return found.length > 0 ? found : undefined;
  });
}

export function untilClean(uri: vscode.Uri): Promise<true> {
  return until(vscode.languages.onDidChangeDiagnostics, () =>
    ownDiagnostics(uri).length === 0 ? true : undefined,
  );
}

export function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

/** The editor cancels this request when another extension registers a provider meanwhile; asking again is right. */
export async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  for (;;) {
    try {
      return await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
        10,
      );
    } catch (error) {
      if (!String(error).includes('Canceled')) throw error;
    }
  }
}
