export abstract class Task<T> {
  abstract perform(what: T): Promise<void>;
}
