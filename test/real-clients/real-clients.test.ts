import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENTS } from './clients.ts';
import { fixedSource } from './fixed-source.ts';
import { type SilentPeer, silentPeer } from './silent-peer.ts';

const sources = CLIENTS.map((one, index) => ({ ...one, file: `client-${index}`, fixed: fixedSource(one) }));
let peer: SilentPeer;
let folder: string;

beforeAll(async () => {
  // Beside the test, so that the libraries are found.
  folder = mkdtempSync(fileURLToPath(new URL('run-', import.meta.url)));
  peer = await silentPeer();
});

afterAll(async () => {
  await peer.close();
  rmSync(folder, { recursive: true });
});

describe.each(sources)('$name', ({ file, source, fixed }) => {
  it('waits as long as a silent peer lets it, and fails in time with the fix', async () => {
    const unbounded = settled(await run(`${file}-before`, source));
    const outcome = await settled(await run(`${file}-after`, fixed.replaceAll('10_000', '300'))).promise;
    expect(outcome).toBe('failed');
    expect(unbounded.state()).toBe('waits');
  });
});

it('the fixed sources compile with the types of the libraries', () => {
  const paths = sources.map(({ file, fixed }) => written(`${file}.ts`, fixed));
  const program = ts.createProgram(paths, {
    strict: true,
    // superagent and needle carry no types.
    noImplicitAny: false,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ['node'],
  });
  const complaints = ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ file, messageText }) => `${file?.text ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  expect(complaints).toEqual([]);
});

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function run(name: string, source: string): Promise<Promise<unknown>[]> {
  const { code } = transformSync(source, { loader: 'ts', format: 'esm' });
  const module = await import(/* @vite-ignore */ pathToFileURL(written(`${name}.mjs`, code)).href);
  // In a list, since `await` would wait for it here.
  return [Promise.resolve(module.call(peer.url))];
}

/** What becomes of a call, without waiting for it. */
function settled([call]: Promise<unknown>[]) {
  let state: 'waits' | 'failed' | 'answered' = 'waits';
  const promise = (call ?? Promise.resolve()).then(
    () => (state = 'answered'),
    () => (state = 'failed'),
  );
  return { promise, state: () => state };
}
