import Koa from 'koa';
import { config, isDev, isProduction } from './env.ts';

const app = new Koa();
const inDevelopment = process.env.NODE_ENV === 'development';
const shouldTrace = !!process.env.DEBUG;
const chatty = config.verbose || isDev;
const enabled = config.quiet;

app.use(async (ctx, next) => {
  if (isDev) console.log('dev', ctx.path);
  if (inDevelopment) console.log('one name away', ctx.path);
  if (shouldTrace) console.log('traced', ctx.path);
  if (!isProduction) console.log('not in production', ctx.path);
  if (process.env.NODE_ENV !== 'production') console.log('compared', ctx.path);
  if (process.env['NODE_ENV'] === 'test') console.log('in brackets', ctx.path);
  if ('production' === process.env.NODE_ENV) {
    await next();
  } else {
    console.log('the other branch', ctx.path);
  }
  if (process.env.DEBUG) console.log('DEBUG', ctx.path);
  if (process.env.SHOP_SQL_VERBOSE) console.log('a setting of its own', ctx.path);
  if (isTruthy(process.env.ORDERS_DEBUG)) console.log('asked for', ctx.path);
  if (process.env.DEBUG === 'true') console.log('DEBUG is true', ctx.path);
  if (config.logLevel === 'debug') console.log('level', ctx.path);
  if (['development', 'test'].includes(config.env)) console.log('one of', ctx.path);
  config.debug && console.log('and', ctx.path);
  isDev && ctx.path.startsWith('/api') && console.log('and and', ctx.path);
  if (isDev && ctx.path === '/') console.log('both', ctx.path);
  if (!(isProduction || config.quiet)) console.log('neither', ctx.path);
  isProduction ? undefined : console.log('the other value', ctx.path);
  if (chatty) console.log('either of two', ctx.path);
  if (__DEV__) console.log('a constant of the build', ctx.path);
});

app.use(async (ctx) => {
  if (isProduction) console.log('production', ctx.path);
                 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout: in production it cannot be filtered by level or tied to a request; use a structured logger.
  if (!isDev) console.log('not development', ctx.path);
           // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  if (!inDevelopment) console.log('one name away', ctx.path);
                   // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  if (process.env.NODE_ENV === 'production') console.log('compared', ctx.path);
                                          // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  if (process.env.NODE_ENV !== 'development') console.log('anywhere else', ctx.path);
                                           // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  if (process.env.NODE_ENV !== 'production') {
    ctx.status = 200;
  } else {
    console.log('the other branch', ctx.path);
 // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  }
  if (isDev || ctx.path === '/') console.log('either', ctx.path);
                              // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  if (!(isProduction && config.quiet)) console.log('not both', ctx.path);
                                    // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  isDev ? undefined : console.log('the other value', ctx.path);
                   // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  isDev || console.log('or', ctx.path);
        // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  if (enabled) console.log('some flag', ctx.path);
            // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  if (/^\/debug/.test(ctx.path)) console.log('a pattern that is tested', ctx.path);
                              // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  if (config.logLevel !== 'debug') console.log('any other level', ctx.path);
                                // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  if (config.env === 'staging') console.log('another environment', ctx.path);
                             // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
  if (process.env.DEBUG === 'false') console.log('off', ctx.path);
                                  // ^^^^^^^^^^^ console-left[warning,high]: `console.log` writes unstructured text to stdout
});

export function traceQuery(sql: string): void {
  if (!config.debug) return;
  console.log('query', sql);
}

export function countQuery(sql: string): void {
  if (process.env.NODE_ENV === 'production') return;
  console.table([sql]);
}

export function storeQuery(sql: string): void {
  if (config.debug) return;
  console.log('query', sql);
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
}

function isTruthy(value: string | undefined): boolean {
  return value === '1';
}

declare const __DEV__: boolean;
