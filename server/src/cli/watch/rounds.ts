import { compareWithKnown } from '../../engine/known-findings.ts';
import type { Report, ReportedFinding } from '../../engine/report.ts';
import { isShown } from '../../engine/shown.ts';

/** One look at the project. */
export interface Round {
  /** Files that made it necessary; undefined for the first. */
  changed: readonly string[] | undefined;
  report: Report;
  /** Findings that the round before did not have; all of the first. */
  fresh: ReportedFinding[];
  gone: ReportedFinding[];
}

export interface World {
  /** Files that are others than at the last look; the session sees them as they are now. */
  takeChanges(): readonly string[];
  check(): Promise<Report>;
  show(round: Round): void;
}

/** Looks, waits for changes and looks again: one look at a time, and a change during a look is not lost. */
export class Rounds {
  readonly #world: World;
  /** Calls back once it has been quiet for a while; a second call starts the while anew. */
  readonly #whenQuiet: (run: () => void) => void;
  readonly #failed: (error: unknown) => void;
  #shown: readonly ReportedFinding[] = [];
  #isBusy = false;
  #isDue = false;

  constructor(world: World, whenQuiet: (run: () => void) => void, failed: (error: unknown) => void) {
    this.#world = world;
    this.#whenQuiet = whenQuiet;
    this.#failed = failed;
  }

  async start(): Promise<void> {
    await this.#alone(() => this.#look(undefined));
  }

  /** Something may have changed. */
  readonly changed = (): void => {
    this.#whenQuiet(() => {
      this.#isDue = true;
      void this.#alone(() => this.#lookWhileDue());
    });
  };

  async #alone(work: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      await work();
      await this.#lookWhileDue();
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#isBusy = false;
    }
  }

  async #lookWhileDue(): Promise<void> {
    while (this.#isDue) {
      this.#isDue = false;
      const changed = this.#world.takeChanges();
      if (changed.length > 0) await this.#look(changed);
    }
  }

  async #look(changed: readonly string[] | undefined): Promise<void> {
    const report = await this.#world.check();
    const now = report.findings.filter(isShown);
    const before = this.#shown;
    this.#shown = now;
    this.#world.show({ changed, report, ...compareWithKnown(now, before) });
  }
}
