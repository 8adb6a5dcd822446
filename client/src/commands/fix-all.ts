import { commands, l10n, window } from 'vscode';

/** Applies every safe fix of the file in the active editor; the editor says so where there is none. */
export async function fixAllInFile(): Promise<void> {
  if (!window.activeTextEditor) {
    await window.showInformationMessage(l10n.t('Open the file whose findings are to be fixed.'));
    return;
  }
  await commands.executeCommand('editor.action.codeAction', {
    kind: 'source.fixAll.readylint',
    apply: 'first',
  });
}
