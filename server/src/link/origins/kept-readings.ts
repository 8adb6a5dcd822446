import { isSame } from '../same.ts';
import type { Origins } from './origins.ts';

interface Reading<T> {
  found: T;
  /** Of the origins that it was read of. */
  edition: number;
  /** An edit may have changed it. */
  isDoubted: boolean;
}

/** What is read of each file's origins: found when asked, kept until an edit has changed what it hangs on. */
export class KeptReadings<T> {
  readonly #origins: Origins;
  readonly #read: (path: string) => T;
  readonly #known = new Map<string, Reading<T>>();

  constructor(origins: Origins, read: (path: string) => T) {
    this.#origins = origins;
    this.#read = read;
  }

  has(path: string): boolean {
    return this.#known.get(path)?.isDoubted === false;
  }

  /** An edit may have changed it. */
  forget(path: string): void {
    const reading = this.#known.get(path);
    if (reading) reading.isDoubted = true;
  }

  readonly of = (path: string): T => {
    const known = this.#known.get(path);
    return known && !known.isDoubted ? known.found : this.#again(path, known);
  };

  /** What turns out the same goes on, with all that hangs on it. */
  #again(path: string, known: Reading<T> | undefined): T {
    const edition = this.#origins.edition(path);
    if (known?.edition === edition) {
      known.isDoubted = false;
      return known.found;
    }
    const read = this.#origins.reading(path, () => this.#read(path));
    const found = known && isSame(known.found, read) ? known.found : read;
    if (known) Object.assign(known, { found, edition, isDoubted: false });
    else this.#known.set(path, { found, edition, isDoubted: false });
    return found;
  }
}
