import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import * as vscode from 'vscode';
import { activateExtension, until, uriOf } from './support.ts';

export function tasksSuite(): void {
  suite('the task', () => {
    test('runs the command line tool, whose lines become problems', async () => {
      await activateExtension();
      const [task, ...others] = await vscode.tasks.fetchTasks({ type: 'readylint' });
      assert.ok(task);
      assert.deepEqual(others, []);
      const exitCode = exitCodeOf(task);
      await vscode.tasks.executeTask(task);
      assert.equal(await exitCode, 1);
      const { uri, problem } = await until(vscode.languages.onDidChangeDiagnostics, taskProblem);
      assert.equal(uri.toString(), uriOf('src/refunds.ts').toString());
      assert.equal(problem.code, 'console-left');
      assert.equal(problem.range.start.line, 4);
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

function taskProblem() {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) => diagnostics.map((problem) => ({ uri, problem })))
    .find(({ problem: { message, range } }) => message.startsWith('`debugger`') && range.start.line === 4);
}
