import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  LSPErrorCodes,
  type Range,
  ResponseError,
} from 'vscode-languageserver';
import { isShown } from '../engine/shown.ts';
import { isActionData } from './code-action-data.ts';
import { editOf } from './code-action-edits.ts';
import { type Offer, offersAt } from './code-action-offers.ts';
import { prepare } from './preparation.ts';
import { touch } from './ranges.ts';
import type { Place, Workspace } from './workspace.ts';

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
  const wanted = ({ kind }: CodeAction) => wants(context.only, kind ?? CodeActionKind.QuickFix);
  const actions = offersIn(place, range, workspace)
    .map((offer) => actionOf(offer, place.uri, asked))
    .filter(wanted);
  return workspace.client.resolvesEdits
    ? actions
    : actions.flatMap((action) => withEdit(action, place, workspace) ?? []);
}

export async function resolveCodeAction(workspace: Workspace, action: CodeAction): Promise<CodeAction> {
  const { data } = action;
  if (!isActionData(data)) return action;
  const place = await workspace.locate(data.uri);
  if (!place || workspace.versionOf(data.uri) !== data.version) throw textChanged();
  const resolved = withEdit(action, place, workspace);
  if (!resolved) throw textChanged();
  return resolved;
}

function offersIn(place: Place, range: Range, workspace: Workspace): Offer[] {
  const findings = place.root
    .check(place.path)
    .findings.filter((finding) => finding.path === place.path && isShown(finding));
  return offersAt(findings, (diagnostic) => touch(diagnostic.range, range), place, workspace);
}

function actionOf({ act, ...action }: Offer, uri: string, version: number): CodeAction {
  return act ? { ...action, data: { uri, version, act } } : action;
}

function withEdit(action: CodeAction, place: Place, workspace: Workspace): CodeAction | undefined {
  if (!isActionData(action.data)) return action;
  const edit = editOf(action.data, place, workspace);
  return edit && { ...action, edit };
}

/** Kinds are a hierarchy: who asks for `source` also wants `source.fixAll`. */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return (
    only === undefined ||
    only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`))
  );
}

function textChanged(): ResponseError<void> {
  return new ResponseError(
    LSPErrorCodes.ContentModified,
    'The text changed since the action was offered, or readylint.json has a mistake that comes first.',
  );
}
