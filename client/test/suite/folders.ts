import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, ownDiagnostics } from './support.ts';

export function foldersSuite(): void {
  suite('several folders', () => {
    test('are all checked, and paths name theirs', async () => {
      const { check, readiness } = await activateExtension();
      await check.run();
      for (const { uri } of folders()) {
        assert.equal(ownDiagnostics(vscode.Uri.joinPath(uri, 'src/refunds.ts')).length, 1);
      }
      const [area] = readiness.getChildren();
      const [rule] = readiness.getChildren(area);
      const files = readiness.getChildren(rule).map((file) => readiness.getTreeItem(file).tooltip);
      assert.ok(files.includes('billing-service/src/refunds.ts'), files.join());
      assert.ok(files.includes('orders-service/src/refunds.ts'), files.join());
    });

    test('have a task each', async () => {
      const tasks = await vscode.tasks.fetchTasks({ type: 'readylint' });
      const names = tasks.map(({ scope }) => (typeof scope === 'object' ? scope.name : ''));
      assert.deepEqual(names.sort(), ['billing-service', 'orders-service']);
    });

    test('a folder that is taken out takes its findings with it', async () => {
      const { check } = await activateExtension();
      const [, last] = folders();
      assert.ok(last);
      vscode.workspace.updateWorkspaceFolders(1, 1);
      await new Promise<void>((resolve) => {
        const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
          listener.dispose();
          resolve();
        });
      });
      await check.run();
      assert.deepEqual(ownDiagnostics(vscode.Uri.joinPath(last.uri, 'src/refunds.ts')), []);
    });
  });
}

function folders(): readonly vscode.WorkspaceFolder[] {
  return vscode.workspace.workspaceFolders ?? [];
}
