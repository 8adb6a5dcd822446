import { setImmediate as nextTurn } from 'node:timers/promises';
import { diagnosticsOf, resultIdOf } from './diagnostics.ts';
import type { Root } from './root.ts';
import type { Place, Workspace } from './workspace.ts';

/** So long after an edit the other open files are looked at. */
const QUIET = 300;

/** Notices that an edit changed what another open file was answered, so that its client can be told to ask again. */
export class Neighbours {
  readonly #workspace: Workspace;
  readonly #refresh: () => void;
  readonly #complain: (error: unknown) => void;
  readonly #quiet: number;
  readonly #answered = new Map<string, { version: number; resultId: string }>();
  readonly #due = new Set<Root>();
  #timer: NodeJS.Timeout | undefined;

  constructor(workspace: Workspace, refresh: () => void, complain: (error: unknown) => void, quiet = QUIET) {
    this.#workspace = workspace;
    this.#refresh = refresh;
    this.#complain = complain;
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
    this.#timer = setTimeout(() => {
      this.#look().catch((error) => this.#complain(error));
    }, this.#quiet).unref();
  }

  /** A file a turn: who types again goes first, and all is looked at later. */
  async #look(): Promise<void> {
    const timer = this.#timer;
    for (const root of this.#due) {
      for (const place of root.prepared ? this.#workspace.openPlaces(root) : []) {
        if (timer !== this.#timer) return;
        if (!root.disposed && this.#isStale(place)) {
          this.#due.clear();
          this.#refresh();
          return;
        }
        await nextTurn();
      }
      this.#due.delete(root);
    }
  }

  /** What was edited itself the client asks for anyway. */
  #isStale(place: Place): boolean {
    const answered = this.#answered.get(place.uri);
    if (!answered || answered.version !== this.#workspace.versionOf(place.uri)) return false;
    const result = place.root.check(place.path);
    return resultIdOf(diagnosticsOf(place, result, this.#workspace)) !== answered.resultId;
  }
}
