import Koa from 'koa';
import { readConfig } from './config.ts';
import { connect } from './database.ts';

async function main(): Promise<void> {
  const app = new Koa();
  await connect(readConfig());
  app.on('error', (err) => {
    console.error('a request failed', err);
 // ^^^^^^^^^^^^^ console-left[warning,high]: `console.error` writes unstructured text to stderr
  });
  app.listen(3000);
}

async function shutdown(code: number): Promise<void> {
  console.error('going down');
  process.exit(code);
}

main().catch((err) => {
  console.error('cannot start', err);
  process.exitCode = 1;
});

process.on('uncaughtException', (err) => {
  console.error('uncaught', err);
  shutdown(1);
});
process.once('unhandledRejection', console.error);
process.on('SIGTERM', () => {
  console.log('SIGTERM');
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
  shutdown(0);
});
process.on('warning', (warning) => console.warn(warning));
                                // ^^^^^^^^^^^^ console-left[warning,high]: `console.warn` writes unstructured text to stderr
