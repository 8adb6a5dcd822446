import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type StdioServer, startStdioServer } from './stdio.ts';

export const SERVICE = `import express from 'express';
import { rates } from './rates.js';
export const app = express();
app.get('/rates', async (request, response) => {
  response.json(await rates(String(request.query.base)));
});
debugger;
app.listen(3000);
`;

export const RATES = `export async function rates(base: string) {
  const response = await fetch(\`https://rates.example.com/latest?base=\${base}\`);
  return response.json();
}
`;

/** A small service on disk, and the real server that has been started for it. */
export interface Sample {
  server: StdioServer;
  client: StdioServer['client'];
  uri(path?: string): string;
  write(path: string, text: string): void;
  end(): Promise<void>;
}

export function startSample(): Sample {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'readylint-conformance-')));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('package.json', '{ "name": "shop", "type": "module", "dependencies": { "express": "4.21.0" } }');
  write('src/server.ts', SERVICE);
  write('src/rates.ts', RATES);
  const server = startStdioServer();
  return {
    server,
    client: server.client,
    uri: (path = '') => pathToFileURL(join(folder, path)).href,
    write,
    async end() {
      server.process.kill();
      await server.exitCode;
      rmSync(folder, { recursive: true });
    },
  };
}
