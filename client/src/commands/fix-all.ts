import { l10n, Range, window, workspace } from 'vscode';
import { waysAt } from '../code-actions.ts';

const FIX_ALL = 'source.fixAll.readylint';

/** Applies every safe fix of the file in the active editor. */
export async function fixAllInFile(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    window.showInformationMessage(l10n.t('Open the file whose findings are to be fixed.'));
    return;
  }
  const whole = new Range(0, 0, document.lineCount, 0);
  const [all] = await waysAt(document.uri, whole, FIX_ALL);
  if (all) await workspace.applyEdit(all.edit);
  else window.showInformationMessage(l10n.t('Nothing in this file can be fixed without a choice.'));
}
