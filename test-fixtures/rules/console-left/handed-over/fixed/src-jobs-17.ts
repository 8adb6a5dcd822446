// fix: Log with `log.error` @ src/jobs.ts:17
import Koa from 'koa';
import log from './logger.js';

const { warn } = console;

export async function run(rows: string[], work: { start(): Promise<void>; stop(): Promise<void> }) {
  work.start().catch(console.error);
  await work.stop().then(() => rows.length).catch(warn);
  rows.forEach(console.log);
  rows.map((one) => one.length).forEach(console.log);
  new Koa().on('error', console.error);
  work.start().catch((err) => log.error({ err }, 'start failed'));
  register({ logger: console, onError: console.error });
  if (process.env.DEBUG) rows.forEach(console.log);
  log.info({ rows: rows.length }, 'ran');
}

function register(options: { logger: Console; onError: (error: unknown) => void }): void {
  options.logger.info('registered');
}
