import type { CallId } from '../../../rules/kit/facts.ts';
import type { LoggerUse } from '../../../rules/kit/loggers.ts';
import { foldersWithoutConsole } from './bundlers.ts';
import { EachFile } from './each-file.ts';
import { LoggerUses, type LoggerWorld, loggersOf, type ProjectLogger } from './logger-use.ts';
import { KeptReadings } from './origins/kept-readings.ts';

/** What the project logs with, and where. */
export class Logging {
  readonly #world: Omit<LoggerWorld, 'needs'>;
  readonly #loggers: KeptReadings<readonly ProjectLogger[]>;
  readonly #all: EachFile<readonly ProjectLogger[]>;
  /** The same as long as no file has other loggers. */
  #joined: { byFile: readonly (readonly ProjectLogger[])[]; loggers: readonly ProjectLogger[] } | undefined;
  #uses: LoggerUses | undefined;
  #withoutConsole: readonly string[] | undefined;

  constructor(world: Omit<LoggerWorld, 'needs'>) {
    this.#world = world;
    this.#loggers = new KeptReadings(world.origins, (path) => loggersOf(world, path));
    this.#all = new EachFile([...world.files.keys()], this.#loggers.of);
  }

  prepare(path: string): void {
    this.#loggers.of(path);
  }

  /** Something was edited that these files hang on. */
  forget(stale: Iterable<string>): void {
    for (const path of stale) {
      this.#loggers.forget(path);
      this.#all.forget(path);
    }
    this.#uses = undefined;
    this.#withoutConsole = undefined;
  }

  at(path: string, call: CallId): LoggerUse | undefined {
    return this.#allUses().at(path, call);
  }

  isPart(path: string): boolean {
    return this.#allUses().isNeeded(path) || this.#loggers.of(path).length > 0;
  }

  /** Whether the build takes calls of the console out. */
  isStripped(path: string): boolean {
    this.#withoutConsole ??= foldersWithoutConsole(this.#world.files);
    return this.#withoutConsole.some((folder) => folder === '' || path.startsWith(`${folder}/`));
  }

  #allUses(): LoggerUses {
    const byFile = this.#all.all();
    if (this.#joined?.byFile !== byFile) this.#joined = { byFile, loggers: byFile.flat() };
    this.#uses ??= new LoggerUses(this.#world, this.#joined.loggers);
    return this.#uses;
  }
}
