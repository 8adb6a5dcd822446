import { isSame } from '../same.ts';
import type { Origins } from './origins.ts';

interface Reading<T> {
  found: T;
  /** Of the origins that it was read of. */
  edition: number;
}

/** What is read of each file's origins: found when asked, kept until an edit has changed what it hangs on. */
export class KeptReadings<T> {
  readonly #origins: Origins;
  readonly #read: (path: string) => T;
  readonly #known = new Map<string, Reading<T>>();
  readonly #doubted = new Map<string, Reading<T>>();

  constructor(origins: Origins, read: (path: string) => T) {
    this.#origins = origins;
    this.#read = read;
  }

  has(path: string): boolean {
    return this.#known.has(path);
  }

  /** An edit may have changed it. */
  forget(path: string): void {
    const reading = this.#known.get(path);
    if (!reading) return;
    this.#known.delete(path);
    this.#doubted.set(path, reading);
  }

  readonly of = (path: string): T => {
    let reading = this.#known.get(path);
    if (!reading) {
      reading = this.#again(path);
      this.#known.set(path, reading);
    }
    return reading.found;
  };

  /** What turns out the same goes on, with all that hangs on it. */
  #again(path: string): Reading<T> {
    const former = this.#doubted.get(path);
    this.#doubted.delete(path);
    const edition = this.#origins.edition(path);
    if (former?.edition === edition) return former;
    const found = this.#origins.reading(path, () => this.#read(path));
    return { found: former && isSame(former.found, found) ? former.found : found, edition };
  }
}
