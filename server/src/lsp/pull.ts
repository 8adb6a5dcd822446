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
import type { Workspace } from './workspace.ts';

/** Answers a client that asks for the diagnostics of a document. */
export async function pullDiagnostics(
  workspace: Workspace,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  const asked = workspace.versionOf(uri);
  const place = await workspace.locate(uri);
  if (!place) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  await prepare(place.root, token);
  if (workspace.versionOf(uri) !== asked || place.root.disposed) throw askAgain();

  const items = diagnosticsOf(place, place.root.session.check([place.path]), workspace);
  const resultId = resultIdOf(items);
  return resultId === params.previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

function askAgain(): ResponseError<DiagnosticServerCancellationData> {
  const message = 'The document changed while it was being checked.';
  return new ResponseError(LSPErrorCodes.ServerCancelled, message, { retriggerRequest: true });
}
