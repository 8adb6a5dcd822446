import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import type { Finding } from '../engine/finding.ts';
import { isShown } from '../engine/shown.ts';
import { editOf, isActionData } from './code-action-edits.ts';
import { findingDiagnostic } from './diagnostics.ts';
import { prepare } from './preparation.ts';
import type { Place, Workspace } from './workspace.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.readylint`;

/** What can be done here. Edits are left out for a client that fetches them when the user has chosen. */
export async function listCodeActions(
  workspace: Workspace,
  { textDocument, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const asked = workspace.versionOf(textDocument.uri);
  const place = await workspace.locate(textDocument.uri);
  if (!place || asked === undefined) return [];
  await prepare(place.root, token);
  if (workspace.versionOf(textDocument.uri) !== asked) throw textChanged();

  const findings = place.root.session
    .check([place.path])
    .findings.filter((finding) => finding.path === place.path && isShown(finding));
  const fixes = wants(context.only, CodeActionKind.QuickFix)
    ? findings.flatMap((finding) => quickFixes(finding, place, range, workspace, asked))
    : [];
  const all = wants(context.only, FIX_ALL) ? fixAll(findings, place, asked) : [];
  const actions = [...fixes, ...all];
  return workspace.client.resolvesEdits
    ? actions
    : actions.map((action) => withEdit(action, place, workspace));
}

export async function resolveCodeAction(workspace: Workspace, action: CodeAction): Promise<CodeAction> {
  const { data } = action;
  if (!isActionData(data)) return action;
  const place = await workspace.locate(data.uri);
  if (!place || workspace.versionOf(data.uri) !== data.version) throw textChanged();
  return withEdit(action, place, workspace);
}

function withEdit(action: CodeAction, place: Place, workspace: Workspace): CodeAction {
  if (!isActionData(action.data)) return action;
  const edit = editOf(action.data, place, workspace);
  if (!edit) throw textChanged();
  return { ...action, edit };
}

function quickFixes(
  finding: Finding,
  place: Place,
  range: Range,
  workspace: Workspace,
  version: number,
): CodeAction[] {
  const diagnostic = findingDiagnostic(finding, place, workspace);
  if (!touches(diagnostic.range, range)) return [];
  const { fingerprint, span } = finding;
  return finding.fixes.map((fix, index) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: fix.kind === 'fix',
    data: { uri: place.uri, version, fix: { fingerprint, start: span[0], index } },
  }));
}

function fixAll(findings: readonly Finding[], place: Place, version: number): CodeAction[] {
  const isSafe = (finding: Finding) => finding.fixes.some((fix) => fix.kind === 'fix');
  if (!findings.some(isSafe)) return [];
  const title = 'Fix all that readylint can safely fix';
  return [{ title, kind: FIX_ALL, data: { uri: place.uri, version } }];
}

/** Kinds are a hierarchy: who asks for `source` also wants `source.fixAll`. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined ||
    only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function textChanged(): ResponseError<void> {
  return new ResponseError(
    LSPErrorCodes.ContentModified,
    'The document changed since the action was offered.',
  );
}
