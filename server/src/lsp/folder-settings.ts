import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { type FolderSettings, readSettings, SECTION } from './settings.ts';
import { stackOf } from './stack-of.ts';

/** Where the settings of a folder come from: the client is asked, or has sent one set for all. */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #client: Client;
  #sent: unknown;

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
    this.#sent = client.settings;
  }

  async of(folder: string): Promise<FolderSettings> {
    if (!this.#client.answersSettings) return readSettings(this.#sent);
    const item = { scopeUri: folder, section: SECTION };
    return readSettings(await this.#connection.workspace.getConfiguration(item).catch(this.#complain));
  }

  /** Of `workspace/didChangeConfiguration`; a client that is asked sends nothing of use. */
  receive(settings: unknown): void {
    if (typeof settings === 'object' && settings !== null && SECTION in settings)
      this.#sent = settings[SECTION];
  }

  watch(): void {
    if (!this.#client.registersSettings) return;
    this.#connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch(this.#complain);
  }

  readonly #complain = (error: unknown): void =>
    this.#connection.console.warn(`The client does not tell its settings: ${stackOf(error)}`);
}
