/** What the files of a project say under a key: an edit replaces what its own file says, and nothing else. */
export class FileIndex<V> {
  readonly #byKey = new Map<string, Map<string, V[]>>();
  readonly #keysOf = new Map<string, Set<string>>();

  put(path: string, said: Iterable<readonly [key: string, value: V]>): void {
    for (const key of this.keysOf(path)) this.#byKey.get(key)?.delete(path);
    const keys = new Set<string>();
    for (const [key, value] of said) {
      keys.add(key);
      const files = this.#filesUnder(key);
      const values = files.get(path);
      if (values) values.push(value);
      else files.set(path, [value]);
    }
    if (keys.size > 0) this.#keysOf.set(path, keys);
    else this.#keysOf.delete(path);
  }

  #filesUnder(key: string): Map<string, V[]> {
    let files = this.#byKey.get(key);
    if (!files) {
      files = new Map();
      this.#byKey.set(key, files);
    }
    return files;
  }

  /** In the order of the paths, so that no answer hangs on how the files were met. */
  get(key: string): readonly V[] {
    const files = this.#byKey.get(key);
    if (!files) return [];
    const [only] = files.size === 1 ? files.values() : [];
    if (only) return only;
    return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, values]) => values);
  }

  /** All keys under which the file says something. */
  keysOf(path: string): Iterable<string> {
    return this.#keysOf.get(path) ?? [];
  }
}
