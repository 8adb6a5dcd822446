import { type CodeAction, l10n, window, workspace } from 'vscode';
import { waysAt } from '../code-actions.ts';
import { type FindingNode, ruleOf } from './nodes.ts';
import { openFinding } from './open.ts';

/** The server offers the ways to silence a finding as code actions of this kind. */
const SILENCE = 'quickfix.readylint.silence';

/** Offers the ways to silence the finding, in sight of its code, and takes the one that is chosen. */
export async function silence(finding: FindingNode): Promise<void> {
  await openFinding(finding);
  const { uri, diagnostic } = finding;
  const ways = (await waysAt(uri, diagnostic.range, SILENCE))
    .filter((way) => isAbout(way, finding))
    .map(({ title, edit }) => ({ label: title, edit }));
  if (ways.length === 0) {
    window.showInformationMessage(l10n.t('This finding has gone, or cannot be silenced.'));
    return;
  }
  const chosen = await window.showQuickPick(ways, { placeHolder: diagnostic.message });
  if (chosen) await workspace.applyEdit(chosen.edit);
}

function isAbout({ diagnostics = [] }: CodeAction, { rule }: FindingNode): boolean {
  return diagnostics.length === 0 || diagnostics.some((one) => ruleOf(one) === rule);
}
