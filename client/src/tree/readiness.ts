import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { Findings } from '../findings/findings.ts';
import type { Rules } from '../rules.ts';
import { leftOut, onDidChangeTrust } from '../trust.ts';
import type { WorkspaceCheck } from '../workspace-check.ts';
import { type Filter, filterOf } from './filter.ts';
import { itemOf } from './items.ts';
import { type AreaNode, childrenOf, type Node, treeOf } from './nodes.ts';

const VIEW = 'readylint.readiness';
const IS_FILTERED = 'readylint.readinessIsFiltered';

/** The view "Readiness": all findings by area, rule and file. */
export class Readiness implements TreeDataProvider<Node>, Disposable {
  readonly #findings: Findings;
  readonly #check: WorkspaceCheck;
  readonly #rules: Rules;
  readonly #changed = new EventEmitter<void>();
  readonly #parents = new WeakMap<Node, Node>();
  readonly #view = window.createTreeView<Node>(VIEW, { treeDataProvider: this, showCollapseAll: true });
  readonly #listeners: Disposable;
  #filter: Filter | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(findings: Findings, check: WorkspaceCheck, rules: Rules) {
    this.#findings = findings;
    this.#check = check;
    this.#rules = rules;
    this.#listeners = Disposable.from(
      findings.onDidChange(() => this.refresh()),
      check.onDidChange(() => this.refresh()),
      onDidChangeTrust(() => this.refresh()),
    );
    this.refresh();
  }

  get view(): TreeView<Node> {
    return this.#view;
  }

  get filter(): string {
    return this.#filter?.text ?? '';
  }

  set filter(text: string) {
    this.#filter = filterOf(text);
    commands.executeCommand('setContext', IS_FILTERED, this.#filter !== undefined);
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire();
    const count = this.#findings.count();
    const where = this.#check.inForce ? l10n.t('workspace') : l10n.t('open files');
    this.#view.description = this.#filter ? l10n.t('{0}: “{1}”', where, this.#filter.text) : where;
    this.#view.badge = count > 0 ? { value: count, tooltip: l10n.t('Problems: {0}', count) } : undefined;
  }

  getTreeItem(node: Node): TreeItem {
    return itemOf(node);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const children = node ? childrenOf(node) : await this.#areas();
    if (node) for (const child of children) this.#parents.set(child, node);
    return [...children];
  }

  getParent(node: Node): Node | undefined {
    return this.#parents.get(node);
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  async #areas(): Promise<AreaNode[]> {
    const areas = treeOf(this.#findings.all(), await this.#rules.byId(), this.#filter);
    this.#view.message = this.#messageFor(areas);
    return areas;
  }

  /** What stands above the tree; an empty tree without a word would look broken. */
  #messageFor(areas: readonly AreaNode[]): string {
    const filtered =
      areas.length === 0 && this.#filter && this.#findings.count() > 0
        ? l10n.t('Nothing matches “{0}”.', this.#filter.text)
        : undefined;
    return [leftOut(), filtered].filter(Boolean).join('\n\n');
  }
}
