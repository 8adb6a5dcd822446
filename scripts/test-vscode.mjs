// Runs the extension's tests in a desktop VS Code.
//   npm run test:vscode                        downloads the current stable VS Code
//   npm run test:vscode -- --executable PATH   uses an installed one
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import './build.mjs';
import './client-test.mjs';

const { values } = parseArgs({ options: { executable: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'readylint-'));
const results = join(folder, 'results.json');
const folders = ['orders-service', 'billing-service'].map((name) => join(folder, name));
for (const path of folders) cpSync('test-fixtures/editor', path, { recursive: true });
const manyRoots = join(folder, 'shop.code-workspace');
writeFileSync(manyRoots, JSON.stringify({ folders: folders.map((path) => ({ path })) }));

try {
  for (const opened of [folders[0], manyRoots]) {
    rmSync(results, { force: true });
    await runTests({
      ...(values.executable ? { vscodeExecutablePath: resolve(values.executable) } : {}),
      extensionDevelopmentPath: resolve('.'),
      extensionTestsPath: resolve('out/client-test/index.cjs'),
      extensionTestsEnv: { READYLINT_TEST_RESULTS: results },
      launchArgs: [
        opened,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--user-data-dir',
        join(folder, 'user'),
      ],
    });
    report();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The exit code alone cannot tell that the suite ran. */
function report() {
  if (!existsSync(results)) throw new Error('The editor ended well, but without running the suite.');
  const { passed, failed } = JSON.parse(readFileSync(results, 'utf8'));
  console.log(`${passed.length} passed, ${failed.length} failed in the extension host`);
  if (failed.length > 0 || passed.length === 0) process.exitCode = 1;
}
