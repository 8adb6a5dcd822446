import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const SQUIGGLE = '.monaco-editor .cdr[class*=squiggly-]';
const LIGHT_BULB =
  '.monaco-editor [class*=codicon-light-bulb], .monaco-editor [class*=codicon-gutter-lightbulb]';

/** What a person sees and does in the workbench. */
export class Workbench {
  readonly #page: Page;
  readonly #screenshots: string;

  constructor(page: Page, screenshots: string) {
    this.#page = page;
    this.#screenshots = screenshots;
    mkdirSync(screenshots, { recursive: true });
  }

  get squiggle(): Locator {
    return this.#page.locator(SQUIGGLE);
  }

  get lightBulb(): Locator {
    return this.#page.locator(LIGHT_BULB).first();
  }

  statusItem(label: RegExp): Locator {
    return this.#page.locator('.statusbar').getByRole('button', { name: label });
  }

  problem(text: RegExp): Locator {
    return this.#page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });
  }

  quickFix(title: RegExp): Locator {
    return this.#page.locator('.action-widget .monaco-list-row').filter({ hasText: title });
  }

  outputLine(text: string): Locator {
    return this.#page.locator('.output-view .view-line').filter({ hasText: text });
  }

  /** A row of a tree, by the name that a screen reader says. */
  row(name: RegExp): Locator {
    return this.#page.getByRole('treeitem', { name }).first();
  }

  menuItem(name: RegExp): Locator {
    return this.#page.getByRole('menuitem', { name }).first();
  }

  notification(text: RegExp): Locator {
    return this.#page.locator('.notification-toast').filter({ hasText: text });
  }

  get hover(): Locator {
    return this.#page.locator('.workbench-hover');
  }

  tab(name: RegExp): Locator {
    return this.#page.getByRole('tab', { name });
  }

  text(text: RegExp): Locator {
    return this.#page.getByText(text).first();
  }

  /** What a webview shows: a page in a page in the page. */
  inWebview(selector: string): Locator {
    return this.#page.frameLocator('iframe.webview').frameLocator('#active-frame').locator(selector).first();
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
    await this.#page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  }

  /** By the command palette, as somebody does who knows no shortcut. */
  async run(title: string): Promise<void> {
    await this.#page.keyboard.press('F1');
    await this.#page.locator('.quick-input-widget input').fill(`>${title}`);
    await this.choose(new RegExp(title));
  }

  choice(label: RegExp): Locator {
    return this.#page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first();
  }

  async choose(label: RegExp): Promise<void> {
    await this.choice(label).click();
  }

  async answer(text: string): Promise<void> {
    await this.#page.locator('.quick-input-widget input').fill(text);
    await this.#page.keyboard.press('Enter');
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async showProblems(): Promise<void> {
    await this.#page.keyboard.press('Control+Shift+M');
  }

  /** From the Problems view to the place in the editor, which has the focus afterwards. */
  async goTo(problem: Locator): Promise<void> {
    await problem.dblclick();
    await this.#page.locator('.monaco-editor.focused').waitFor();
  }

  async showQuickFixes(): Promise<void> {
    await this.lightBulb.click();
  }

  async save(): Promise<void> {
    await this.#page.locator('.tab.active.dirty').waitFor();
    await this.#page.keyboard.press('Control+S');
    await this.#page.locator('.tab.active:not(.dirty)').waitFor();
  }

  /** Until nothing in the status bar spins any more. */
  async settle(): Promise<void> {
    await this.#page.locator('.statusbar .codicon-modifier-spin').first().waitFor({ state: 'detached' });
  }

  async screenshot(name: string): Promise<void> {
    await this.#page.screenshot({ path: join(this.#screenshots, `${name}.png`) });
  }
}
