import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createProtocolConnection, ExitNotification, ShutdownRequest } from 'vscode-languageserver/node';
import { TestClient } from './test-client.ts';

const COMMAND = fileURLToPath(new URL('../../../../dist/readylint.js', import.meta.url));

export interface StdioServer {
  client: TestClient;
  process: ChildProcess;
  exitCode: Promise<number | null>;
  /** Says goodbye as the protocol wants it. */
  shutDown(): Promise<number | null>;
}

/** The server as an editor starts it. */
export function startStdioServer(): StdioServer {
  const process = spawn(globalThis.process.execPath, [COMMAND, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const exitCode = once(process, 'exit').then(([code]) => code as number | null);
  const client = new TestClient(createProtocolConnection(process.stdout, process.stdin));
  // A server that died answers nothing: whoever waits is told at once.
  exitCode.then(() => client.connection.dispose());
  return { client, process, exitCode, shutDown };

  async function shutDown(): Promise<number | null> {
    await client.connection.sendRequest(ShutdownRequest.type);
    client.connection.sendNotification(ExitNotification.type);
    return exitCode;
  }
}
