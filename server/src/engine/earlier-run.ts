import type { Host } from './host.ts';
import type { FileOutcome } from './runner.ts';
import type { Workspace } from './workspace.ts';

/** What an earlier run said of the very same project: then nothing has to be parsed or linked again. */
export class EarlierRun {
  readonly #host: Host;
  readonly #workspace: Workspace;
  #key: string | undefined;
  #outcomes: Record<string, FileOutcome> | undefined;

  constructor(host: Host, workspace: Workspace) {
    this.#host = host;
    this.#workspace = workspace;
  }

  /** Whether there is one; `types` says what else it hangs on. */
  find(types: string): boolean {
    if (!this.#host.cache) return false;
    const digest = this.#workspace.digest();
    this.#key = digest && `run-${types}-${digest}`;
    const kept = this.#key === undefined ? undefined : this.#host.cache.get(this.#key);
    const outcomes = kept === undefined ? {} : (JSON.parse(kept) as Record<string, FileOutcome>);
    const today = this.#host.today();
    const isOver = Object.values(outcomes).some(({ validUntil }) => validUntil && validUntil < today);
    this.#outcomes = kept === undefined || isOver ? undefined : outcomes;
    return this.#outcomes !== undefined;
  }

  /** Whether the outcome of this run would be kept. */
  get isWanted(): boolean {
    return this.#key !== undefined && !this.#outcomes;
  }

  get isKnown(): boolean {
    return this.#outcomes !== undefined;
  }

  outcome(path: string): FileOutcome | undefined {
    return this.#outcomes?.[path];
  }

  keep(paths: readonly string[], outcomes: readonly FileOutcome[]): void {
    if (this.#key === undefined || !this.isWanted) return;
    this.#host.cache?.put(
      this.#key,
      JSON.stringify(Object.fromEntries(paths.map((path, index) => [path, outcomes[index]]))),
    );
  }

  /** Something else that follows from the project as it is: taken from the earlier run that found it. */
  also<T>(name: string, find: () => T): T {
    if (this.#key === undefined) return find();
    const key = `${name} ${this.#key}`;
    const kept = this.#host.cache?.get(key);
    if (kept !== undefined) return JSON.parse(kept) as T;
    const found = find();
    this.#host.cache?.put(key, JSON.stringify(found));
    return found;
  }

  /** The project is no longer what it was. */
  forget(): void {
    this.#key = undefined;
    this.#outcomes = undefined;
  }
}
