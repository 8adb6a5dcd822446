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
/** Completes the first step of the walkthrough. */
const HAS_FINDINGS = 'readylint.hasFindings';

/** The view "Readiness": all findings by area, rule and file. */
export class Readiness implements TreeDataProvider<Node>, Disposable {
  readonly #findings: Findings;
  readonly #check: WorkspaceCheck;
  readonly #rules: Rules;
  readonly #changed = new EventEmitter<void>();
  // Above the view, which listens to it from its creation on.
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #parents = new WeakMap<Node, Node>();
  readonly #view = window.createTreeView<Node>(VIEW, { treeDataProvider: this, showCollapseAll: true });
  readonly #listeners: Disposable;
  #filter: Filter | undefined;
  /** Made when they are asked for: findings come in many small portions. */
  #areas: AreaNode[] | undefined;

  constructor(findings: Findings, check: WorkspaceCheck, rules: Rules) {
    this.#findings = findings;
    this.#check = check;
    this.#rules = rules;
    this.#listeners = Disposable.from(
      findings.onDidChange(() => this.refresh()),
      check.onDidChange(() => this.refresh()),
      rules.onDidChange(() => this.refresh()),
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
    this.#areas = undefined;
    const count = this.#findings.count();
    this.#view.description = this.#check.inForce ? l10n.t('workspace') : l10n.t('open files');
    this.#view.badge = count > 0 ? { value: count, tooltip: l10n.t('Problems: {0}', count) } : undefined;
    this.#view.message = this.#message(count);
    commands.executeCommand('setContext', HAS_FINDINGS, count > 0);
    this.#changed.fire();
  }

  getTreeItem(node: Node): TreeItem {
    return itemOf(node);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.#tree();
    const children = childrenOf(node);
    for (const child of children) this.#parents.set(child, node);
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

  #tree(): AreaNode[] {
    this.#areas ??= treeOf(this.#findings.all(), this.#rules, this.#filter);
    return this.#areas;
  }

  /** What stands above the tree; an empty tree without a word would look broken. */
  #message(count: number): string {
    const text = this.#filter?.text;
    const filtered =
      text === undefined || count === 0
        ? undefined
        : this.#tree().length === 0
          ? l10n.t('Nothing matches “{0}”.', text)
          : l10n.t('Only what matches “{0}”.', text);
    return [leftOut(), filtered].filter(Boolean).join('\n\n');
  }
}
