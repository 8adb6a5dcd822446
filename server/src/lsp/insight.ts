import type { CancellationToken } from 'vscode-languageserver';
import type { BlindSpot } from '../engine/blindspots.ts';
import type { RuleBook } from '../engine/rule-book.ts';
import { ruleMarkdown } from '../engine/rule-markdown.ts';
import { toRange } from './positions.ts';
import { prepare } from './preparation.ts';
import type { BlindPlace, BlindSpotItem, RuleItem } from './protocol.ts';
import type { Root } from './root.ts';
import { folderUri } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** What could not be understood, in all folders. */
export async function blindSpotItems(
  workspace: Workspace,
  token: CancellationToken,
): Promise<BlindSpotItem[]> {
  const items: BlindSpotItem[] = [];
  for (const root of await workspace.roots()) {
    await prepare(root, token);
    if (!root.disposed) items.push(...root.session.blindSpots().map((one) => itemOf(one, root, workspace)));
  }
  return items;
}

function itemOf(
  { kind, from, name, because, entry, places }: BlindSpot,
  root: Root,
  workspace: Workspace,
): BlindSpotItem {
  return {
    folder: folderUri(root.folder),
    kind,
    from,
    ...(name !== undefined && { name }),
    because,
    places: places.map((place) => placeOf(place, root, workspace)),
    ...(entry && { entry }),
  };
}

function placeOf(
  { path, line, column, text }: BlindSpot['places'][number],
  root: Root,
  workspace: Workspace,
): BlindPlace {
  const place = workspace.placeOf(root, path);
  const start = { line, column };
  const range = toRange({ start, end: start }, workspace.client.encoding, workspace.textOf(place));
  return { uri: place.uri, path, range, text };
}

export function rulePage(book: RuleBook, rule: unknown): string | null {
  const page = book.pages.get(String(rule));
  return page ? ruleMarkdown(page) : null;
}

export function ruleItems(book: RuleBook): RuleItem[] {
  return [...book.pages.values()].map(({ id, area, summary, severity }) => ({ id, area, summary, severity }));
}
