import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { PACKAGES, SCREENSHOTS, TARGETS } from './places.ts';
import { VsCodeServer } from './vscode-server.ts';
import { Workbench } from './workbench.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

describe.each(Object.entries(TARGETS))('the installed package for %s', (target, parser) => {
  test('shows a finding, fixes it from the light bulb, and tells what it does', async () => {
    const server = new VsCodeServer();
    const page = await openPage(browser);
    const workbench = new Workbench(page, join(SCREENSHOTS, target));
    try {
      server.install(join(PACKAGES, `readylint-${target}.vsix`));
      await server.start();
      await fixFromLightBulb(server, workbench);
      await readOutput(workbench, parser);
    } catch (error) {
      await workbench.screenshot('failure');
      throw error;
    } finally {
      await page.close();
      await server.dispose();
    }
  });
});

async function fixFromLightBulb(server: VsCodeServer, workbench: Workbench): Promise<void> {
  const file = 'src/orders.ts';
  await workbench.open(server.url({ openFile: server.uri(join(server.workspace, file)) }));
  await workbench.squiggle.waitFor({ timeout: 60_000 });
  await workbench.statusItem(/readylint: 1 problem in the open files/).waitFor();
  await workbench.settle();
  await workbench.screenshot('1-squiggle');

  await workbench.showProblems();
  const problem = workbench.problem(/console\.log.*console-left/);
  await problem.waitFor();
  await workbench.screenshot('2-problems');

  await workbench.goTo(problem);
  await workbench.lightBulb.waitFor();
  await workbench.showQuickFixes();
  const fix = workbench.quickFix(/logger\.info/);
  await fix.waitFor();
  await workbench.screenshot('3-quick-fixes');

  await fix.click();
  await workbench.squiggle.waitFor({ state: 'detached' });
  await workbench.save();
  await workbench.screenshot('4-fixed');
  const text = server.read(file);
  expect(text).toContain("import { logger } from './logger.ts';\n");
  expect(text).toContain("  logger.info({ orderId: order.id }, 'order placed');\n");
  expect(text).not.toContain('console.log');
}

async function readOutput(workbench: Workbench, parser: string): Promise<void> {
  await workbench.run('readylint: Show Output');
  await workbench.outputLine(`parser: ${parser}`).waitFor();
  await workbench.screenshot('5-output');
}
