import { commands, l10n, type TextEditor, window, workspace } from 'vscode';
import type { Findings } from '../findings/findings.ts';
import { rulePageUri } from '../rule-page.ts';
import type { Rules } from '../rules.ts';
import { type Node, ruleOf } from '../tree/nodes.ts';

/** Of the rule given, else of one that the user chooses; the one of the finding at the cursor is offered first. */
export async function openRulePage(
  rules: Rules,
  findings: Findings,
  of: string | Node | undefined,
): Promise<void> {
  const rule = ruleFor(of) ?? (await chooseRule(rules, ruleAtCursor(findings, window.activeTextEditor)));
  if (rule === undefined) return;
  const uri = rulePageUri(rule);
  // Loaded first: for a page that there is not, the preview would show its own failure and not the reason.
  await workspace.openTextDocument(uri);
  await commands.executeCommand('markdown.showPreviewToSide', uri);
}

function ruleFor(of: string | Node | undefined): string | undefined {
  if (typeof of !== 'object') return of;
  if (of.kind === 'rule') return of.id;
  return of.kind === 'area' ? undefined : of.rule;
}

function ruleAtCursor(findings: Findings, editor: TextEditor | undefined): string | undefined {
  const file = findings.all().find(({ uri }) => uri.toString() === editor?.document.uri.toString());
  const finding = file?.diagnostics.find(({ range }) => editor && range.intersection(editor.selection));
  return finding && ruleOf(finding);
}

async function chooseRule(rules: Rules, first: string | undefined): Promise<string | undefined> {
  const all = rules.all().toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
  const items = all.map(({ id, area, summary }) => ({ label: id, description: area, detail: summary }));
  const chosen = await window.showQuickPick(items, {
    placeHolder: l10n.t('The rule whose page to open'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.label;
}
