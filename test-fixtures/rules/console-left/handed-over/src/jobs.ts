import Koa from 'koa';
import log from './logger.js';

const { warn } = console;

export async function run(rows: string[], work: { start(): Promise<void>; stop(): Promise<void> }) {
  work.start().catch(console.error);
                  // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` bypasses the project's logger (src/logger.ts): in production this line has no level, no request id and no redaction; log it there.
  await work.stop().then(() => rows.length).catch(warn);
                                               // ^^^^ console-left[warning,high]: `warn` bypasses the project's logger (src/logger.ts)
  rows.forEach(console.log);
            // ^^^^^^^^^^^ console-left[warning,high]: `console.log` bypasses the project's logger (src/logger.ts)
  rows.map((one) => one.length).forEach(console.log);
                                     // ^^^^^^^^^^^ console-left[warning,high]: `console.log` bypasses the project's logger (src/logger.ts)
  new Koa().on('error', console.error);
                     // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` bypasses the project's logger (src/logger.ts)
  work.start().catch((err) => console.error(err));
                           // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` bypasses the project's logger (src/logger.ts)
  register({ logger: console, onError: console.error });
  if (process.env.DEBUG) rows.forEach(console.log);
  log.info({ rows: rows.length }, 'ran');
}

function register(options: { logger: Console; onError: (error: unknown) => void }): void {
  options.logger.info('registered');
}
