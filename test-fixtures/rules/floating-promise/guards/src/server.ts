import Fastify from 'fastify';
import { Page } from './page.js';

export const app = Fastify();

async function ping(): Promise<void> {
  await fetch('https://example.com');
}

async function traced<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    app.log.error(error);
    throw error;
  }
}

async function mayUse(id: string): Promise<void> {
  if (id === '') throw new Error('no id');
}

async function quiet(): Promise<void> {
  await ping().catch(() => undefined);
}

class Pings {
  #running: Promise<void> | undefined;
  private readonly all: Promise<void>[] = [];

  start(): void {
    this.#running = ping();
    this.all.push(ping());
  }

  async stop(): Promise<void> {
    await this.#running;
    await Promise.all(this.all);
  }

  restart(): void {
    this.stop();
  }
}

export async function use(id: string, context: { waitUntil(work: Promise<unknown>): void }): Promise<Pings> {
  mayUse(id);
//@3-8 floating-promise[error,high]: `mayUse` is not awaited, and its failure is not caught: when `mayUse` throws, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  await mayUse(id);
  void quiet();
  void traced(quiet);
  void traced(ping);
//@15-18 floating-promise[error,high]: Nobody waits for the promise of `traced`: when `fetch` fails, nobody receives it, and Node ends the process by default. Await it, or handle the failure with `.catch`.
  context.waitUntil(ping());
  unknown(ping());
  return new Pings();
}

declare function unknown(work: unknown): void;

ping();
app.get('/', () => Page({}));
