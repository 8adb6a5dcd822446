import Koa from 'koa';
import { log } from './notes.ts';

interface Options {
  console?: { log(text: string): void };
  logger?: { info(text: string): void; debug(text: string): void };
}

export function handle(options: Options, console: { log(text: string): void }): Koa {
  console.log('a parameter of that name');
  const logger = options.logger ?? globalThis.console;
  logger.info('console only stands in');
  log('a function of that name');
  options.console?.log('a member of that name');
  return new Koa();
}

export function test(jest: { spyOn(on: unknown, name: string): void; fn(): () => void }): void {
  jest.spyOn(globalThis.console, 'log');
  globalThis.console.error = jest.fn();
}

export class Reader {
  readonly #logger: NonNullable<Options['logger']>;

  constructor({ logger = console }: Options = {}) {
    this.#logger = logger;
  }

  read(): void {
    this.#logger.debug('by default the console');
  }
}
