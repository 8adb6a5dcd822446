import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  type Position,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { proposalsAt } from '../engine/config/writing.ts';
import type { RuleBook } from '../engine/rule-book.ts';
import { blankAt, DIRECTIVES } from '../engine/suppressions/writing.ts';
import type { Client } from './client.ts';
import { isConfigFile } from './config-files.ts';
import { lineAt, offsetAt, spanToRange } from './positions.ts';
import type { Place, Workspace } from './workspace.ts';

/** Begin a key or a value of a config, a word or a rule of a comment. */
export const TRIGGERS = ['"', '-', ' ', ','];

/** What may be written here, in a config file or in a comment that silences. */
export async function complete(
  workspace: Workspace,
  book: RuleBook,
  { textDocument, position }: CompletionParams,
): Promise<CompletionItem[]> {
  const place = await workspace.locate(textDocument.uri);
  const { client } = workspace;
  if (!place?.document) return [];
  if (!isConfigFile(place.path)) return inComment(place, place.document, position, client, book);
  return client.configAssistance ? inConfig(place.document, position, client, book) : [];
}

function inConfig(
  document: TextDocument,
  position: Position,
  { encoding }: Client,
  book: RuleBook,
): CompletionItem[] {
  const proposals = proposalsAt(book.schema, document.getText(), offsetAt(position, encoding, document));
  return proposals.map(({ label, text, span, description, kind }) => ({
    label,
    kind: kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
    // Editors compare it with what stands there already, the quote included.
    filterText: text,
    textEdit: { range: spanToRange(span, encoding, document), newText: text },
    ...(description && { documentation: description }),
  }));
}

function inComment(
  place: Place,
  document: TextDocument,
  position: Position,
  { encoding }: Client,
  book: RuleBook,
): CompletionItem[] {
  const { line, column, start } = lineAt(position, encoding, document);
  const blank = blankAt(line, column);
  if (!blank) return [];
  const [from, to] = blank.span;
  const range = spanToRange([start + from, start + to], encoding, document);
  const item = (label: string, detail?: string, isFirst = true): CompletionItem => ({
    label,
    kind: CompletionItemKind.Value,
    sortText: `${isFirst ? 0 : 1}${label}`,
    textEdit: { range, newText: label },
    ...(detail && { detail }),
  });
  if (blank.what === 'directive') return DIRECTIVES.map((one) => item(one));
  const found = foundAt(place, position.line + 1);
  return [...book.pages.values()].map(({ id, summary }) => item(id, summary, found.has(id)));
}

/** Rules that report on the line or the one after it: these are what the comment is for. */
function foundAt({ root, path }: Place, line: number): ReadonlySet<string> {
  if (!root.prepared) return new Set();
  const { findings } = root.check(path);
  const near = findings.filter(({ range: { start } }) => start.line === line || start.line === line + 1);
  return new Set(near.map(({ rule }) => rule));
}
