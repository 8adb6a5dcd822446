import { diagnosticsOf, resultIdOf } from './diagnostics.ts';
import type { Root } from './root.ts';
import type { Place, Workspace } from './workspace.ts';

/** So long after an edit the other open files are looked at. */
const QUIET = 300;

/** Notices that an edit changed what another open file was answered, so that its client can be told to ask again. */
export class Neighbours {
  readonly #workspace: Workspace;
  readonly #refresh: () => void;
  readonly #quiet: number;
  readonly #answered = new Map<string, { version: number; resultId: string }>();
  #due = new Set<Root>();
  #timer: NodeJS.Timeout | undefined;

  constructor(workspace: Workspace, refresh: () => void, quiet = QUIET) {
    this.#workspace = workspace;
    this.#refresh = refresh;
    this.#quiet = quiet;
  }

  answered({ uri, document }: Place, resultId: string): void {
    if (document) this.#answered.set(uri, { version: document.version, resultId });
  }

  closed(uri: string): void {
    this.#answered.delete(uri);
  }

  schedule(roots: readonly Root[]): void {
    const { pulls, refreshesPulled } = this.#workspace.client;
    if (!pulls || !refreshesPulled) return;
    for (const root of roots) this.#due.add(root);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), this.#quiet).unref();
  }

  #look(): void {
    const due = [...this.#due].filter((root) => root.prepared && !root.disposed);
    this.#due = new Set();
    if (due.some((root) => this.#workspace.openPlaces(root).some((place) => this.#isStale(place))))
      this.#refresh();
  }

  /** What was edited itself the client asks for anyway. */
  #isStale(place: Place): boolean {
    const answered = this.#answered.get(place.uri);
    if (!answered || answered.version !== place.document?.version) return false;
    const result = place.root.session.check([place.path]);
    return resultIdOf(diagnosticsOf(place, result, this.#workspace)) !== answered.resultId;
  }
}
