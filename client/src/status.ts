import * as vscode from 'vscode';
import { SHOW_OUTPUT, SHOW_READINESS } from './commands/names.ts';
import type { Findings } from './findings/findings.ts';
import type { Server } from './server.ts';
import { tooltipOf } from './status-tooltip.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

type Mood = 'starting' | 'failed' | 'busy' | 'ready';

/** The item in the status bar: whether the server runs, whether it is busy, and how many problems it sees. */
export class StatusItem implements vscode.Disposable {
  readonly #server: Server;
  readonly #findings: Findings;
  readonly #check: WorkspaceCheck;
  readonly #item = vscode.window.createStatusBarItem('readylint.status', vscode.StatusBarAlignment.Left);
  readonly #listeners: vscode.Disposable;

  constructor(server: Server, findings: Findings, check: WorkspaceCheck) {
    this.#server = server;
    this.#findings = findings;
    this.#check = check;
    this.#item.name = 'readylint';
    this.#listeners = vscode.Disposable.from(
      ...[server.onDidChangeState, server.onDidChangeStatus, findings.onDidChange, check.onDidChange].map(
        (event) => (event as vscode.Event<unknown>)(() => this.#show()),
      ),
    );
    this.#show();
    this.#item.show();
  }

  get text(): string {
    return this.#item.text;
  }

  get label(): string | undefined {
    return this.#item.accessibilityInformation?.label;
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const mood = this.#mood();
    const count = this.#findings.count();
    const label = this.#label(mood, count);
    this.#item.text = `${iconOf(mood, count)} readylint${mood === 'ready' && count > 0 ? ` ${count}` : ''}`;
    this.#item.tooltip = tooltipOf(label, mood !== 'failed');
    this.#item.command = mood === 'failed' ? SHOW_OUTPUT : SHOW_READINESS;
    this.#item.accessibilityInformation = { label, role: 'button' };
    this.#item.backgroundColor =
      mood === 'failed' ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  }

  #mood(): Mood {
    const { state, status } = this.#server;
    if (state !== 'running') return state;
    if (status?.state === 'failed') return 'failed';
    return status?.state === 'scanning' ? 'busy' : 'ready';
  }

  #label(mood: Mood, count: number): string {
    const { l10n } = vscode;
    if (mood === 'starting') return l10n.t('readylint is starting');
    if (mood === 'failed') return this.#server.status?.message ?? l10n.t('readylint is not running');
    if (mood === 'busy') return l10n.t('readylint reads the project');
    if (this.#check.inForce) {
      return count === 1
        ? l10n.t('readylint: 1 problem in the workspace')
        : l10n.t('readylint: {0} problems in the workspace', count);
    }
    return count === 1
      ? l10n.t('readylint: 1 problem in the open files')
      : l10n.t('readylint: {0} problems in the open files', count);
  }
}

function iconOf(mood: Mood, count: number): string {
  if (mood === 'failed') return '$(error)';
  if (mood !== 'ready') return '$(sync~spin)';
  return count === 0 ? '$(check)' : '$(warning)';
}
