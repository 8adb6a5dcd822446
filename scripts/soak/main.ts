import { readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { randomFrom } from '../random.ts';
import { type Memory, type SoakServer, startServer } from './server.ts';
import { Soak } from './soak.ts';

const EDITS = 5000;
const DOCUMENTS = 50;
/** Until then caches fill that are meant to. */
const WARM = 500;
const MOST_GROWTH = 0.1;

/** `npm run soak -- DIR [SEED]`: edits the files of a project in memory, and asks whether the server bore it. */
export async function main(project: string, [folder, seed = '1']: readonly string[]): Promise<number> {
  if (folder === undefined) {
    console.error('usage: npm run soak -- DIR [SEED]');
    return 2;
  }
  const root = resolve(folder);
  const paths = choose(sourcesOf(root), Number(seed));
  console.log(`${paths.length} documents of ${root}, ${EDITS} edits, seed ${seed}`);
  const server = await startServer(project, root);
  const soak = new Soak(server, root, paths, Number(seed));
  await soak.open();
  await soak.edit(WARM);
  const before = await soak.memory();
  const started = performance.now();
  for (let done = WARM; done < EDITS; done += WARM) {
    await soak.edit(WARM);
    console.error(`${done + WARM} edits, ${Math.round((performance.now() - started) / 1000)} s`);
  }
  const seconds = (performance.now() - started) / 1000;
  const after = await soak.memory();
  const verdicts = [
    grown(before, after),
    await compare(soak, project, root),
    quiet('unhandled rejections', server.unhandled),
    quiet('errors in the log', [...server.errors, ...failuresIn(server)]),
    { ok: (await server.stop()) === 0, text: 'the server ended with 0' },
  ];
  console.log(`${((EDITS - WARM) / seconds) | 0} edits a second`);
  for (const { ok, text } of verdicts) console.log(`${ok ? 'ok  ' : 'FAIL'} ${text}`);
  return verdicts.every(({ ok }) => ok) ? 0 : 1;
}

interface Verdict {
  ok: boolean;
  text: string;
}

/** What lies there as TypeScript; whether a project wants it checked is the server's to know. */
function sourcesOf(root: string): string[] {
  const isOwn = (path: string) =>
    /\.[mc]?tsx?$/.test(path) && !/(?:^|\/)(?:node_modules|dist|build|\.[^/]+)\//.test(path);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter(isOwn)
    .sort();
}

function choose(paths: readonly string[], seed: number): string[] {
  const random = randomFrom(seed);
  return paths
    .map((path) => ({ path, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, DOCUMENTS)
    .map(({ path }) => path);
}

function grown(before: Memory, after: Memory): Verdict {
  const growth = after.held / before.held - 1;
  const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  return {
    ok: growth < MOST_GROWTH,
    text: `memory after a collection ${mb(before.held)} → ${mb(after.held)} (${(100 * growth).toFixed(1)} %; resident ${mb(before.rss)} → ${mb(after.rss)})`,
  };
}

async function compare(soak: Soak, project: string, root: string): Promise<Verdict> {
  const soaked = await soak.diagnosticsOf();
  const fresh = await startServer(project, root);
  soak.openIn(fresh);
  const other = await soak.diagnosticsOf(fresh);
  await fresh.stop();
  const uris = [...new Set([...Object.keys(soaked), ...Object.keys(other)])];
  const different = uris.filter((uri) => !isDeepStrictEqual(soaked[uri], other[uri]));
  const count = Object.values(soaked).flat().length;
  return {
    ok: different.length === 0,
    text: `${count} diagnostics of ${uris.length} files are those of a fresh server${different.length > 0 ? `, but for ${different.join(', ')}` : ''}`,
  };
}

function failuresIn({ client }: SoakServer): string[] {
  return client.logged.filter((line) => /failed/.test(line));
}

function quiet(what: string, lines: readonly string[]): Verdict {
  return {
    ok: lines.length === 0,
    text: `${lines.length} ${what}${lines.length > 0 ? `: ${lines[0]}` : ''}`,
  };
}
