import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  type Diagnostic,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node';
import { EVERYWHERE } from '../../server/src/lsp/testing/test-client.ts';
import { randomFrom } from '../random.ts';
import { changed, randomChange } from './edits.ts';
import type { Memory, SoakServer } from './server.ts';

/** One document as the editor has it. */
interface Open {
  uri: string;
  original: string;
  text: string;
  version: number;
}

/** Opens documents and edits them at random, as fast as the server reads; asks in between, and does not always wait. */
export class Soak {
  readonly #server: SoakServer;
  readonly #documents: Open[];
  readonly #random: () => number;
  readonly #asked: Promise<unknown>[] = [];

  constructor(server: SoakServer, root: string, paths: readonly string[], seed: number) {
    this.#server = server;
    this.#random = randomFrom(seed);
    this.#documents = paths.map((path) => {
      const original = readFileSync(join(root, path), 'utf8');
      return { uri: pathToFileURL(join(root, path)).href, original, text: original, version: 1 };
    });
  }

  async open(): Promise<void> {
    for (const { uri, text, version } of this.#documents) this.#server.client.open(uri, text, version);
    await this.#server.client.pullWorkspace();
  }

  async edit(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      const document = this.#pick();
      this.#change(document);
      this.#ask(document);
      if (time % 20 === 19) await Promise.all(this.#asked.splice(0));
    }
    await Promise.all(this.#asked.splice(0));
  }

  async memory(): Promise<Memory> {
    // Only with a pull of everything the server holds what it holds at rest.
    await this.#server.client.pullWorkspace();
    return this.#server.memory();
  }

  /** Every file's diagnostics as a server has them now. */
  async diagnosticsOf({ client }: SoakServer = this.#server): Promise<Record<string, Diagnostic[]>> {
    const reports = await client.pullWorkspace();
    const all = reports.map((report) => [report.uri, report.kind === 'full' ? report.items : []] as const);
    const open = this.#documents.map(async ({ uri }) => [uri, await client.pullItems(uri)] as const);
    return Object.fromEntries([...all, ...(await Promise.all(open))]);
  }

  /** Hands the texts as they are now to a server that never saw another. */
  openIn({ client }: SoakServer): void {
    for (const { uri, text } of this.#documents) client.open(uri, text, 1);
  }

  #pick(): Open {
    return this.#documents[Math.floor(this.#random() * this.#documents.length)] as Open;
  }

  #change(document: Open): void {
    const { client } = this.#server;
    if (this.#random() < 0.02) {
      client.close(document.uri);
      client.open(document.uri, document.text, ++document.version);
      return;
    }
    const change = randomChange(document.text, document.original, this.#random);
    document.text = changed(document.text, change);
    client.edit(document.uri, ++document.version, change);
  }

  /** What editors ask while somebody types; answers that come too late, or are cancelled, are errors that they expect. */
  #ask({ uri }: Open): void {
    const { client } = this.#server;
    const kind = this.#random();
    const cancelling = new CancellationTokenSource();
    const params = { textDocument: { uri } };
    if (kind < 0.2) this.#later(client.pull(uri));
    else if (kind < 0.25) {
      this.#later(client.connection.sendRequest(DocumentDiagnosticRequest.type, params, cancelling.token));
      cancelling.cancel();
    } else if (kind < 0.27) this.#later(client.actions(uri, EVERYWHERE));
    else if (kind < 0.273) this.#later(client.pullWorkspace());
  }

  #later(answer: Promise<unknown>): void {
    this.#asked.push(answer.catch((error: { code?: number }) => expected(error)));
  }
}

/** ContentModified, RequestCancelled, ServerCancelled. */
const EXPECTED = new Set([-32801, -32800, -32802]);

function expected(error: { code?: number }): void {
  if (!EXPECTED.has(error.code ?? 0)) throw error;
}
