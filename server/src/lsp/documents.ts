import { type TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Encoding, fromClient } from './positions.ts';

export type Documents = TextDocuments<TextDocument>;

/** The open documents. Edits arrive in the client's units, each relative to the text that the one before it left. */
export function createDocuments(encoding: Encoding): Documents {
  return new TextDocuments({
    // A client that forgets the text, which it must send, means an empty one.
    create: (uri, languageId, version, text?: string) =>
      TextDocument.create(uri, languageId, version, text ?? ''),
    update(document: TextDocument, changes: TextDocumentContentChangeEvent[], version: number) {
      for (const change of changes)
        TextDocument.update(document, [inUtf16(change, encoding, document)], version);
      return document;
    },
  });
}

function inUtf16(
  change: TextDocumentContentChangeEvent,
  encoding: Encoding,
  document: TextDocument,
): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  return { text: change.text, range: fromClient(change.range, encoding, document) };
}
