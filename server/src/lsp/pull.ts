import {
  type CancellationToken,
  type Connection,
  type DiagnosticServerCancellationData,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { CheckResult } from '../engine/session-api.ts';
import { diagnosticsOf, resultIdOf } from './diagnostics.ts';
import { Neighbours } from './neighbours.ts';
import { prepare, stopIfCancelled } from './preparation.ts';
import type { Root } from './root.ts';
import { stackOf } from './stack-of.ts';
import type { Status } from './status.ts';
import type { Place, Workspace } from './workspace.ts';

type Report = DocumentDiagnosticReport & { resultId: string };

/** Answers a client that asks for the diagnostics of a document. */
export class Puller {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #status: Status;
  readonly #neighbours: Neighbours;
  /** Someone was given a glance and is to be told when there is more to see. */
  readonly #glanced = new Set<Root>();

  constructor(connection: Connection, workspace: Workspace, status: Status, quiet?: number) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#status = status;
    const complain = (error: unknown) =>
      connection.console.error(`Looking at other open files failed: ${stackOf(error)}`);
    this.#neighbours = new Neighbours(workspace, () => this.refresh(), complain, quiet);
  }

  async answer(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const asked = this.#workspace.versionOf(uri);
    const place = await this.#workspace.locate(uri);
    if (!place) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    stopIfCancelled(token);
    this.#stopIfChanged(place, asked);
    const glanced = this.#glance(place);
    // No answer to compare later ones with: the client asks again in any case.
    if (glanced) return this.#report(place, glanced, previousResultId);

    await prepare(place.root, token);
    this.#stopIfChanged(place, asked);
    const report = this.#report(place, place.root.check(place.path), previousResultId);
    this.#neighbours.answered(place, report.resultId);
    return report;
  }

  /** An open document changed: others may have other findings by that. */
  changed(roots: readonly Root[]): void {
    this.#neighbours.schedule(roots);
  }

  closed(uri: string): void {
    this.#neighbours.closed(uri);
  }

  /** Asks the client to pull again. */
  refresh(): void {
    const { client } = this.#workspace;
    if (!client.pulls || !client.refreshesPulled) return;
    this.#connection.languages.diagnostics
      .refresh()
      .catch((error) =>
        this.#connection.console.warn(`The client did not refresh its diagnostics: ${error}`),
      );
  }

  /** Only for who can be told to ask again: the others would never see the rest. */
  #glance({ root, path }: Place): CheckResult | undefined {
    if (!this.#workspace.client.refreshesPulled || !root.needsGlance()) return undefined;
    try {
      const result = root.session.glance([path]);
      this.#refreshWhenPrepared(root);
      return result;
    } catch (error) {
      this.#connection.console.error(`Glancing at ${path} in ${root.folder} failed: ${stackOf(error)}`);
      return undefined;
    }
  }

  /** Not for the one request: the client may cancel it and still shows what others were answered. */
  async #refreshWhenPrepared(root: Root): Promise<void> {
    if (this.#glanced.has(root)) return;
    this.#glanced.add(root);
    try {
      await prepare(root);
    } catch (error) {
      this.#connection.console.error(`Reading ${root.folder} failed: ${stackOf(error)}`);
    }
    this.#glanced.delete(root);
    if (!root.disposed) this.refresh();
  }

  #report(place: Place, result: CheckResult, previousResultId: string | undefined): Report {
    const items = diagnosticsOf(place, result, this.#workspace);
    const resultId = resultIdOf(items);
    if (place.document) this.#status.told.record(place.uri, items);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  #stopIfChanged({ root, uri }: Place, asked: number | undefined): void {
    if (this.#workspace.versionOf(uri) === asked && !root.disposed) return;
    const message = 'The document changed while it was being checked.';
    const data: DiagnosticServerCancellationData = { retriggerRequest: true };
    throw new ResponseError(LSPErrorCodes.ServerCancelled, message, data);
  }
}
