import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { StatusNotification, type StatusParams } from './protocol.ts';
import { Told } from './told.ts';

/** Tells the client how things stand, once for whatever happens in one turn and only when it is something else. */
export class Status {
  readonly told = new Told(() => this.#schedule());
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #scans = new Set<object>();
  readonly #failures = new Map<string, string>();
  #timer: NodeJS.Immediate | undefined;
  #sent = '';

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  /** Something is read or checked as a whole until the given function is called. */
  scanning(): () => void {
    const scan = {};
    this.#scans.add(scan);
    this.#schedule();
    return () => {
      this.#scans.delete(scan);
      this.#schedule();
    };
  }

  failed(what: string, message: string): void {
    this.#failures.set(what, message);
    this.#schedule();
  }

  /** It works, or is gone. */
  mended(what: string): void {
    if (this.#failures.delete(what)) this.#schedule();
  }

  #schedule(): void {
    if (!this.#client.wantsStatus) return;
    this.#timer ??= setImmediate(() => {
      this.#timer = undefined;
      this.#send();
    });
  }

  #send(): void {
    const status = this.#now();
    const content = JSON.stringify(status);
    if (content === this.#sent) return;
    this.#sent = content;
    this.#connection.sendNotification(StatusNotification, status);
  }

  #now(): StatusParams {
    const [message] = this.#failures.values();
    const state = message !== undefined ? 'failed' : this.#scans.size > 0 ? 'scanning' : 'idle';
    return { state, ...(message && { message }), counts: this.told.total, files: this.told.files };
  }
}
