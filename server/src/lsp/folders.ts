import { basename, resolve } from 'node:path';
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Progress } from '../engine/session-api.ts';
import type { SettingsSource } from './folder-settings.ts';
import { type OpenSession, Root } from './root.ts';
import { scanProgress } from './scan-progress.ts';
import type { Status } from './status.ts';
import { fileOf, folderUri, pathWithin } from './uris.ts';

/** The workspace folders, one session each. */
export class Folders {
  readonly #connection: Connection;
  readonly #openSession: OpenSession;
  readonly #status: Status;
  readonly #settings: SettingsSource;
  readonly #roots = new Map<string, Root>();

  constructor(connection: Connection, openSession: OpenSession, settings: SettingsSource, status: Status) {
    this.#connection = connection;
    this.#openSession = openSession;
    this.#settings = settings;
    this.#status = status;
  }

  all(): Root[] {
    return [...this.#roots.values()];
  }

  async change(added: readonly string[], removed: readonly string[]): Promise<void> {
    for (const uri of removed) this.#remove(uri);
    for (const uri of added) await this.#add(uri);
  }

  /** Another way to ask for types needs another session; the rest is read where it matters. */
  async changeSettings(): Promise<void> {
    for (const root of this.all()) {
      const uri = folderUri(root.folder);
      const settings = await this.#settings.of(uri);
      const asksOtherwise = settings.types !== root.settings.types;
      root.settings = settings;
      if (asksOtherwise) await this.change([uri], [uri]);
    }
  }

  /** Folders may lie inside each other: the deepest one that holds the file answers for it. */
  owner(file: string): Root | undefined {
    return this.holding(file).sort((a, b) => b.folder.length - a.folder.length)[0];
  }

  holding(file: string): Root[] {
    return this.all().filter((root) => pathWithin(root.folder, file) !== undefined);
  }

  dispose(): void {
    for (const root of this.all()) root.dispose();
    this.#roots.clear();
  }

  async #add(uri: string): Promise<void> {
    const file = fileOf(uri);
    const folder = file && resolve(file);
    if (!folder || this.#roots.has(folder)) return;
    try {
      const settings = await this.#settings.of(uri);
      const opened = await this.#openSession(folder);
      this.#roots.set(folder, new Root(folder, opened, settings, this.#follow(folder)));
    } catch (error) {
      this.#complain(
        folder,
        `readylint could not open the folder ${folder}, its files are not checked: ${error}`,
      );
    }
  }

  #follow(folder: string): (progress: Progress | undefined) => void {
    const show = scanProgress(this.#connection, `readylint reads ${basename(folder)}`);
    let over: (() => void) | undefined;
    return (progress) => {
      show(progress);
      if (progress) over ??= this.#status.scanning();
      else over?.();
    };
  }

  #remove(uri: string): void {
    const file = fileOf(uri);
    const folder = file && resolve(file);
    if (!folder) return;
    this.#status.mended(folder);
    this.#roots.get(folder)?.dispose();
    this.#roots.delete(folder);
  }

  #complain(folder: string, message: string): void {
    this.#status.failed(folder, message);
    this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
  }
}
