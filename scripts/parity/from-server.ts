import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
} from 'vscode-languageserver/node';
import { isActionData } from '../../server/src/lsp/code-action-data.ts';
import { TestClient } from '../../server/src/lsp/testing/test-client.ts';
import type { Said } from './said.ts';

/** Without being told to ask again: each answer is about the whole project then, never a glance. */
const CLIENT: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      resolveSupport: { properties: ['edit'] },
    },
  },
};

const SEVERITIES = ['', 'error', 'warning', 'info'];

/** The server as an editor starts it, asked about one file after the other. */
export async function sayServer(root: string, folder: string, paths: readonly string[]): Promise<Said[]> {
  const command = [join(root, 'dist/readylint.js'), 'lsp', '--stdio'];
  const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  const client = new TestClient(createProtocolConnection(server.stdout, server.stdin));
  // A server that died answers nothing: whoever waits is told at once.
  server.once('exit', () => client.connection.dispose());
  try {
    await client.initialize(CLIENT, [pathToFileURL(folder).href]);
    const said: Said[] = [];
    for (const path of paths) said.push(...(await sayFile(client, folder, path)));
    return said;
  } finally {
    server.removeAllListeners('exit');
    client.connection.dispose();
    server.kill();
  }
}

async function sayFile(client: TestClient, folder: string, path: string): Promise<Said[]> {
  const uri = pathToFileURL(join(folder, path)).href;
  const found = (await client.pullItems(uri)).filter(({ codeDescription }) => codeDescription !== undefined);
  if (found.length === 0) return [];
  client.open(uri, readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, ''));
  const actions = await client.actions(uri, undefined, ['quickfix']);
  client.close(uri);
  return found.map((one) => saidIn(path, one, actions));
}

function saidIn(path: string, diagnostic: Diagnostic, actions: readonly CodeAction[]): Said {
  const { range, code, message, severity = 0 } = diagnostic;
  const own = actions.filter(
    ({ diagnostics = [], data }) => isFix(data) && diagnostics.some((one) => isSame(one, diagnostic)),
  );
  return {
    path,
    start: [range.start.line + 1, range.start.character + 1],
    end: [range.end.line + 1, range.end.character + 1],
    rule: String(code),
    message: typeof message === 'string' ? message : message.value,
    choices: own.filter(({ isPreferred }) => !isPreferred).map(({ title }) => title),
    fixable: own.some(({ isPreferred }) => isPreferred),
    severity: SEVERITIES[severity],
  };
}

/** The editor's other actions, such as silencing, are no part of a finding. */
function isFix(data: unknown): boolean {
  return isActionData(data) && data.act.do === 'fix';
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    JSON.stringify([one.range, one.code, one.data]) === JSON.stringify([other.range, other.code, other.data])
  );
}
