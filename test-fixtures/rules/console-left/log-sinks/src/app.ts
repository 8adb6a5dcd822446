import Koa from 'koa';
import { Logger } from './logging/logger.ts';
import { logError } from './util/log.ts';

const log = new Logger('app');
const fallback = {
  info: (text: string) => console.log(text),
  warn: (text: string) => console.warn(text),
  error: (text: string) => console.error(text),
};
const colors = { info: 'blue', warn: 'yellow', error: 'red', show: () => console.log('colors') };
                                                                      // ^^^^^^^^^^^ console-left[warning,high]: `console.log` bypasses the project's logger (`log`): in production this line has no level, no request id and no redaction; log it there.

export const app = new Koa().use((ctx) => {
  fallback.info(colors.info);
  if (!ctx.path) logError('no path');
  console.log('asked for', ctx.path);
//@3-13 console-left[warning,high]: `console.log` bypasses the project's logger (`log`)
  process.stdout.write(`asked for ${ctx.path}\n`);
//@3-22 console-left[info,high]: `process.stdout.write` writes unstructured text to stdout: in production it cannot be filtered by level or tied to a request; use a structured logger.
  process.stdout.write(`\r${ctx.path}`);
  process.stdout.write(JSON.stringify(ctx));
  process.stderr.write('odd path');
//@3-22 console-left[info,high]: `process.stderr.write` writes unstructured text to stderr: in production it cannot be filtered by level or tied to a request; use a structured logger.
  log.info('asked');
});
