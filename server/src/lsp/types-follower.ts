import type { Connection } from 'vscode-languageserver';
import { askTypes, type TypeOracle } from '../engine/oracle.ts';
import type { Root } from './root.ts';
import { stackOf } from './stack-of.ts';

/** So long nobody types before types are asked for: a compiler's work is worth no half-written word. */
const QUIET = 1000;

/** Asks for types off the keystroke's path; who shows diagnostics is told when there may be others. */
export class TypesFollower {
  readonly #connection: Connection;
  readonly #tell: (root: Root) => void;
  readonly #quiet: number;
  readonly #busy = new Set<Root>();
  #due = new Set<Root>();
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection, tell: (root: Root) => void, quiet = QUIET) {
    this.#connection = connection;
    this.#tell = tell;
    this.#quiet = quiet;
  }

  /** Something of the roots changed: the questions wait until it is quiet again. */
  schedule(roots: readonly Root[]): void {
    for (const root of roots) if (root.oracle) this.#due.add(root);
    clearTimeout(this.#timer);
    if (this.#due.size > 0) this.#timer = setTimeout(() => this.#flush(), this.#quiet).unref();
  }

  #flush(): void {
    const due = [...this.#due].filter((root) => !root.disposed);
    const ready = due.filter((root) => root.prepared && !this.#busy.has(root));
    // The others are looked at again: their project is still being read, or their last questions are not answered.
    this.#due = new Set();
    this.schedule(due.filter((root) => !ready.includes(root)));
    for (const root of ready) this.#ask(root, root.oracle);
  }

  async #ask(root: Root, oracle: TypeOracle | undefined): Promise<void> {
    this.#busy.add(root);
    try {
      if (!(await askTypes(root.session, oracle)) || root.disposed) return;
      root.learned();
      this.#tell(root);
    } catch (error) {
      this.#connection.console.error(`Asking for types in ${root.folder} failed: ${stackOf(error)}`);
    } finally {
      this.#busy.delete(root);
    }
  }
}
