import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from './browser.ts';
import { PACKAGES, SCREENSHOTS } from './places.ts';
import { VsCodeServer } from './vscode-server.ts';
import { Workbench } from './workbench.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

test('what the extension adds to the workbench can be seen and used', () =>
  tour('tour', new VsCodeServer(), async (workbench, server) => {
    await workbench.squiggle.waitFor({ timeout: 60_000 });
    await runTask(workbench);
    await checkWorkspace(workbench);
    await useTree(workbench);
    await hoverStatus(workbench);
    await readRulePage(workbench);
    await showBlindSpots(workbench);
    await configure(workbench, server);
    await followLink(workbench);
    await walkThrough(workbench);
  }));

test('in a workspace that is not trusted it works, and says what it leaves out', () =>
  tour('restricted', new VsCodeServer({ isTrusted: false }), async (workbench) => {
    await workbench.squiggle.waitFor({ timeout: 60_000 });
    await workbench.run('Focus on Readiness View');
    await workbench.row(/^Area logging, 1 problem$/).waitFor();
    await workbench.text(/Restricted mode: everything is checked/).waitFor();
    await workbench.screenshot('1-readiness');
  }));

async function tour(
  name: string,
  server: VsCodeServer,
  steps: (workbench: Workbench, server: VsCodeServer) => Promise<void>,
): Promise<void> {
  const page = await openPage(browser);
  const workbench = new Workbench(page, join(SCREENSHOTS, name));
  try {
    server.install(join(PACKAGES, 'readylint-linux-x64.vsix'));
    await server.start();
    const file = server.uri(join(server.workspace, 'src/orders.ts'));
    await workbench.open(server.url({ openFile: file }));
    await steps(workbench, server);
  } catch (error) {
    await workbench.screenshot('failure');
    throw error;
  } finally {
    await page.close();
    await server.dispose();
  }
}

/** Its problems are of closed files: those of open ones are there already. */
async function runTask(workbench: Workbench): Promise<void> {
  await workbench.run('Tasks: Run Task');
  await workbench.choose(/readylint/);
  await workbench.choose(/readylint: check/);
  await workbench.statusItem(/Errors: 1, Warnings: 3/).waitFor();
  await workbench.screenshot('0-task');
  await workbench.run('View: Hide Panel');
}

async function checkWorkspace(workbench: Workbench): Promise<void> {
  await workbench.run('readylint: Check Workspace');
  const done = workbench.notification(/4 problems in 3 files of the workspace/);
  await done.waitFor();
  await workbench.screenshot('1-checked');
  await done.getByRole('button', { name: 'Show Readiness' }).click();
  await workbench.row(/^Area logging, 4 problems$/).waitFor();
  await workbench.statusItem(/^readylint: 4 problems in the workspace$/).waitFor();
}

async function useTree(workbench: Workbench): Promise<void> {
  await workbench.row(/^Rule console-left, 4 problems/).click();
  const finding = workbench.row(/^warning, console-left, line 5 of src\/shipping\.ts/);
  await finding.waitFor();
  await workbench.screenshot('2-readiness');

  await workbench.press('/');
  await workbench.answer('error refunds');
  await workbench.row(/^Area logging, 1 problem$/).waitFor();
  await workbench.screenshot('3-filtered');
  await workbench.row(/^error, console-left/).click({ button: 'right' });
  await workbench.menuItem(/Silence…/).waitFor();
  await workbench.screenshot('4-menu');
  await workbench.menuItem(/Silence…/).click();
  await workbench.choice(/Silence console-left in the whole project/).waitFor();
  await workbench.screenshot('5-silence');
  await workbench.press('Escape');
}

async function hoverStatus(workbench: Workbench): Promise<void> {
  await workbench.statusItem(/^readylint: 4 problems/).hover();
  await workbench.hover.filter({ hasText: 'Show Blind Spots' }).waitFor();
  await workbench.screenshot('6-status');
  await workbench.press('Escape');
}

async function readRulePage(workbench: Workbench): Promise<void> {
  await workbench.run('readylint: Open Rule Page');
  await workbench.choose(/console-left/);
  await workbench.inWebview('h1:has-text("console-left")').waitFor();
  await workbench.screenshot('7-rule-page');
}

async function showBlindSpots(workbench: Workbench): Promise<void> {
  await workbench.run('readylint: Show Blind Spots');
  await workbench.row(/^parcels · acme-parcels, client, 1 place/).click();
  await workbench.row(/^Line 6 of src\/refunds\.ts/).waitFor();
  await workbench.screenshot('8-blind-spots');
}

async function configure(workbench: Workbench, server: VsCodeServer): Promise<void> {
  await workbench.run('readylint: Create or Open Configuration');
  await workbench.tab(/readylint\.json/).waitFor();
  await workbench.screenshot('9-configuration');
  expect(server.read('readylint.json')).toContain('"preset": "recommended"');
  await workbench.text(/"recommended"/).click();
  await workbench.press('End');
  await workbench.press('Enter');
  await workbench.type('"areas": { "loging": "off" },');
  await workbench.squiggle.first().waitFor();
  await workbench.showProblems();
  await workbench.problem(/loging.*logging/).waitFor();
  await workbench.screenshot('10-mistake');
  await workbench.run('File: Revert File');
  await workbench.run('View: Close All Editors');
}

async function followLink(workbench: Workbench): Promise<void> {
  await workbench
    .problem(/debugger/)
    .getByText('console-left')
    .click({ modifiers: ['Control'] });
  await workbench.inWebview('h1:has-text("console-left")').waitFor();
  await workbench.run('View: Close All Editors');
}

async function walkThrough(workbench: Workbench): Promise<void> {
  // Its pictures stand beside the steps where there is room for them.
  await workbench.run('View: Hide Panel');
  await workbench.run('View: Toggle Primary Side Bar Visibility');
  await workbench.run('Welcome: Open Walkthrough');
  await workbench.choose(/Get started with readylint/);
  for (const [index, { title, picture }] of STEPS.entries()) {
    await workbench.text(title).click();
    await workbench.inWebview(`svg:has-text("${picture}")`).waitFor();
    await workbench.screenshot(`11-walkthrough-${index + 1}`);
  }
}

const STEPS = [
  { title: /Fix it, or say why it stays/, picture: 'Quick Fix' },
  { title: /Check the whole project/, picture: 'payments.ts' },
  { title: /Make it yours/, picture: 'legacy' },
  { title: /See what production will find/, picture: 'readylint(call-without-timeout)' },
];
