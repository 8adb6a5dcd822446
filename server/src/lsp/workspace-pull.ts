import { setTimeout as delay } from 'node:timers/promises';
import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnosticsOf, resultIdOf } from './diagnostics.ts';
import { stopIfCancelled } from './preparation.ts';
import type { Root } from './root.ts';
import type { Scanned, Scans } from './scans.ts';
import type { Status } from './status.ts';
import type { Workspace } from './workspace.ts';

export type PartialReporter = ResultProgressReporter<WorkspaceDiagnosticReportPartialResult>;

/** Editors ask again every few seconds: what somebody is typing in is checked when they pause. */
const PAUSE = 1000;

/** Answers a client that asks for the diagnostics of all files. */
export class WorkspacePuller {
  readonly #workspace: Workspace;
  readonly #scans: Scans;
  readonly #status: Status;
  readonly #pause: number;

  constructor(workspace: Workspace, scans: Scans, status: Status, pause = PAUSE) {
    this.#workspace = workspace;
    this.#scans = scans;
    this.#status = status;
    this.#pause = pause;
  }

  async answer(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    workDone: WorkDoneProgressReporter,
    partial: PartialReporter | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const tell = (more: WorkspaceDocumentDiagnosticReport[]) => {
      if (more.length === 0) return;
      if (partial) partial.report({ items: more });
      else items.push(...more);
    };
    const roots = await this.#workspace.roots();
    if (known.size > 0) await this.#pauseIn(roots, token);
    workDone.begin('readylint checks the workspace', 0, undefined, true);
    try {
      for (const [index, root] of roots.entries()) {
        const follow = (share: number) => workDone.report(Math.floor((100 * (index + share)) / roots.length));
        await this.#scan(root, { known, tell, follow }, token);
      }
      for (const uri of [...known.keys()]) tell([await this.#rest(uri, known)]);
    } finally {
      workDone.done();
    }
    return { items };
  }

  async #scan(root: Root, { known, tell, follow }: Hearer, token: CancellationToken): Promise<void> {
    const over = this.#scans.isCurrent(root) ? undefined : this.#status.scanning();
    try {
      for await (const { done, total, scanned } of this.#scans.of(root, token)) {
        for (const { place, diagnostics } of scanned) this.#status.told.record(place.uri, diagnostics);
        tell(scanned.flatMap((one) => reportOf(one, known) ?? []));
        follow(done / Math.max(total, 1));
      }
    } finally {
      over?.();
    }
  }

  async #pauseIn(roots: readonly Root[], token: CancellationToken): Promise<void> {
    if (roots.every((root) => this.#scans.isCurrent(root))) return;
    const sum = () => roots.reduce((total, { revision }) => total + revision, 0);
    for (let before = -1; before !== sum(); ) {
      before = sum();
      await delay(this.#pause);
      stopIfCancelled(token);
    }
  }

  /** No source file: an open config file, or what was deleted, renamed, or is in a folder that was taken out. */
  async #rest(uri: string, known: Map<string, string>): Promise<WorkspaceDocumentDiagnosticReport> {
    const place = await this.#workspace.locate(uri);
    if (place?.document) {
      const diagnostics = diagnosticsOf(place, place.root.check(place.path), this.#workspace);
      const report = reportOf({ place, diagnostics }, known);
      if (report) return report;
    }
    this.#status.told.forget(uri);
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
  }
}

interface Hearer {
  /** Result ids that the client holds; what was answered is taken out. */
  known: Map<string, string>;
  tell(items: WorkspaceDocumentDiagnosticReport[]): void;
  follow(share: number): void;
}

/** Of a file without findings only where the client believes that it has some. */
function reportOf(
  { place: { uri, document }, diagnostics: items }: Scanned,
  known: Map<string, string>,
): WorkspaceDocumentDiagnosticReport | undefined {
  const before = known.get(uri);
  known.delete(uri);
  if (items.length === 0 && before === undefined) return undefined;
  const version = document?.version ?? null;
  const resultId = resultIdOf(items);
  return resultId === before
    ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
}
