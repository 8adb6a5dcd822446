import { type Disposable, EventEmitter, l10n, type TreeDataProvider, type TreeItem, window } from 'vscode';
import { BLIND_SPOTS, type BlindSpotItem } from '../protocol.ts';
import type { Server } from '../server.ts';
import { itemOf } from './items.ts';
import { type BlindNode, spotNode } from './nodes.ts';

/** The view "Blind Spots": what could not be understood although it may matter. Asked when somebody looks. */
export class BlindSpots implements TreeDataProvider<BlindNode>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  // Above the view, which listens to it from its creation on.
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view = window.createTreeView<BlindNode>('readylint.blindSpots', {
    treeDataProvider: this,
    showCollapseAll: true,
  });
  readonly #listeners: Disposable;

  constructor(server: Server) {
    this.#server = server;
    this.#listeners = server.onDidChangeState(() => this.refresh());
  }

  get message(): string | undefined {
    return this.#view.message;
  }

  refresh(): void {
    this.#changed.fire();
  }

  getTreeItem(node: BlindNode): TreeItem {
    return itemOf(node);
  }

  async getChildren(node?: BlindNode): Promise<BlindNode[]> {
    if (node) return node.kind === 'spot' ? [...node.places] : [];
    const spots = await this.#server.request<BlindSpotItem[]>(BLIND_SPOTS);
    this.#view.message = spots?.length === 0 ? l10n.t('Everything that may matter was understood.') : '';
    return (spots ?? []).map(spotNode);
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}
