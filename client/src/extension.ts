import * as vscode from 'vscode';
import { Server } from './server.ts';
import { StatusItem } from './status.ts';

/** What the extension shows to its own tests. */
export interface Extension {
  readonly server: Server;
  readonly status: StatusItem;
}

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<Extension> {
  const output = vscode.window.createOutputChannel('readylint', { log: true });
  const started = new Server(context, output);
  const status = new StatusItem(started);
  server = started;
  context.subscriptions.push(
    output,
    status,
    vscode.commands.registerCommand('readylint.restart', () => started.restart()),
    vscode.commands.registerCommand('readylint.showOutput', () => output.show()),
  );
  await started.start();
  return { server: started, status };
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
