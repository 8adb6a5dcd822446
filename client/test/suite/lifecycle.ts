import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, openDocument, until, untilFindings, untilText } from './support.ts';

export function lifecycleSuite(): void {
  suite('the server', () => {
    test('is started by activation, and the status bar counts its findings', async () => {
      const extension = await activateExtension();
      const document = await openDocument('src/shipping.ts');
      const found = await untilFindings(document.uri);
      assert.equal(extension.server.state, 'running');
      await untilText(extension, `$(warning) readylint ${found.length}`);
      assert.equal(extension.status.label, `readylint: ${found.length} problems in the open files`);
    });

    test('is replaced by the restart command, and the findings come back', async () => {
      const { server } = await activateExtension();
      const before = server.processId;
      const document = await openDocument('src/shipping.ts');
      await vscode.commands.executeCommand('readylint.restart');
      assert.equal(server.state, 'running');
      assert.notEqual(server.processId, before);
      await untilFindings(document.uri);
    });

    test('is started again after a crash', async () => {
      const { server } = await activateExtension();
      const before = server.processId;
      assert.ok(before);
      const document = await openDocument('src/shipping.ts');
      process.kill(before, 'SIGKILL');
      await until(server.onDidChangeState, () =>
        server.state === 'running' && server.processId !== before ? true : undefined,
      );
      await untilFindings(document.uri);
    });

    test('stays off after a second crash, says so, and is started by the restart command', async () => {
      const extension = await activateExtension();
      const { server } = extension;
      assert.ok(server.processId);
      process.kill(server.processId, 'SIGKILL');
      await until(server.onDidChangeState, () => (server.state === 'failed' ? true : undefined));
      assert.equal(extension.status.text, '$(error) readylint');
      assert.equal(extension.status.label, 'readylint is not running');
      await vscode.commands.executeCommand('readylint.restart');
      assert.equal(server.state, 'running');
    });
  });
}
