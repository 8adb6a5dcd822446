import type { Host } from '../engine/host.ts';
import type { TypeOracle } from '../engine/oracle.ts';
import type { Assistance, CheckResult, Inspection, Progress, Session } from '../engine/session-api.ts';
import type { FolderSettings } from './settings.ts';

/** A project with no more to read than this is read as soon as a glance would be over. */
const FEW = 120;

export type EditorSession = Session & Pick<Inspection, 'blindSpots'> & Assistance;

export interface OpenedSession {
  session: EditorSession;
  /** Text of a file that is not open: columns in UTF-8 cannot be counted without it. */
  read: Host['read'];
  oracle?: TypeOracle | undefined;
}

export type OpenSession = (root: string) => Promise<OpenedSession>;

/** One folder of the workspace, and the session over it. */
export class Root {
  readonly folder: string;
  readonly session: EditorSession;
  readonly read: Host['read'];
  settings: FolderSettings;
  readonly oracle: TypeOracle | undefined;
  #onProgress: ((progress: Progress | undefined) => void) | undefined;
  #steps: Generator<Progress, void> | undefined;
  /** Files that the preparation has not read yet; its first step tells how many there are. */
  #left: number | undefined;
  #prepared = false;
  #revision = 0;
  /** Hovers, code actions and diagnostics ask about the same text one after the other. */
  #checked = { revision: 0, results: new Map<string, CheckResult>() };
  #disposed = false;

  /** `onProgress` follows the first preparation, undefined says that it is over: later ones are short. */
  constructor(
    folder: string,
    opened: OpenedSession,
    settings: FolderSettings,
    onProgress: (progress: Progress | undefined) => void,
  ) {
    this.folder = folder;
    this.session = opened.session;
    this.read = opened.read;
    this.settings = settings;
    this.oracle = settings.enable && settings.types === 'auto' ? opened.oracle : undefined;
    this.#onProgress = onProgress;
  }

  get disposed(): boolean {
    return this.#disposed;
  }

  /** Another one means that findings may be others. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether every file of the project is read. */
  get prepared(): boolean {
    return this.#prepared;
  }

  /**
   * Whether open files should be glanced at rather than wait: the project is being read for the first time and
   * much is left. Never later, when a glance would take findings back that the whole project had shown.
   */
  needsGlance(): boolean {
    if (this.#onProgress && this.#left === undefined) this.prepareStep();
    return this.#onProgress !== undefined && (this.#left ?? 0) > FEW;
  }

  open(path: string, text: string): void {
    this.#revision++;
    this.session.open(path, text);
  }

  update(path: string, text: string): void {
    this.#revision++;
    this.session.update(path, text);
  }

  close(path: string): void {
    this.#revision++;
    this.session.close(path);
  }

  check(path: string): CheckResult {
    const revision = this.#revision;
    if (this.#checked.revision !== revision) this.#checked = { revision, results: new Map() };
    const known = this.#checked.results.get(path);
    if (known) return known;
    const result = this.session.check([path]);
    this.#checked.results.set(path, result);
    return result;
  }

  /** Types told something. */
  learned(): void {
    this.#revision++;
  }

  refresh(paths?: readonly string[]): void {
    this.#revision++;
    this.session.refresh(paths);
    this.#steps = undefined;
    this.#left = undefined;
    this.#prepared = false;
  }

  /** One step of the preparation that all who wait for it share; true when it is done. */
  prepareStep(): boolean {
    if (this.#prepared || this.#disposed) return true;
    try {
      this.#steps ??= this.session.prepare();
      const { done, value } = this.#steps.next();
      if (done) this.#finishPreparation();
      else this.#follow(value);
    } catch (error) {
      // The one who took the step tells; the others need not wait for what cannot be done.
      this.#finishPreparation();
      throw error;
    }
    return this.#prepared;
  }

  dispose(): void {
    this.#disposed = true;
    this.#finishPreparation();
    this.session.dispose();
  }

  #follow(progress: Progress): void {
    this.#left = progress.total - progress.done;
    this.#onProgress?.(progress);
  }

  #finishPreparation(): void {
    this.#onProgress?.(undefined);
    this.#onProgress = undefined;
    this.#steps = undefined;
    this.#prepared = true;
  }
}
