import { Console } from 'node:console';
import { createConnection } from 'vscode-languageserver/node';
import { createSession } from '../engine/session.ts';
import { expectLongRun } from '../host/long-run.ts';
import { createNodeHost } from '../host/node.ts';
import { startServer } from './server.ts';

/** Serves one client on standard input and output, until it says exit or goes away. */
export async function runLsp(): Promise<void> {
  expectLongRun();
  // Standard output belongs to the protocol: a stray line from a library would end the conversation.
  globalThis.console = new Console(process.stderr, process.stderr);
  const connection = createConnection(process.stdin, process.stdout);
  const exited = new Promise<void>((resolve) => connection.onExit(resolve));
  startServer(connection, async (root) => {
    const host = await createNodeHost(root);
    connection.console.info(`parser: ${host.parsers.fast ? 'fast' : 'portable'}`);
    return { session: createSession(host), read: host.read, oracle: host.oracle };
  });
  await exited;
}
