import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ExitNotification,
  ShutdownRequest,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { PULL, PUSH, TestClient } from '../../server/src/lsp/testing/test-client.ts';
import type { SourceText } from '../most-imported.ts';
import { readUsage, timed, type Usage } from '../time.ts';

/** The client asks for diagnostics after each change, or waits for what the server sends by itself. */
export type Mode = 'pull' | 'push';

export interface BenchServer {
  client: TestClient;
  mode: Mode;
  uriOf(path: string): string;
  open(file: SourceText): void;
  /** Sends the change and waits for the diagnostics of this file, and of other open ones that are asked for. */
  edit(path: string, change: TextDocumentContentChangeEvent, alsoAsked?: readonly string[]): Promise<void>;
  /** Milliseconds from the start of the process to the diagnostics of the opened file. */
  firstDiagnostics(file: SourceText): Promise<number>;
  stop(): Promise<Usage>;
}

/** Starts `readylint lsp --stdio` as an editor does. */
export function startServer(cli: string, root: string, mode: Mode, scratch: string): BenchServer {
  const started = performance.now();
  const usageFile = join(scratch, 'usage');
  const [command = '', ...args] = timed([process.execPath, cli, 'lsp', '--stdio'], usageFile);
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const client = new TestClient(createProtocolConnection(child.stdout, child.stdin));
  const versions = new Map<string, number>();
  const resultIds = new Map<string, string>();
  let stopping = false;
  const died = ended.then(([code]) => {
    client.connection.dispose();
    if (!stopping) throw new Error(`The server ended by itself, with exit code ${code}.`);
  });
  // Handled where something waits for the server.
  died.catch(() => undefined);

  const uriOf = (path: string) => pathToFileURL(join(root, path)).href;

  async function diagnosticsOf(paths: readonly string[]): Promise<void> {
    const arrived = mode === 'pull' ? Promise.all(paths.map(pull)) : pushed(paths[0] ?? '');
    await Promise.race([arrived, died]);
  }

  async function pull(path: string): Promise<void> {
    const report = await client.pull(uriOf(path), resultIds.get(path));
    if (report.resultId !== undefined) resultIds.set(path, report.resultId);
  }

  async function pushed(path: string): Promise<void> {
    const version = versions.get(path);
    await client.push(uriOf(path), (params) => params.version === version);
  }

  function open({ path, text }: SourceText): void {
    versions.set(path, 1);
    client.open(uriOf(path), text);
  }

  return {
    client,
    mode,
    uriOf,
    open,
    async edit(path, change, alsoAsked = []) {
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      client.edit(uriOf(path), version, change);
      await diagnosticsOf([path, ...alsoAsked]);
    },
    async firstDiagnostics(file) {
      const folder = pathToFileURL(root).href;
      await Promise.race([client.initialize(mode === 'pull' ? PULL : PUSH, [folder]), died]);
      open(file);
      await diagnosticsOf([file.path]);
      return performance.now() - started;
    },
    async stop() {
      stopping = true;
      await client.connection.sendRequest(ShutdownRequest.type);
      client.connection.sendNotification(ExitNotification.type);
      await ended;
      return readUsage(readFileSync(usageFile, 'utf8'));
    },
  };
}
