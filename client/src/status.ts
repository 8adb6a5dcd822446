import * as vscode from 'vscode';
import type { Server, ServerState } from './server.ts';

/** The item in the status bar: whether the server runs, and how many problems it sees. */
export class StatusItem implements vscode.Disposable {
  readonly #server: Server;
  readonly #item = vscode.window.createStatusBarItem('readylint.status', vscode.StatusBarAlignment.Left);
  readonly #listeners: vscode.Disposable[];

  constructor(server: Server) {
    this.#server = server;
    this.#item.name = 'readylint';
    this.#item.command = 'readylint.showOutput';
    this.#listeners = [
      server.onDidChangeState(() => this.#show()),
      vscode.languages.onDidChangeDiagnostics(() => this.#show()),
    ];
    this.#show();
    this.#item.show();
  }

  get text(): string {
    return this.#item.text;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const { state } = this.#server;
    const problems = countProblems();
    const label = labelOf(state, problems);
    this.#item.text = `${iconOf(state, problems)} readylint${state === 'running' && problems > 0 ? ` ${problems}` : ''}`;
    this.#item.tooltip = vscode.l10n.t('{0}. Click to show the output.', label);
    this.#item.accessibilityInformation = { label, role: 'button' };
    this.#item.backgroundColor =
      state === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  }
}

function countProblems(): number {
  const own = vscode.languages
    .getDiagnostics()
    .flatMap(([, diagnostics]) => diagnostics)
    .filter((diagnostic) => diagnostic.source === 'readylint');
  return own.length;
}

function iconOf(state: ServerState, problems: number): string {
  if (state === 'starting') return '$(sync~spin)';
  if (state === 'failed') return '$(error)';
  return problems === 0 ? '$(check)' : '$(warning)';
}

function labelOf(state: ServerState, problems: number): string {
  if (state === 'starting') return vscode.l10n.t('readylint is starting');
  if (state === 'failed') return vscode.l10n.t('readylint is not running');
  if (problems === 1) return vscode.l10n.t('readylint: 1 problem in the open files');
  return vscode.l10n.t('readylint: {0} problems in the open files', problems);
}
