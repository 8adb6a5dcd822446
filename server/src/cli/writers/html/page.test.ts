import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser, openPage } from '../../../../../client/test/editor/browser.ts';
import type { Report } from '../../../engine/report.ts';
import { hostileReport } from '../../testing/hostile-report.ts';
import { finding, report, SETTING } from '../../testing/report.ts';
import { writeHtml } from './write.ts';

const withBrowser = test.skipIf(!existsSync(process.env['CHROMIUM'] ?? '/usr/bin/chromium'));

/** Opened from disk, without a network; what it complains about is kept. */
async function open(given: Report, source: (path: string) => string | undefined = () => 'const a = 1;\n') {
  const folder = mkdtempSync(join(tmpdir(), 'readylint-html-'));
  const browser = await openBrowser();
  onTestFinished(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'report.html');
  writeFileSync(file, writeHtml(given, { ...SETTING, source }));
  const page = await openPage(browser);
  await page.context().setOffline(true);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  const shown = () => page.locator('article:visible').evaluateAll((all) => all.map((one) => one.innerText));
  return { page, complaints, shown };
}

const GIVEN = report([
  finding({ path: 'src/a.ts', severity: 'error', area: 'errors', rule: 'floating-promise', message: 'one' }),
  finding({ path: 'src/a.ts', message: 'two' }),
  finding({ path: 'src/jobs/b.ts', severity: 'info', message: 'three' }),
  finding({ path: 'src/jobs-old/c.ts', message: 'four' }),
]);

withBrowser('filters by severity, area, rule, folder and words', async () => {
  const { page, shown, complaints } = await open(GIVEN);
  const left = () => page.locator('#left').innerText();
  expect(await shown()).toHaveLength(4);
  expect(await left()).toBe('4 findings');

  await page.getByLabel('warning').click();
  expect(await left()).toBe('2 of 4 findings');
  expect((await shown()).join()).toMatch(/one[\s\S]*three/);

  await page.locator('#reset').click();
  await page.locator('#folder').selectOption('src/jobs');
  expect((await shown()).join()).toContain('three');
  expect(await left()).toBe('1 of 4 findings');
  expect(await page.locator('section.file:visible h2').allInnerTexts()).toEqual(['src/jobs/b.ts 1']);

  await page.locator('#reset').click();
  await page.locator('#area').selectOption('errors');
  expect(await left()).toBe('1 of 4 findings');
  await page.locator('#rule').selectOption('console-left');
  expect(await shown()).toEqual([]);
  expect(await page.locator('#nothing').isVisible()).toBe(true);

  await page.locator('#reset').click();
  await page.locator('#text').fill('FOUR');
  expect(await left()).toBe('1 of 4 findings');

  // The view is in the address.
  await page.reload();
  expect(await left()).toBe('1 of 4 findings');
  expect(complaints.filter((one) => !one.startsWith('asked for'))).toEqual([]);
});

withBrowser('shows the code around a finding, marked, also in very long lines', async () => {
  const range = { start: { line: 3, column: 2003 }, end: { line: 3, column: 2006 } };
  const source = () => `one\ntwo\n${'x'.repeat(2000)}  bad  ${'y'.repeat(2000)}\nfour\n`;
  const { page } = await open(report([finding({ range })]), source);
  expect(await page.locator('mark').innerText()).toBe('bad');
  const rows = (await page.locator('pre').innerText()).split('\n');
  expect(rows.map((row) => row.trim().split(' ')[0])).toEqual(['1', '2', '3', '4', '5']);
  expect(rows[2]).toMatch(/^ +3 …x+ {2}bad {2}y+…$/);
});

withBrowser('runs nothing of the workspace and asks nobody', async () => {
  const hostile = `</code></pre><script>alert(1)</script><img src="https://a.example/x.png" onerror="alert(2)">`;
  const { page, complaints, shown } = await open(hostileReport(), () => `${hostile}\n`.repeat(5));
  expect(await shown()).toHaveLength(3);
  expect(await page.locator('script').count()).toBe(1);
  expect(await page.locator('img').count()).toBe(0);
  expect(complaints).toEqual([]);
});

withBrowser('the policy keeps out what escaping would miss', async () => {
  const { page, complaints } = await open(GIVEN);
  await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')");
  await page.evaluate(
    "document.body.append(Object.assign(document.createElement('script'), { text: 'alert(3)' }))",
  );
  await expect.poll(() => complaints.filter((one) => one.includes('Content Security Policy')).length).toBe(3);
  expect(complaints.filter((one) => one.startsWith('dialog'))).toEqual([]);
});

test('without scripts every finding is there', () => {
  const text = writeHtml(GIVEN, SETTING);
  expect(text.match(/<article/g)).toHaveLength(4);
  expect(text).not.toMatch(/<article[^>]*hidden/);
});
