import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  ErrorCodes,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { type Sample, SERVICE, startSample } from '../testing/sample.ts';
import { insert, PULL } from '../testing/test-client.ts';

let sample: Sample;

beforeEach(() => {
  sample = startSample();
});

afterEach(() => sample.end());

const start = () => sample.client.initialize(PULL, [sample.uri()]);
const anywhere = () => ({
  textDocument: { uri: sample.uri('src/server.ts') },
  position: { line: 0, character: 0 },
});

/** Past the library that would not send such a thing. */
function sendRaw(text: string): void {
  sample.server.process.stdin?.write(text);
}

async function lives(): Promise<void> {
  const { client, uri } = sample;
  client.open(uri('src/lives.ts'), 'debugger;\n', 1);
  expect(await client.pullItems(uri('src/lives.ts'))).toHaveLength(1);
}

describe('out of order', () => {
  it('a request before initialize is refused, a notification ignored', async () => {
    const { client, uri } = sample;
    client.open(uri('src/server.ts'), SERVICE);
    await expect(client.connection.sendRequest(HoverRequest.type, anywhere())).rejects.toMatchObject({
      code: ErrorCodes.ServerNotInitialized,
    });
    await start();
    await lives();
  });

  it('a second initialized changes nothing', async () => {
    await start();
    await sample.client.connection.sendNotification(InitializedNotification.type, {});
    await lives();
  });

  it('a request after shutdown is refused, and exit then ends with 0', async () => {
    await start();
    const { connection } = sample.client;
    await connection.sendRequest(ShutdownRequest.type);
    await expect(connection.sendRequest(HoverRequest.type, anywhere())).rejects.toMatchObject({
      code: ErrorCodes.InvalidRequest,
    });
    connection.sendNotification(ExitNotification.type);
    expect(await sample.server.exitCode).toBe(0);
  });

  it('exit without shutdown ends with 1', async () => {
    await start();
    sample.client.connection.sendNotification(ExitNotification.type);
    expect(await sample.server.exitCode).toBe(1);
  });

  it('the server ends when the process that started it has died', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(editor, 'spawn');
    const params = { processId: editor.pid ?? null, rootUri: null, capabilities: {} };
    await sample.client.connection.sendRequest(InitializeRequest.type, params);
    editor.kill('SIGKILL');
    expect(await sample.server.exitCode).toBe(1);
  });

  it('changes and closings of documents that are not open are ignored', async () => {
    await start();
    const { client, uri } = sample;
    client.edit(uri('src/never.ts'), 2, insert('x'));
    client.close(uri('src/never.ts'));
    client.open(uri('src/server.ts'), SERVICE);
    client.open(uri('src/server.ts'), 'debugger;\ndebugger;\n', 2);
    expect(await client.pullItems(uri('src/server.ts'))).toHaveLength(2);
    client.close(uri('src/server.ts'));
    client.close(uri('src/server.ts'));
    await lives();
  });

  it('positions outside of the text are taken to its end', async () => {
    await start();
    const { client, uri } = sample;
    client.open(uri('src/server.ts'), '');
    client.edit(uri('src/server.ts'), 2, insert('debugger;\n', 99, 99));
    expect(await client.pullItems(uri('src/server.ts'))).toHaveLength(1);
    const position = { line: 999, character: 999 };
    const params = { textDocument: { uri: uri('src/server.ts') }, position };
    expect(await client.connection.sendRequest(HoverRequest.type, params)).toBeNull();
  });
});

describe('malformed', () => {
  it('unknown requests are refused, unknown notifications and cancellations ignored', async () => {
    await start();
    const { connection } = sample.client;
    for (const method of ['no/such', '$/no/such'])
      await expect(connection.sendRequest(method, {})).rejects.toMatchObject({
        code: ErrorCodes.MethodNotFound,
      });
    connection.sendNotification('no/such', {});
    connection.sendNotification('$/cancelRequest', { id: 12345 });
    await lives();
  });

  it.each([undefined, {}, { textDocument: 1 }, { textDocument: {}, position: null }, [1]])(
    'a request with the parameters %j does no harm',
    async (params) => {
      await start();
      const send = (method: string) =>
        sample.client.connection.sendRequest(method, params).catch((error) => error);
      for (const method of [
        'textDocument/hover',
        'textDocument/completion',
        'textDocument/codeAction',
        'codeAction/resolve',
        'textDocument/diagnostic',
        'workspace/diagnostic',
        'workspace/executeCommand',
        'readylint/rulePage',
      ])
        await send(method);
      await lives();
    },
  );

  it('documents without a text, and changes without sense, do no harm', async () => {
    await start();
    const { connection } = sample.client;
    const uri = sample.uri('src/server.ts');
    for (const params of [undefined, {}, { textDocument: { uri } }])
      connection.sendNotification('textDocument/didOpen', params);
    for (const contentChanges of [null, 'text', [{}], [{ range: 1, text: 'x' }]])
      connection.sendNotification(DidChangeTextDocumentNotification.method, {
        textDocument: { uri, version: 2 },
        contentChanges,
      });
    connection.sendNotification(DidCloseTextDocumentNotification.method, {});
    connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'no uri', type: 9 }] });
    await lives();
  });

  it.each([
    'Content-Length: 5\r\n\r\n{"a":',
    'Content-Length: 2\r\n\r\n[]',
    'Content-Length: 47\r\n\r\n{"jsonrpc":"2.0","id":987654321,"result":null}\n',
    'Nonsense: 1\r\n\r\n',
    'Content-Length: x\r\n\r\n',
  ])('%j is passed over', async (text) => {
    await start();
    sendRaw(text);
    await lives();
  });
});
