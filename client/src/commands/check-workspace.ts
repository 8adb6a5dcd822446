import { CancellationError, commands, l10n, ProgressLocation, window } from 'vscode';
import type { Findings } from '../findings/findings.ts';
import type { WorkspaceCheck } from '../workspace-check.ts';
import { SHOW_READINESS } from './names.ts';

/** Checks every file of the workspace, while the user sees how far it is and may stop it. */
export async function checkWorkspace(check: WorkspaceCheck, findings: Findings): Promise<void> {
  try {
    await window.withProgress(
      {
        location: ProgressLocation.Notification,
        cancellable: true,
        title: l10n.t('readylint checks the workspace'),
      },
      (progress, token) => {
        let shown = 0;
        return check.run(token, ({ message, percentage = shown }) => {
          const increment = Math.max(percentage - shown, 0);
          shown += increment;
          progress.report({ increment, ...(message !== undefined && { message }) });
        });
      },
    );
  } catch (error) {
    if (error instanceof CancellationError) return;
    throw error;
  }
  tell(findings);
}

/** Without waiting for the answer: the command is done. */
async function tell(findings: Findings): Promise<void> {
  const count = findings.count();
  if (count === 0) {
    await window.showInformationMessage(l10n.t('readylint found nothing in the workspace.'));
    return;
  }
  const files = findings.all().length;
  const show = l10n.t('Show Readiness');
  const chosen = await window.showInformationMessage(
    count === 1
      ? l10n.t('readylint: 1 problem in the workspace.')
      : l10n.t('readylint: {0} problems in {1} files of the workspace.', count, files),
    show,
  );
  if (chosen === show) await commands.executeCommand(SHOW_READINESS);
}
