import { type TextEditor, window } from 'vscode';
import type { FindingNode } from './nodes.ts';

export function openFinding({ uri, diagnostic }: FindingNode): Thenable<TextEditor> {
  return window.showTextDocument(uri, { selection: diagnostic.range });
}
