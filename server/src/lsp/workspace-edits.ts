import type {
  AnnotatedTextEdit,
  CreateFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReasonedEdit } from '../engine/suppressions/silence.ts';
import type { Client } from './client.ts';
import { type Encoding, spanToRange } from './positions.ts';
import type { Place } from './workspace.ts';

/** Edits of one file, which need not be open. */
export interface FileEdits {
  place: Place;
  /** Its text, which the edits are for; undefined where the file is to be made. */
  before: string | undefined;
  edits: readonly ReasonedEdit[];
}

export function workspaceEdit({ place, before, edits }: FileEdits, client: Client): WorkspaceEdit {
  const { uri } = place;
  const document = place.document ?? TextDocument.create(uri, '', 0, before ?? '');
  const plain = () => edits.map((edit) => plainEdit(edit, client.encoding, document));
  if (!client.versionedEdits) return { changes: { [uri]: plain() } };
  const all = client.snippetEdits
    ? edits.map((edit) => snippetEdit(edit, client.encoding, document))
    : plain();
  const version = place.document?.version ?? null;
  const change: TextDocumentEdit = { textDocument: { uri, version }, edits: all };
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  const isNew = before === undefined && client.createsFiles;
  return { documentChanges: isNew ? [create, change] : [change] };
}

function plainEdit({ span, text }: ReasonedEdit, encoding: Encoding, document: TextDocument): TextEdit {
  return { range: spanToRange(span, encoding, document), newText: text };
}

/** The reason is selected, so that it is typed over. */
function snippetEdit(
  edit: ReasonedEdit,
  encoding: Encoding,
  document: TextDocument,
): SnippetTextEdit | AnnotatedTextEdit | TextEdit {
  const { span, text, reason } = edit;
  if (!reason) return plainEdit(edit, encoding, document);
  const [start, end] = reason;
  const parts = [text.slice(0, start), text.slice(start, end), text.slice(end)].map(escaped);
  const value = `${parts[0]}\${1:${parts[1]}}${parts[2]}`;
  return { range: spanToRange(span, encoding, document), snippet: { kind: 'snippet', value } };
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
