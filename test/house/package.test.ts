import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const isThere = (path: string) => existsSync(`${root}${path}`);

describe('package.json', () => {
  it.each(Object.entries(manifest.bin))('bin %s is built and can be run', (_, path) => {
    expect(read(path).split('\n')[0]).toBe('#!/usr/bin/env node');
  });

  it('points to files that are there', () => {
    const validation = manifest.contributes.jsonValidation.map(({ url }) => url);
    const entries = Object.values(manifest.exports).flatMap((one) =>
      typeof one === 'string' ? [one] : Object.values(one),
    );
    const missing = [manifest.main, ...entries, ...validation].filter((path) => !isThere(path));
    expect(missing).toEqual([]);
  });

  it('offers the schema for readylint.json', () => {
    expect(manifest.contributes.jsonValidation).toContainEqual({
      fileMatch: ['readylint.json', 'readylint.jsonc'],
      url: './schema/readylint.schema.json',
    });
  });

  it('ships what is built, and no source', () => {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: root,
        encoding: 'utf8',
      }),
    );
    const paths: string[] = packed.files.map(({ path }: { path: string }) => path);
    expect(paths).toContain('dist/readylint.js');
    expect(
      paths.filter((path) => !/^(dist|schema|types)\/|^(package\.json|README\.md|LICENSE)$/.test(path)),
    ).toEqual([]);
  });

  it('carries no translations of a library: `import * as z`, since `{ z }` names all that zod has', () => {
    const chunks = readdirSync(`${root}dist/chunks`).map((one) => `dist/chunks/${one}`);
    const built = [...Object.values(manifest.bin), ...chunks];
    expect(built.filter((path) => read(path).includes('ltige Eingabe'))).toEqual([]);
  });

  it.each(Object.keys(manifest.dependencies))('ARCHITECTURE.md says why %s is a dependency', (name) => {
    expect(read('ARCHITECTURE.md')).toContain(`\`${name}\``);
  });
});

it('ARCHITECTURE.md can be read at one sitting', () => {
  expect(read('ARCHITECTURE.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});

it.skipIf(!isThere('.git'))('nothing that is built is committed', () => {
  expect(execFileSync('git', ['ls-files', 'dist', 'out'], { cwd: root, encoding: 'utf8' })).toBe('');
});
