import { l10n, MarkdownString } from 'vscode';
import { CHECK_WORKSPACE, RESTART, SHOW_BLIND_SPOTS, SHOW_OUTPUT } from './commands/names.ts';
import { leftOut } from './trust.ts';

/** What hovering over the status item shows: how things stand, and what can be done. */
export function tooltipOf(label: string, isRunning: boolean): MarkdownString {
  const links = isRunning
    ? [
        link(CHECK_WORKSPACE, l10n.t('Check Workspace')),
        link(SHOW_BLIND_SPOTS, l10n.t('Show Blind Spots')),
        link(SHOW_OUTPUT, l10n.t('Show Output')),
      ]
    : [link(RESTART, l10n.t('Restart Server')), link(SHOW_OUTPUT, l10n.t('Show Output'))];
  const paragraphs = [label, leftOut(), links.join(' · ')].filter(Boolean);
  const tooltip = new MarkdownString(paragraphs.join('\n\n'));
  tooltip.isTrusted = { enabledCommands: [CHECK_WORKSPACE, RESTART, SHOW_BLIND_SPOTS, SHOW_OUTPUT] };
  return tooltip;
}

function link(command: string, title: string): string {
  return `[${title}](command:${command})`;
}
