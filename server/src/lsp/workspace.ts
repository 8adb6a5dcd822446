import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.ts';
import type { Documents } from './documents.ts';
import type { Folders } from './folders.ts';
import type { Root } from './root.ts';
import { fileOf, pathWithin, uriOf } from './uris.ts';

/** A file of the workspace; the document where the client holds it open. */
export interface Place {
  root: Root;
  path: string;
  uri: string;
  document: TextDocument | undefined;
}

/** Which open document belongs to which session, and where things are. */
export class Workspace {
  readonly client: Client;
  readonly #documents: Documents;
  readonly #folders: Folders;
  readonly #homes = new Map<string, { root: Root; path: string }>();
  #settled: Promise<void> = Promise.resolve();

  constructor(client: Client, documents: Documents, folders: Folders) {
    this.client = client;
    this.#documents = documents;
    this.#folders = folders;
  }

  versionOf(uri: string): number | undefined {
    return this.#documents.get(uri)?.version;
  }

  /**
   * Changes come one after the other, since a folder may be removed while its session is still being opened.
   * Gives the sessions that were there before or are there now.
   */
  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<Root[]> {
    const before = this.#folders.all();
    await this.#afterAll(() => this.#folders.change(added, removed));
    return [...new Set([...before, ...this.#folders.all()])];
  }

  async changeSettings(): Promise<void> {
    await this.#afterAll(() => this.#folders.changeSettings());
  }

  async #afterAll(change: () => Promise<void>): Promise<void> {
    this.#settled = this.#settled.then(async () => {
      await change();
      // Documents may belong to another session now.
      for (const document of this.#documents.all()) this.changed(document);
    });
    await this.#settled;
  }

  /** The folders that are to be checked, once those that are being opened are there. */
  async roots(): Promise<Root[]> {
    await this.#settled;
    return this.#folders.all().filter(({ settings }) => settings.enable);
  }

  /** Undefined for what no folder of the workspace holds, or none that is to be checked. */
  async locate(uri: string): Promise<Place | undefined> {
    await this.#settled;
    const file = fileOf(uri);
    const root = file && this.#folders.owner(file);
    const path = root && pathWithin(root.folder, file);
    if (!root || !path || !root.settings.enable) return undefined;
    return { root, path, uri, document: this.#documents.get(uri) };
  }

  /** Hands the document's text to its session; says which sessions see another text than before. */
  changed(document: TextDocument): Root[] {
    const before = this.#homes.get(document.uri);
    const file = fileOf(document.uri);
    const root = file && this.#folders.owner(file);
    const path = root && pathWithin(root.folder, file);
    if (root && before?.root === root) {
      root.update(before.path, document.getText());
      return [root];
    }
    const left = this.closed(document);
    if (!root || !path) return left;
    root.open(path, document.getText());
    this.#homes.set(document.uri, { root, path });
    return [...left, root];
  }

  /** Where a document of a session is, or was until it was closed. */
  homeOf(uri: string): Place | undefined {
    const home = this.#homes.get(uri);
    return home && { ...home, uri, document: this.#documents.get(uri) };
  }

  closed(document: TextDocument): Root[] {
    const home = this.#homes.get(document.uri);
    this.#homes.delete(document.uri);
    if (!home || home.root.disposed) return [];
    home.root.close(home.path);
    return [home.root];
  }

  openPlaces(root: Root): Place[] {
    return this.#documents.all().flatMap((document) => {
      const home = this.#homes.get(document.uri);
      return home?.root === root ? [{ ...home, uri: document.uri, document }] : [];
    });
  }

  placeOf(root: Root, path: string): Place {
    const open = this.openPlaces(root).find((place) => place.path === path);
    return open ?? { root, path, uri: uriOf(root.folder, path), document: undefined };
  }

  /** The text to count columns in; a file that is not open is read only where the encoding needs it. */
  textOf(place: Place): TextDocument | undefined {
    if (place.document || this.client.encoding === 'utf-16') return place.document;
    return TextDocument.create(place.uri, '', 0, place.root.read(place.path) ?? '');
  }
}
