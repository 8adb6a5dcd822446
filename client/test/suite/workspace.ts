import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import {
  activateExtension,
  changesOf,
  closeEditors,
  openDocument,
  ownDiagnostics,
  until,
  untilClean,
  untilFindings,
  uriOf,
} from './support.ts';

export function workspaceSuite(): void {
  suite('the check of the workspace', () => {
    suiteSetup(closeEditors);
    suiteTeardown(() => vscode.commands.executeCommand('readylint.restart'));

    test('is given up when it is cancelled, and nothing is shown', async () => {
      const { check } = await activateExtension();
      const source = new vscode.CancellationTokenSource();
      source.cancel();
      await assert.rejects(check.run(source.token), vscode.CancellationError);
      assert.equal(check.inForce, false);
      assert.deepEqual(ownDiagnostics(uriOf('src/refunds.ts')), []);
    });

    test('finds what is wrong in closed files, and tells how far it is', async () => {
      const extension = await activateExtension();
      const shares: number[] = [];
      await extension.check.run(undefined, ({ percentage }) => shares.push(percentage ?? 0));
      assert.equal(shares.at(-1), 100);
      assert.equal(ownDiagnostics(uriOf('src/refunds.ts')).length, 1);
      await until(changesOf(extension), () =>
        extension.status.label?.endsWith('in the workspace') ? true : undefined,
      );
    });

    test('the command does the same, and its findings stay when a file is opened and closed', async () => {
      await activateExtension();
      await vscode.commands.executeCommand('readylint.checkWorkspace');
      const { uri } = await openDocument('src/refunds.ts');
      await untilFindings(uri);
      await closeEditors();
      assert.equal((await untilFindings(uri)).length, 1);
    });

    test('a file that changes on disk is looked at again', async () => {
      const uri = uriOf('src/late.ts');
      writeFileSync(uri.fsPath, 'export function late() {\n  debugger;\n}\n');
      await untilFindings(uri);
      await vscode.workspace.fs.delete(uri);
      await untilClean(uri);
    });
  });
}
