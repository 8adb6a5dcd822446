// fix: Log with `log.info` @ src/app.ts:17
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

export const app = new Koa().use((ctx) => {
  fallback.info(colors.info);
  if (!ctx.path) logError('no path');
  log.info('asked for', ctx.path);
  process.stdout.write(`asked for ${ctx.path}\n`);
  process.stdout.write(`\r${ctx.path}`);
  process.stdout.write(JSON.stringify(ctx));
  process.stderr.write('odd path');
  log.info('asked');
});
