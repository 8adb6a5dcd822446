import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CancellationToken, Diagnostic } from 'vscode-languageserver';
import { diagnosticsOf } from './diagnostics.ts';
import { prepare, stopIfCancelled } from './preparation.ts';
import type { Root } from './root.ts';
import type { Place, Workspace } from './workspace.ts';

/** So many files are checked between two looks at the messages that have come in. */
const STEP = 16;

export interface Scanned {
  place: Place;
  diagnostics: Diagnostic[];
}

export interface ScanStep {
  done: number;
  total: number;
  scanned: Scanned[];
}

/** Checks of whole folders, a few files a turn; what nothing has changed is not checked again. */
export class Scans {
  readonly #workspace: Workspace;
  readonly #kept = new WeakMap<Root, { revision: number; scanned: Scanned[] }>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Somebody saw all of it once, so that problems of closed files are shown. */
  knows(root: Root): boolean {
    return this.#kept.has(root);
  }

  isCurrent(root: Root): boolean {
    return this.#kept.get(root)?.revision === root.revision;
  }

  async *of(root: Root, token?: CancellationToken): AsyncGenerator<ScanStep> {
    await prepare(root, token);
    const { revision } = root;
    const kept = this.#kept.get(root);
    if (kept?.revision === revision) {
      yield { done: 1, total: 1, scanned: kept.scanned };
      return;
    }
    const all: Scanned[] = [];
    const paths = root.session.paths();
    for (let at = 0; at < paths.length && !root.disposed; at += STEP) {
      const scanned = this.#check(root, paths.slice(at, at + STEP));
      all.push(...scanned);
      yield { done: Math.min(at + STEP, paths.length), total: paths.length, scanned };
      await nextTurn();
      stopIfCancelled(token);
      await prepare(root, token);
    }
    // What was edited meanwhile makes it stale at once: the next one starts anew.
    this.#kept.set(root, { revision, scanned: all });
  }

  #check(root: Root, paths: readonly string[]): Scanned[] {
    const result = root.session.check(paths);
    return paths.map((path) => {
      const place = this.#workspace.placeOf(root, path);
      return { place, diagnostics: diagnosticsOf(place, result, this.#workspace) };
    });
  }
}
