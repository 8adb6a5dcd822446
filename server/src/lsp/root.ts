import type { Host } from '../engine/host.ts';
import type { Progress, Session } from '../engine/session-api.ts';

export interface OpenedSession {
  session: Session;
  /** Text of a file that is not open: columns in UTF-8 cannot be counted without it. */
  read: Host['read'];
}

export type OpenSession = (root: string) => Promise<OpenedSession>;

/** One folder of the workspace, and the session over it. */
export class Root {
  readonly folder: string;
  readonly session: Session;
  readonly read: Host['read'];
  #onProgress: ((progress: Progress | undefined) => void) | undefined;
  #steps: Generator<Progress, void> | undefined;
  #prepared = false;
  #disposed = false;

  /** `onProgress` follows the first preparation, undefined says that it is over: later ones are short. */
  constructor(folder: string, opened: OpenedSession, onProgress: (progress: Progress | undefined) => void) {
    this.folder = folder;
    this.session = opened.session;
    this.read = opened.read;
    this.#onProgress = onProgress;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  /** The project has not been read yet: an answer about all of it would take a while. */
  get isNew(): boolean {
    return this.#onProgress !== undefined;
  }

  refresh(paths?: readonly string[]): void {
    this.session.refresh(paths);
    this.#steps = undefined;
    this.#prepared = false;
  }

  /** One step of the preparation that all who wait for it share; true when it is done. */
  prepareStep(): boolean {
    if (this.#prepared || this.#disposed) return true;
    this.#steps ??= this.session.prepare();
    const step = this.#steps.next();
    this.#onProgress?.(step.done ? undefined : step.value);
    if (step.done) this.#finishPreparation();
    return this.#prepared;
  }

  dispose(): void {
    this.#disposed = true;
    this.#finishPreparation();
    this.session.dispose();
  }

  #finishPreparation(): void {
    this.#steps = undefined;
    this.#onProgress = undefined;
    this.#prepared = true;
  }
}
