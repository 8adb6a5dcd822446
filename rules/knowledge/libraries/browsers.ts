import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const open: Operation = { effect: 'spawn', returns: 'Browser' };
const visit: Operation = { effect: 'http' };

const things: Record<string, Thing> = {
  Launcher: {
    members: {
      'launch|launchServer': { call: open },
      launchPersistentContext: { call: { effect: 'spawn', returns: 'Browser' } },
      'connect|connectOverCDP': { call: { effect: 'connect', returns: 'Browser' } },
      '*': pure,
    },
  },
  Browser: {
    extends: 'node-events#Emitter',
    members: {
      newPage: { call: { returns: 'Page' } },
      'newContext|createBrowserContext|createIncognitoBrowserContext|defaultBrowserContext|browser|context': {
        call: { returns: 'Browser' },
      },
      pages: { call: { returns: { element: 'Page' } } },
      request: { members: { '*': { call: visit } } },
      '*': pure,
    },
  },
  Page: {
    extends: 'node-events#Emitter',
    members: {
      'goto|reload|goBack|goForward|waitForNavigation|waitForResponse|waitForRequest|waitForURL|setContent': {
        call: visit,
      },
      'evaluate|evaluateHandle|exposeFunction|$eval|$$eval': {
        call: { callbacks: { all: { runs: 'inline' } } },
      },
      route: { call: { callbacks: { 1: { runs: 'event' } } } },
      'locator|getByRole|getByText|getByLabel|getByTestId|getByPlaceholder|frameLocator|mainFrame|frames|$|$$|waitForSelector':
        { call: { returns: 'Page' } },
      'browser|context|browserContext': { call: { returns: 'Browser' } },
      'keyboard|mouse|touchscreen|accessibility|coverage|tracing': { members: { '*': pure } },
      '*': pure,
    },
  },
};

function library(id: string, packages: string[], launchers: string) {
  const exports: Record<string, Shape> = {
    [launchers]: 'Launcher',
    'Browser|BrowserContext': { new: { returns: 'Browser' } },
    'Page|Frame|Locator|ElementHandle': { new: { returns: 'Page' } },
  };
  return defineLibrary({
    id,
    packages,
    exports: { ...exports, 'launch|connect': { call: open }, '*': { call: {}, new: {}, members: {} } },
    things,
    defaults: [{ since: 0, timeout: 30_000, retries: 0, worst: '30 s' }],
    guards: [{ kind: 'timeout', key: ['timeout'], at: 'last' }],
  });
}

export default [
  library(
    'puppeteer',
    ['puppeteer', 'puppeteer-core', 'puppeteer-extra', '@cloudflare/puppeteer'],
    'default|puppeteer',
  ),
  library('playwright', ['playwright', 'playwright-core', 'playwright-chromium'], 'chromium|firefox|webkit'),
];
