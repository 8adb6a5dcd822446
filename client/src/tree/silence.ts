import { type CodeAction, type Command, commands, l10n, window, workspace } from 'vscode';
import { type FindingNode, ruleOf } from './nodes.ts';
import { openFinding } from './open.ts';

/** The server offers the ways to silence a finding as code actions of this kind. */
const SILENCE = 'quickfix.readylint.silence';
const MOST = 20;

/** Offers the ways to silence the finding, in sight of its code, and takes the one that is chosen. */
export async function silence(finding: FindingNode): Promise<void> {
  await openFinding(finding);
  const ways = (await actionsAt(finding)).flatMap((action) =>
    'edit' in action && action.edit && isAbout(action, finding)
      ? [{ label: action.title, edit: action.edit }]
      : [],
  );
  if (ways.length === 0) {
    await window.showInformationMessage(l10n.t('This finding has gone, or cannot be silenced.'));
    return;
  }
  const chosen = await window.showQuickPick(ways, { placeHolder: finding.diagnostic.message });
  if (chosen) await workspace.applyEdit(chosen.edit);
}

async function actionsAt(finding: FindingNode): Promise<(Command | CodeAction)[]> {
  const { uri, diagnostic } = finding;
  try {
    return await commands.executeCommand(
      'vscode.executeCodeActionProvider',
      uri,
      diagnostic.range,
      SILENCE,
      MOST,
    );
  } catch (error) {
    // The editor cancels the question when another extension registers a provider meanwhile.
    if (String(error).includes('Canceled')) return actionsAt(finding);
    throw error;
  }
}

function isAbout({ diagnostics = [] }: CodeAction, { rule }: FindingNode): boolean {
  return diagnostics.length === 0 || diagnostics.some((one) => ruleOf(one) === rule);
}
