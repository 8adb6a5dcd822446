import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Session } from '../engine/session-api.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { prepare } from './preparation.ts';
import type { Root } from './root.ts';
import { stackOf } from './stack-of.ts';
import type { Status } from './status.ts';
import type { Place, Workspace } from './workspace.ts';

/**
 * Pushes diagnostics: of open documents to clients that do not pull, and of config files that are not open to
 * every client, since nobody asks for those.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #workspace: Workspace;
  readonly #status: Status;
  readonly #waiting = new Set<Root>();
  readonly #published = new Map<string, { root: Root; content: string }>();
  #due = new Set<Root>();
  #timer: NodeJS.Immediate | undefined;

  constructor(connection: Connection, workspace: Workspace, status: Status) {
    this.#connection = connection;
    this.#workspace = workspace;
    this.#status = status;
  }

  /** Waits until the messages that have already arrived are read: a burst of edits is checked once. */
  schedule(roots: readonly Root[]): void {
    for (const root of roots) this.#due.add(root);
    clearImmediate(this.#timer);
    // One turn reads one message; a second turn passes only when there was none that scheduled again.
    this.#timer = setImmediate(() => {
      this.#timer = setImmediate(() => this.#flush());
    });
  }

  /** At once, so that it does not take back what is then said of the closed file. */
  closed(uri: string): void {
    if (this.#published.has(uri)) this.#clear(uri);
  }

  #flush(): void {
    const due = this.#due;
    this.#due = new Set();
    for (const root of due) {
      this.#glance(root);
      this.#publish(root).catch((error) => this.#complain('Checking', root, error));
    }
  }

  /** Each time, since more files may have been opened while the project is still being read. */
  #glance(root: Root): void {
    try {
      if (root.needsGlance()) this.#show(root, (paths) => root.session.glance(paths));
    } catch (error) {
      this.#complain('Glancing at', root, error);
    }
  }

  async #publish(root: Root): Promise<void> {
    // Who already waits for the preparation will see this change too.
    if (this.#waiting.has(root)) return;
    this.#waiting.add(root);
    await prepare(root).finally(() => this.#waiting.delete(root));
    this.#show(root, (paths) => root.session.check(paths));
  }

  /** Nothing waits in here: the text that is checked is the text whose version is sent. */
  #show(root: Root, check: Session['glance']): void {
    const stale = this.#publishedFor(root);
    for (const [place, diagnostics] of this.#diagnose(root, check)) {
      stale.delete(place.uri);
      this.#send(place, diagnostics);
    }
    for (const uri of stale) this.#clear(uri);
    this.#status.mended(root.folder);
  }

  #diagnose(root: Root, check: Session['glance']): [Place, Diagnostic[]][] {
    if (root.disposed || !root.settings.enable) return [];
    const open = this.#workspace.client.pulls ? [] : this.#workspace.openPlaces(root);
    const result = check(open.map((place) => place.path));
    const configs = new Set(result.problems.filter(({ kind }) => kind === 'config').map(({ path }) => path));
    const closedConfigs = [...configs]
      .map((path) => this.#workspace.placeOf(root, path))
      .filter((place) => place.document === undefined);
    return [...open, ...closedConfigs].map((place) => [place, diagnosticsOf(place, result, this.#workspace)]);
  }

  #send({ root, uri, document }: Place, diagnostics: Diagnostic[]): void {
    const params = { uri, diagnostics, ...(document && { version: document.version }) };
    const content = JSON.stringify(params);
    const before = this.#published.get(uri);
    this.#published.set(uri, { root, content });
    this.#status.told.record(uri, diagnostics);
    if (before?.content !== content) this.#connection.sendDiagnostics(params);
  }

  #publishedFor(root: Root): Set<string> {
    const entries = [...this.#published].filter(([, entry]) => entry.root === root);
    return new Set(entries.map(([uri]) => uri));
  }

  #clear(uri: string): void {
    this.#published.delete(uri);
    this.#status.told.forget(uri);
    this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #complain(doing: string, { folder }: Root, error: unknown): void {
    this.#status.failed(folder, `${doing} ${folder} failed: ${error}`);
    this.#connection.console.error(`${doing} ${folder} failed: ${stackOf(error)}`);
  }
}
