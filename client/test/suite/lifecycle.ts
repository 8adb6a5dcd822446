import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, openDocument, until, untilFindings } from './support.ts';

export function lifecycleSuite(): void {
  suite('the server', () => {
    test('is started by activation, and the status bar counts its findings', async () => {
      const { server, status } = await activateExtension();
      const document = await openDocument('src/shipping.ts');
      const findings = await untilFindings(document.uri);
      assert.equal(server.state, 'running');
      assert.equal(status.text, `$(warning) readylint ${findings.length}`);
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
  });
}
