import type { TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../engine/finding.ts';
import type { FixedFile } from '../engine/session-api.ts';
import { spanToRange } from './positions.ts';
import type { Place, Workspace } from './workspace.ts';

/** What travels with a listed action so that its edit can be made later; without `fix` it means every safe fix. */
export interface ActionData {
  uri: string;
  version: number;
  fix?: { fingerprint: string; start: number; index: number };
}

/** The client hands the data back; what is not ours came from another server or another version. */
export function isActionData(data: unknown): data is ActionData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, fix } = data as Partial<ActionData>;
  return typeof uri === 'string' && typeof version === 'number' && (fix === undefined || isFix(fix));
}

function isFix(fix: Partial<NonNullable<ActionData['fix']>>): boolean {
  return (
    typeof fix?.fingerprint === 'string' && typeof fix.start === 'number' && typeof fix.index === 'number'
  );
}

/** Undefined where the text no longer holds what the action was offered for. */
export function editOf(data: ActionData, place: Place, workspace: Workspace): WorkspaceEdit | undefined {
  const { document } = place;
  const edits = data.fix ? fixEdits(data.fix, place) : fixAllEdits(place);
  if (!document || !edits) return undefined;
  const lspEdits = edits.map(
    (edit): LspTextEdit => ({
      range: spanToRange(edit.span, workspace.client.encoding, document),
      newText: edit.text,
    }),
  );
  return workspaceEdit(document, lspEdits, workspace.client.versionedEdits);
}

function fixEdits(fix: NonNullable<ActionData['fix']>, { root, path }: Place): TextEdit[] | undefined {
  const finding = root.session
    .check([path])
    .findings.find(({ fingerprint, span }) => fingerprint === fix.fingerprint && span[0] === fix.start);
  return finding && fix.index in finding.fixes ? root.session.edits(finding, fix.index) : undefined;
}

function fixAllEdits({ root, path }: Place): TextEdit[] | undefined {
  const fixed = root.session.fixAll(path);
  // The session goes on with the fixed text; the editor keeps its own until it has applied the edit.
  if (fixed) root.session.update(path, fixed.before);
  return fixed && [smallestEdit(fixed)];
}

/** Only the stretch that differs, so that cursors and folds elsewhere stay where they are. */
export function smallestEdit({ before, after }: Pick<FixedFile, 'before' | 'after'>): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  while (isInside(before, head) || isInside(after, head)) head--;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (isInside(before, before.length - tail) || isInside(after, after.length - tail)) tail--;
  return { span: [head, before.length - tail], text: after.slice(head, after.length - tail) };
}

/** Between the halves of a line break or of a character there is no position that a client could name. */
function isInside(text: string, offset: number): boolean {
  return /^(?:\r\n|[\ud800-\udbff][\udc00-\udfff])$/.test(text.slice(Math.max(offset - 1, 0), offset + 1));
}

function workspaceEdit(document: TextDocument, edits: LspTextEdit[], versioned: boolean): WorkspaceEdit {
  if (!versioned) return { changes: { [document.uri]: edits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}
