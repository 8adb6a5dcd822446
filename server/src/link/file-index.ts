/** What is said under a key, and by which files: two lists, in which what one file says stands together. */
interface Said<V> {
  paths: string[];
  values: V[];
  isInOrder: boolean;
  /** Somebody may still hold the list: it is added to no more. */
  isTold: boolean;
}

/** What the files of a project say under a key: an edit replaces what its own file says, and nothing else. */
export class FileIndex<V> {
  readonly #byKey = new Map<string, Said<V>>();
  readonly #keysOf = new Map<string, readonly string[]>();

  put(path: string, said: readonly (readonly [key: string, value: V])[]): void {
    const before = this.#keysOf.get(path);
    if (before) for (const key of before) this.#takeBack(path, key);
    else if (said.length === 0) return;
    this.#keysOf.set(path, [...new Set(said.map(([key]) => key))]);
    for (const [key, value] of said) this.#add(path, key, value);
  }

  #takeBack(path: string, key: string): void {
    const said = this.#byKey.get(key);
    if (!said) return;
    const isOther = (_: unknown, index: number) => said.paths[index] !== path;
    const values = said.values.filter(isOther);
    this.#byKey.set(key, { ...said, paths: said.paths.filter(isOther), values, isTold: false });
  }

  #add(path: string, key: string, value: V): void {
    const said = this.#byKey.get(key);
    if (!said) {
      this.#byKey.set(key, { paths: [path], values: [value], isInOrder: true, isTold: false });
      return;
    }
    if (said.isTold) said.values = said.values.slice();
    said.isTold = false;
    said.isInOrder &&= (said.paths.at(-1) ?? path) <= path;
    said.paths.push(path);
    said.values.push(value);
  }

  /** In the order of the paths, so that no answer hangs on how the files were met. */
  get(key: string): readonly V[] {
    const said = this.#byKey.get(key);
    if (!said) return NOTHING;
    if (!said.isInOrder) sort(said);
    said.isTold = true;
    return said.values;
  }

  /** All keys under which the file says something. */
  keysOf(path: string): readonly string[] {
    return this.#keysOf.get(path) ?? NOTHING;
  }
}

const NOTHING: readonly never[] = [];

function sort<V>(said: Said<V>): void {
  const pairs = said.paths.map((path, index) => [path, said.values[index] as V] as const);
  pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  said.paths = pairs.map(([path]) => path);
  said.values = pairs.map(([, value]) => value);
  said.isInOrder = true;
}
