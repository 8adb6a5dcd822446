import Koa from 'koa';
import type { Page } from 'playwright';

export async function crawl(page: Page): Promise<Koa> {
  await page.evaluate(() => {
    console.log('in the page');
    document.querySelectorAll('a').forEach((one) => console.log(one.href));
    alert('in the page');
  });
  page.on('console', (message) => console.log(message.text()));
                               // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  alert('in Node');
//@3-7 console-left[error,medium]: `alert` does not exist in Node: this line throws a ReferenceError when it runs; remove it.
  if (confirm('go on?')) prompt('name');
   // ^^^^^^^ console-left[error,medium]: `confirm` does not exist in Node
                      // ^^^^^^ console-left[error,medium]: `prompt` does not exist in Node
  return new Koa();
}

export function confirmed(confirm: (text: string) => boolean): boolean {
  return confirm('a parameter');
}
