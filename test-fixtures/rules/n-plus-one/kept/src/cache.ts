export class RequestCache {
  private readonly kept = new WeakMap<object, Map<string, unknown>>();

  set<T>(context: object, key: string, value: T): void {
    this.of(context).set(key, value);
  }

  get<T>(context: object, key: string, make?: () => T): T | undefined {
    const found = this.of(context).get(key);
    if (found) return found as T;
    if (!make) return undefined;
    const made = make();
    this.of(context).set(key, made);
    return made;
  }

  /** Runs whatever it is given. */
  run<T>(name: string, make: () => T): T {
    process.stdout.write(name);
    return make();
  }

  private of(context: object): Map<string, unknown> {
    const own = this.kept.get(context) ?? new Map<string, unknown>();
    this.kept.set(context, own);
    return own;
  }
}
