import { EventEmitter } from 'node:events';
import { createReadStream } from 'node:fs';
import cron from 'node-cron';
import { CronJob } from 'cron';
import Fastify from 'fastify';

const app = Fastify();
const events = new EventEmitter();

async function load(): Promise<string> {
  const answer = await fetch('https://example.com');
  return answer.text();
}

async function safely(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    app.log.error(error);
  }
}

function background(work: () => Promise<unknown>): void {
  void work();
}

setTimeout(load, 1000);
//@12-15 floating-promise[error,high]: `setTimeout` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and Node ends the process by default. Catch and log the failure inside the callback.
setImmediate(() => load().catch(app.log.error));
events.on('order', async () => {
//@20-24 floating-promise[error,high]: `events.on` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and Node ends the process by default. Catch and log the failure inside the callback.
  await load();
});
events.on('order', () => safely(load));
process.on('SIGTERM', async () => {
//@23-27 floating-promise[error,high]: `process.on` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and Node ends the process by default. Catch and log the failure inside the callback.
  await load();
  process.exit(0);
});
// Async in name alone.
process.on('SIGINT', async () => {
  parse(process.argv[2]);
  process.exit(0);
});
process.on('SIGTERM', async () => {
  try {
    await load();
  } finally {
    process.exit(0);
  }
});
createReadStream('a.txt').on('data', async () => {
//@38-42 floating-promise[error,high]: `createReadStream(…).on` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and Node ends the process by default. Catch and log the failure inside the callback.
  await load();
});
new CronJob('* * * * *', async () => {
//@26-30 floating-promise[error,high]: `CronJob` does not look at the promise of its async callback: when `fetch` fails, nobody receives it, and Node ends the process by default. Catch and log the failure inside the callback.
  await load();
});
cron.schedule('* * * * *', async () => {
  await load();
});

export function run(names: string[]): Promise<string> {
  background(async () => {
//@14-18 floating-promise[error,high]: Nobody waits for the promise of `background`: when `fetch` fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
    await load();
  });
  void safely(async () => {
    await load();
  });
  names.map(async () => {
//@13-17 floating-promise[error,high]: `names.map` does not wait for its async callback: when `fetch` fails, nobody receives it, and Node ends the process by default. Use `for (const … of …)` with `await`, or `await Promise.all(….map(…))`.
    await load();
  });
  queueMicrotask(() => void safely(load));
  return new Promise(async (resolve) => {
//@22-26 floating-promise[error,high]: `new Promise` does not see what its async executor rejects with, and never settles then: when `fetch` fails, nobody receives it, and Node ends the process by default. Await before the promise is made, or drop `new Promise` altogether.
    resolve(await load());
  });
}

export async function all(names: string[]): Promise<string[]> {
  const loads = names.map(async () => load());
  return Promise.all(loads);
}

function parse(text: string | undefined): void {
  if (text === undefined) throw new Error('no argument');
}
