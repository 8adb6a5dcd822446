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

export function workspaceEdit(files: readonly FileEdits[], client: Client): WorkspaceEdit {
  if (client.versionedEdits) return { documentChanges: files.flatMap((one) => versionedEdits(one, client)) };
  return { changes: Object.fromEntries(files.map((one) => [one.place.uri, plainEdits(one, client)])) };
}

function versionedEdits(file: FileEdits, client: Client): (CreateFile | TextDocumentEdit)[] {
  const { uri, document: opened } = file.place;
  const document = documentOf(file);
  const edits = client.snippetEdits
    ? file.edits.map((edit) => snippetEdit(edit, client.encoding, document))
    : plainEdits(file, client);
  const change: TextDocumentEdit = { textDocument: { uri, version: opened?.version ?? null }, edits };
  const create: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  return file.before === undefined && client.createsFiles ? [create, change] : [change];
}

function plainEdits(file: FileEdits, { encoding }: Client): TextEdit[] {
  const document = documentOf(file);
  return file.edits.map((edit) => plainEdit(edit, encoding, document));
}

function documentOf({ place, before }: FileEdits): TextDocument {
  return place.document ?? TextDocument.create(place.uri, '', 0, before ?? '');
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
