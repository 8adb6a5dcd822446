import {
  DiagnosticSeverity,
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  workspace,
} from 'vscode';
import { OPEN_FINDING } from '../commands/names.ts';
import { SEVERITY_NAMES } from '../severities.ts';
import type { AreaNode, FileNode, FindingNode, Node, RuleNode } from './nodes.ts';
import { idOf } from './nodes.ts';

/** How a node looks, and how it is read out. */
export function itemOf(node: Node): TreeItem {
  const item = looksOf(node);
  item.id = idOf(node);
  item.contextValue = node.kind;
  return item;
}

function looksOf(node: Node): TreeItem {
  if (node.kind === 'area') return areaItem(node);
  if (node.kind === 'rule') return ruleItem(node);
  return node.kind === 'file' ? fileItem(node) : findingItem(node);
}

function areaItem({ area, count }: AreaNode): TreeItem {
  const item = new TreeItem(area, TreeItemCollapsibleState.Expanded);
  item.description = String(count);
  item.iconPath = new ThemeIcon('shield');
  item.accessibilityInformation = { label: l10n.t('Area {0}, {1}', area, problems(count)) };
  return item;
}

function ruleItem({ id, summary, count }: RuleNode): TreeItem {
  const item = new TreeItem(id, TreeItemCollapsibleState.Collapsed);
  item.description = String(count);
  item.iconPath = new ThemeIcon('law');
  if (summary !== undefined) item.tooltip = summary;
  const label = l10n.t('Rule {0}, {1}', id, problems(count));
  item.accessibilityInformation = { label: summary === undefined ? label : `${label}: ${summary}` };
  return item;
}

function fileItem({ uri, findings }: FileNode): TreeItem {
  const path = workspace.asRelativePath(uri);
  const cut = path.lastIndexOf('/');
  const item = new TreeItem(path.slice(cut + 1), TreeItemCollapsibleState.Expanded);
  item.description = `${findings.length}  ${path.slice(0, Math.max(cut, 0))}`.trimEnd();
  // The icon goes by the name. Under its own scheme the editor would add the count of all its problems.
  item.resourceUri = uri.with({ scheme: 'readylint-file' });
  item.iconPath = ThemeIcon.File;
  item.tooltip = path;
  item.accessibilityInformation = { label: l10n.t('File {0}, {1}', path, problems(findings.length)) };
  return item;
}

function findingItem(node: FindingNode): TreeItem {
  const { diagnostic, uri, rule } = node;
  const line = diagnostic.range.start.line + 1;
  // The line comes first, since messages are longer than the view is wide.
  const label = `${line}: ${diagnostic.message.replaceAll('`', '')}`;
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.iconPath = iconOf(diagnostic.severity);
  item.tooltip = new MarkdownString(diagnostic.message);
  item.command = { command: OPEN_FINDING, title: l10n.t('Open'), arguments: [node] };
  item.accessibilityInformation = {
    label: l10n.t(
      '{0}, {1}, line {2} of {3}: {4}',
      SEVERITY_NAMES[diagnostic.severity],
      rule,
      line,
      workspace.asRelativePath(uri),
      diagnostic.message,
    ),
  };
  return item;
}

function problems(count: number): string {
  return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}

function iconOf(severity: DiagnosticSeverity): ThemeIcon {
  if (severity === DiagnosticSeverity.Error)
    return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
  return severity === DiagnosticSeverity.Warning
    ? new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'))
    : new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
}
