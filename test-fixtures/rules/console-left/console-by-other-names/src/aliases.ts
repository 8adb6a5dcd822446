import Koa from 'koa';
import nodeConsole from 'node:console';
import { Console, error as complain } from 'console';
import { createWriteStream } from 'node:fs';

const { log, warn: caution } = console;
const out = console;
const print = console.log.bind(console);
const file = new Console(createWriteStream('/var/log/app.log'));

new Koa().use((ctx) => {
  log('destructured', ctx.path);
//@3-5 console-left[warning,high]: `log` writes unstructured text to stdout: in production it cannot be filtered by level or tied to a request; use a structured logger.
  caution('renamed', ctx.path);
//@3-9 console-left[warning,high]: `caution` writes unstructured text to stderr: in production it cannot be filtered by level or tied to a request; use a structured logger.
  out.info('alias', ctx.path);
//@3-10 console-left[warning,high]: `out.info` writes unstructured text to stdout
  print('bound', ctx.path);
//@3-7 console-left[warning,high]: `print` writes unstructured text to stdout
  globalThis.console.debug('global', ctx.path);
//@3-26 console-left[warning,high]: `globalThis.console.debug` writes unstructured text to stdout
  global.console.log('node global', ctx.path);
//@3-20 console-left[warning,high]: `global.console.log` writes unstructured text to stdout
  nodeConsole.log('imported', ctx.path);
//@3-17 console-left[warning,high]: `nodeConsole.log` writes unstructured text to stdout
  complain('imported by name', ctx.path);
//@3-10 console-left[warning,high]: `complain` writes unstructured text to stderr
  console['log']('in brackets', ctx.path);
//@3-16 console-left[warning,high]: `console['log']` writes unstructured text to stdout
  console?.log('optional', ctx.path);
//@3-14 console-left[warning,high]: `console?.log` writes unstructured text to stdout
  console.assert(ctx.path, 'no path');
//@3-16 console-left[info,high]: `console.assert` was left in: in production it fills stderr with output that nobody reads and no log search can filter; remove it.
  console.time('request');
//@3-14 console-left[warning,high]: `console.time` was left in
  console.group(ctx.path);
//@3-15 console-left[warning,high]: `console.group` was left in
  console.table([ctx.path]);
//@3-15 console-left[warning,high]: `console.table` was left in
  console.dir(ctx);
//@3-13 console-left[warning,high]: `console.dir` was left in
  console.trace('here');
//@3-15 console-left[warning,high]: `console.trace` was left in
  console.clear();
//@3-15 console-left[warning,high]: `console.clear` was left in
  file.log('a console of its own', ctx.path);
  console.Console;
});
