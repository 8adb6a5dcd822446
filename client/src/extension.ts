import * as vscode from 'vscode';
import { registerBlindSpotCommands } from './blindspots/commands.ts';
import { BlindSpots } from './blindspots/view.ts';
import { registerCommands } from './commands/index.ts';
import { Findings } from './findings/findings.ts';
import { RULE_PAGES, RulePages } from './rule-page.ts';
import { Rules } from './rules.ts';
import { Server } from './server.ts';
import { StatusItem } from './status.ts';
import { registerTasks } from './tasks.ts';
import { registerTreeCommands } from './tree/commands.ts';
import { Readiness } from './tree/readiness.ts';
import { followTrust } from './trust.ts';
import { WorkspaceCheck } from './workspace-check.ts';

/** What the extension shows to its own tests. */
export interface Extension {
  readonly server: Server;
  readonly status: StatusItem;
  readonly findings: Findings;
  readonly check: WorkspaceCheck;
  readonly readiness: Readiness;
  readonly blindSpots: BlindSpots;
}

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<Extension> {
  const output = vscode.window.createOutputChannel('readylint', { log: true });
  const findings = new Findings();
  const started = new Server(context, output, findings);
  const check = new WorkspaceCheck(started, findings);
  const rules = new Rules(started);
  const readiness = new Readiness(findings, check, rules);
  const blindSpots = new BlindSpots(started);
  const status = new StatusItem(started, findings, check);
  server = started;
  context.subscriptions.push(
    output,
    findings,
    check,
    readiness,
    blindSpots,
    status,
    followTrust(started),
    registerCommands({ server: started, output, findings, check, rules }),
    registerTreeCommands(readiness),
    registerBlindSpotCommands(blindSpots),
    registerTasks(context.asAbsolutePath('dist/readylint.js')),
    vscode.workspace.registerTextDocumentContentProvider(RULE_PAGES, new RulePages(started)),
  );
  await started.start();
  return { server: started, status, findings, check, readiness, blindSpots };
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
