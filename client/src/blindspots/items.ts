import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import { OPEN_PLACE } from '../commands/names.ts';
import type { BlindNode, PlaceNode, SpotNode } from './nodes.ts';

export function itemOf(node: BlindNode): TreeItem {
  return node.kind === 'spot' ? spotItem(node) : placeItem(node);
}

function spotItem({ spot, places }: SpotNode): TreeItem {
  const { kind, from, name, because, entry } = spot;
  const label = name === undefined ? from : `${name} · ${from}`;
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  const count = places.length === 1 ? l10n.t('1 place') : l10n.t('{0} places', places.length);
  item.description = `${places.length}  ${kind}`;
  item.iconPath = new ThemeIcon('eye-closed');
  item.tooltip = because;
  item.contextValue = entry ? 'declarable' : 'spot';
  item.accessibilityInformation = { label: `${label}, ${kind}, ${count}: ${because}` };
  return item;
}

function placeItem(node: PlaceNode): TreeItem {
  const { uri, range, text } = node.place;
  const path = workspace.asRelativePath(Uri.parse(uri));
  const line = range.start.line + 1;
  const item = new TreeItem(text || path, TreeItemCollapsibleState.None);
  item.description = `${path.slice(path.lastIndexOf('/') + 1)}:${line}`;
  item.tooltip = `${path}:${line}`;
  item.command = { command: OPEN_PLACE, title: l10n.t('Open'), arguments: [node.place] };
  item.accessibilityInformation = { label: l10n.t('Line {0} of {1}: {2}', line, path, text) };
  return item;
}
