import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension } from './support.ts';

export function tasksSuite(): void {
  suite('the task', () => {
    test('runs the command line tool, which fails where there are errors', async () => {
      await activateExtension();
      const [task, ...others] = await vscode.tasks.fetchTasks({ type: 'readylint' });
      assert.ok(task);
      assert.deepEqual(others, []);
      const exitCode = exitCodeOf(task);
      await vscode.tasks.executeTask(task);
      assert.equal(await exitCode, 1);
    });
  });
}

function exitCodeOf(task: vscode.Task): Promise<number | undefined> {
  return new Promise((resolve) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== task.name) return;
      listener.dispose();
      resolve(exitCode);
    });
  });
}
