/** One value a file, in the order of the files: after an edit only those are found anew that it concerns. */
export class EachFile<T> {
  readonly #paths: readonly string[];
  readonly #find: (path: string, before: T | undefined) => T;
  #stale = new Set<string>();
  #numbers: ReadonlyMap<string, number> | undefined;
  #values: readonly T[] | undefined;

  constructor(paths: readonly string[], find: (path: string, before: T | undefined) => T) {
    this.#paths = paths;
    this.#find = find;
  }

  forget(path: string): void {
    if (this.#values) this.#stale.add(path);
  }

  /** The same list until one of the values is another. */
  all(): readonly T[] {
    this.#values ??= this.#paths.map((path) => this.#find(path, undefined));
    if (this.#stale.size > 0) this.#values = this.#renewed(this.#values);
    return this.#values;
  }

  #renewed(values: readonly T[]): readonly T[] {
    const renewed: T[] = [...values];
    this.#numbers ??= new Map(this.#paths.map((path, index) => [path, index]));
    let isOther = false;
    for (const path of this.#stale) {
      const number = this.#numbers.get(path);
      if (number === undefined) continue;
      const now = this.#find(path, values[number]);
      isOther ||= now !== values[number];
      renewed[number] = now;
    }
    this.#stale = new Set();
    return isOther ? renewed : values;
  }
}
