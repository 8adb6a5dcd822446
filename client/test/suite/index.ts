import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { workspace } from 'vscode';
import { commandsSuite } from './commands.ts';
import { diagnosticsSuite } from './diagnostics.ts';
import { foldersSuite } from './folders.ts';
import { lifecycleSuite } from './lifecycle.ts';
import { tasksSuite } from './tasks.ts';
import { treeSuite } from './tree.ts';
import { workspaceSuite } from './workspace.ts';

/** The entry that @vscode/test-electron and the VS Code server call inside the extension host. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', color: false, timeout: 60_000 });
  // The suites are in this bundle, not in files that mocha would load: it only has to hand out its functions.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  if (workspace.workspaceFile) {
    foldersSuite();
  } else {
    diagnosticsSuite();
    lifecycleSuite();
    treeSuite();
    commandsSuite();
    workspaceSuite();
    tasksSuite();
  }
  const failed = await runAll(mocha);
  if (failed > 0) throw new Error(`${failed} of the tests in the extension host failed`);
}

function runAll(mocha: Mocha): Promise<number> {
  const passed: string[] = [];
  const failed: { title: string; error: string }[] = [];
  return new Promise((resolve) => {
    const runner = mocha.run((failures) => {
      writeResults({ passed, failed });
      resolve(failures);
    });
    runner.on('pass', (test) => passed.push(test.fullTitle()));
    runner.on('fail', (test, error) => failed.push({ title: test.fullTitle(), error: String(error) }));
  });
}

/** Read by whoever started the editor: an exit code alone cannot tell that tests ran at all. */
function writeResults(results: { passed: string[]; failed: { title: string; error: string }[] }): void {
  const file = process.env['READYLINT_TEST_RESULTS'];
  if (file) writeFileSync(file, JSON.stringify(results, null, 2));
}
