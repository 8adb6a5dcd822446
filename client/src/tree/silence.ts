import { commands } from 'vscode';
import type { FindingNode } from './nodes.ts';
import { openFinding } from './open.ts';

/** The server offers the ways to silence a finding as code actions of this kind. */
const SILENCE = 'quickfix.readylint.silence';

/** Shows the ways to silence the finding at its place, so that the choice is made in sight of the code. */
export async function silence(finding: FindingNode): Promise<void> {
  await openFinding(finding);
  await commands.executeCommand('editor.action.codeAction', { kind: SILENCE, apply: 'never' });
}
