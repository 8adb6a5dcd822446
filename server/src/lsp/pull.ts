import {
  type CancellationToken,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { diagnosticsOf, resultIdOf } from './diagnostics.ts';
import { prepare } from './preparation.ts';
import type { Root } from './root.ts';
import type { Workspace } from './workspace.ts';

/** Answers a client that asks for the diagnostics of a document. */
export async function pullDiagnostics(
  workspace: Workspace,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
  whenPrepared: (root: Root) => void,
): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  const asked = workspace.versionOf(uri);
  const place = await workspace.locate(uri);
  if (!place) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  // Who can be told to ask again gets a first answer at once.
  const isFirst = place.root.isNew && workspace.client.refreshesPulled;
  if (isFirst) whenPrepared(place.root);
  else await prepare(place.root, token);
  if (workspace.versionOf(uri) !== asked || place.root.disposed) throw askAgain();

  const { session } = place.root;
  const result = isFirst ? session.glance([place.path]) : session.check([place.path]);
  const items = diagnosticsOf(place, result, workspace);
  const resultId = resultIdOf(items);
  return resultId === params.previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

function askAgain(): ResponseError<DiagnosticServerCancellationData> {
  const message = 'The document changed while it was being checked.';
  return new ResponseError(LSPErrorCodes.ServerCancelled, message, { retriggerRequest: true });
}
