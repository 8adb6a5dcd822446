import type { Configuration } from './config/configuration.ts';
import { type LoadedConfig, loadConfig } from './config/load.ts';
import type { ConfigurableRule } from './config/schema.ts';

interface Sources {
  read(path: string): string | undefined;
  rules: readonly ConfigurableRule[];
  /** How many folders the root lies below the top. */
  above: number;
}

/** The configuration in force. */
export class CurrentConfig {
  readonly #sources: Sources;
  #loaded: LoadedConfig | undefined;
  /** Stays in force while a config file is no JSON, as in the middle of an edit. */
  #lastGood: Configuration | undefined;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  forget(): void {
    this.#loaded = undefined;
  }

  /** Whether it was read of that file, among others. */
  isReadFrom(path: string): boolean {
    return this.#loaded?.files.includes(path) ?? false;
  }

  loaded(): LoadedConfig {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  #load(): LoadedConfig {
    const loaded = loadConfig(this.#sources);
    if (loaded.broken && this.#lastGood) return { ...loaded, configuration: this.#lastGood };
    if (!loaded.broken) this.#lastGood = loaded.configuration;
    return loaded;
  }
}
