import { EventEmitter, once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { VsCodeServer } from './vscode-server.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

test.each([
  { name: 'a folder', secondFolder: undefined },
  { name: 'a workspace of two folders', secondFolder: 'billing-service' },
])('the suite for $name passes in the extension host', async ({ secondFolder }) => {
  const results = resolve('out/extension-host.json');
  rmSync(results, { force: true });
  const suite = resolve('out/client-test/index.cjs');
  const run = await runInExtensionHost(suite, { READYLINT_TEST_RESULTS: results }, secondFolder);
  expect(existsSync(results), `the suite did not run:\n${run.output}`).toBe(true);
  const { passed, failed } = JSON.parse(readFileSync(results, 'utf8'));
  expect(failed).toEqual([]);
  expect(passed.length).toBeGreaterThan(0);
  expect(run.exitCode).toBe(0);
});

test('a suite that fails there is seen to fail', async () => {
  mkdirSync('out/failing-suite', { recursive: true });
  const suite = resolve('out/failing-suite/index.cjs');
  writeFileSync(suite, "exports.run = async () => { throw new Error('on purpose'); };\n");
  const run = await runInExtensionHost(suite, {});
  expect(run.exitCode).toBe(1);
  expect(run.output).toContain('on purpose');
});

interface Run {
  exitCode: number;
  output: string;
}

async function runInExtensionHost(
  suite: string,
  testEnv: Record<string, string>,
  secondFolder?: string,
): Promise<Run> {
  const server = new VsCodeServer({ testEnv });
  await server.start();
  const page = await openPage(browser);
  try {
    const { ended } = await watch(page);
    await page.goto(
      server.url(
        {
          extensionDevelopmentPath: server.uri(resolve('.')),
          extensionTestsPath: server.uri(suite),
        },
        secondFolder,
      ),
    );
    return await ended;
  } finally {
    await page.close();
    await server.dispose();
  }
}

/** The workbench calls these two functions, where a page has them, with what its tests print and how they end. */
async function watch(page: Page): Promise<{ ended: Promise<Run> }> {
  const lines: string[] = [];
  const events = new EventEmitter();
  const ended = once(events, 'end');
  page.on('crash', () => events.emit('error', new Error('The page with the workbench crashed.')));
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
    lines.push(format(...args));
  });
  await page.exposeFunction('codeAutomationExit', (exitCode: number) => events.emit('end', exitCode));
  return { ended: ended.then(([exitCode]) => ({ exitCode, output: lines.join('\n') })) };
}
