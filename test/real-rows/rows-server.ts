import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { transformSync } from 'esbuild';
import ts from 'typescript';

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
  const folder = mkdtempSync(fileURLToPath(new URL('run-', import.meta.url)));
  const rows = await PGlite.create();
  const server = new PGLiteSocketServer({ db: rows, port, host: '127.0.0.1' });
  await server.start();
  const { asked, release } = listen(counted);
  return {
    rows,
    async outcomeOf(name, source, ...args) {
      const path = join(folder, `${name}.mjs`);
      const tsconfigRaw = { compilerOptions: { experimentalDecorators: true } };
      writeFileSync(path, transformSync(source, { loader: 'ts', format: 'esm', tsconfigRaw }).code);
      const module = await import(/* @vite-ignore */ pathToFileURL(path).href);
      asked.length = 0;
      const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres?sslmode=disable`;
      const found: unknown = await module.run(url, ...args);
      return { found, asked: [...asked] };
    },
    complaints: (sources) => complaintsOf(folder, sources),
    async stop() {
      release();
      await server.stop();
      await rows.close();
      rmSync(folder, { recursive: true });
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

function complaintsOf(folder: string, sources: Readonly<Record<string, string>>): string[] {
  const paths = Object.entries(sources).map(([name, source]) => {
    const path = join(folder, `${name}.ts`);
    writeFileSync(path, source);
    return path;
  });
  const program = ts.createProgram(paths, {
    strict: true,
    // The driver carries no types.
    noImplicitAny: false,
    noEmit: true,
    skipLibCheck: true,
    experimentalDecorators: true,
    noUnusedLocals: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
  });
  return paths.flatMap((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path))
      .map(
        ({ file, messageText }) =>
          `${file?.text ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      ),
  );
}
