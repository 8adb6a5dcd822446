import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, ExitNotification, ShutdownRequest } from 'vscode-languageserver/node';
import { PULL, TestClient } from '../../server/src/lsp/testing/test-client.ts';

export interface Memory {
  /** Bytes that are reachable, after a forced collection. */
  held: number;
  rss: number;
}

export interface SoakServer {
  client: TestClient;
  unhandled: string[];
  errors: string[];
  memory(): Promise<Memory>;
  stop(): Promise<number | null>;
}

/** The real server over standard input and output, with a gauge in it. */
export async function startServer(project: string, root: string): Promise<SoakServer> {
  const gauge = pathToFileURL(join(project, 'scripts/soak/gauge.mjs')).href;
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', gauge, join(project, 'dist/readylint.js'), 'lsp', '--stdio'],
    { stdio: ['pipe', 'pipe', 'pipe', 'ipc'] },
  );
  const { stdout, stdin, stderr } = child;
  if (!stdout || !stdin || !stderr) throw new Error('The server has no standard input and output.');
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const unhandled: string[] = [];
  const errors: string[] = [];
  child.on('message', (message: { unhandled?: string }) => {
    if (message.unhandled) unhandled.push(message.unhandled);
  });
  stderr.on('data', (text) => errors.push(String(text)));
  const client = new TestClient(createProtocolConnection(stdout, stdin));
  ended.then(() => client.connection.dispose());
  // Types come when they come: what is compared must not hang on that.
  await client.initialize(PULL, [pathToFileURL(root).href], { settings: { types: 'never' } });
  return {
    client,
    unhandled,
    errors,
    memory: () => memoryOf(child),
    async stop() {
      await client.connection.sendRequest(ShutdownRequest.type);
      client.connection.sendNotification(ExitNotification.type);
      return ended;
    },
  };
}

async function memoryOf(child: ChildProcess): Promise<Memory> {
  const answer = new Promise<Memory>((resolve) => {
    const listen = (message: Partial<Memory>) => {
      if (message.held === undefined) return;
      child.off('message', listen);
      resolve(message as Memory);
    };
    child.on('message', listen);
  });
  child.send('measure');
  return answer;
}
