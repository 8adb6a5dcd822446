import { createRequire } from 'node:module';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { startOutcomes } from './outcomes.ts';

/** Rows in a database of our own process, which libraries reach through the driver that all of them use. */
export interface RowsServer {
  rows: PGlite;
  /** Runs a module's `run(url, …args)`, and counts the queries that the pattern means. */
  outcomeOf(name: string, source: string, ...args: unknown[]): Promise<{ found: unknown; asked: string[] }>;
  /** What the compiler says of these sources, with the types of the libraries. */
  complaints(sources: Readonly<Record<string, string>>): string[];
  stop(): Promise<void>;
}

type Query = (this: unknown, ...args: unknown[]) => unknown;

const CATALOG = /pg_catalog|information_schema/;

export async function startRows(port: number, counted: RegExp): Promise<RowsServer> {
  const outcomes = startOutcomes();
  const rows = await PGlite.create();
  const server = new PGLiteSocketServer({ db: rows, port, host: '127.0.0.1' });
  await server.start();
  const { asked, release } = listen(counted);
  return {
    rows,
    async outcomeOf(name, source, ...args) {
      asked.length = 0;
      const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`;
      const found = await outcomes.of(name, source, url, ...args);
      return { found, asked: [...asked] };
    },
    complaints: outcomes.complaints,
    async stop() {
      release();
      await server.stop();
      await rows.close();
      outcomes.stop();
    },
  };
}

/** What goes through the driver. */
function listen(counted: RegExp): { asked: string[]; release: () => void } {
  const asked: string[] = [];
  // The driver carries no types.
  const driver: { Client: { prototype: { query: Query } } } = createRequire(import.meta.url)('pg');
  const { prototype } = driver.Client;
  const { query } = prototype;
  prototype.query = function (...args) {
    const [first] = args as [string | { text?: string } | undefined];
    const text = typeof first === 'string' ? first : (first?.text ?? '');
    if (counted.test(text) && !CATALOG.test(text)) asked.push(text);
    return query.apply(this, args);
  };
  return {
    asked,
    release: () => {
      prototype.query = query;
    },
  };
}
