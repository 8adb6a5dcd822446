import { commands, Disposable, env, l10n, Range, type TextEditor, Uri, window } from 'vscode';
import {
  COPY_ENTRY,
  FOCUS_BLIND_SPOTS,
  OPEN_PLACE,
  REFRESH_BLIND_SPOTS,
  SHOW_BLIND_SPOTS,
} from '../commands/names.ts';
import type { BlindPlace } from '../protocol.ts';
import type { BlindNode } from './nodes.ts';
import type { BlindSpots } from './view.ts';

export function registerBlindSpotCommands(view: BlindSpots): Disposable {
  return Disposable.from(
    commands.registerCommand(SHOW_BLIND_SPOTS, () => {
      view.refresh();
      return commands.executeCommand(FOCUS_BLIND_SPOTS);
    }),
    commands.registerCommand(REFRESH_BLIND_SPOTS, () => view.refresh()),
    commands.registerCommand(OPEN_PLACE, openPlace),
    commands.registerCommand(COPY_ENTRY, copyEntry),
  );
}

function openPlace({ uri, range: { start, end } }: BlindPlace): Thenable<TextEditor> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  return window.showTextDocument(Uri.parse(uri), { selection });
}

/** What declares it in readylint.json, ready to be pasted there. */
async function copyEntry(node: BlindNode | undefined): Promise<void> {
  if (node?.kind !== 'spot' || !node.spot.entry) return;
  await env.clipboard.writeText(JSON.stringify(node.spot.entry, null, 2));
  window.setStatusBarMessage(l10n.t('Copied: it belongs into readylint.json.'), 5_000);
}
