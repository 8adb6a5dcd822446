import { describe, expect, it } from 'vitest';
import { readMapping } from './manifests.ts';

/** The edition of `tsconfig.json` among these files. */
function edition(files: Record<string, unknown>): number | undefined {
  const read = (path: string) => (path in files ? JSON.stringify(files[path]) : undefined);
  return readMapping('tsconfig.json', read).edition;
}

const options = (compilerOptions: object) => ({ compilerOptions });

describe('the edition that a tsconfig compiles against', () => {
  it('is that of `lib`, else that of `target`', () => {
    expect(edition({ 'tsconfig.json': options({ target: 'ES2017', lib: ['dom', 'ES2022'] }) })).toBe(2022);
    expect(edition({ 'tsconfig.json': options({ target: 'es2021' }) })).toBe(2021);
    expect(edition({ 'tsconfig.json': options({ target: 'ESNext' }) })).toBeGreaterThan(2022);
  });

  it('comes from what is extended where the file says nothing', () => {
    const base = { 'base.json': options({ target: 'es2022' }) };
    expect(edition({ ...base, 'tsconfig.json': { extends: './base' } })).toBe(2022);
    expect(
      edition({ ...base, 'tsconfig.json': { extends: './base', ...options({ lib: ['es2020'] }) } }),
    ).toBe(2020);
    expect(edition({ 'tsconfig.json': { extends: '@tsconfig/node22/tsconfig.json' } })).toBe(2022);
  });

  it('is not known where nothing that can be read says it', () => {
    expect(edition({ 'tsconfig.json': { extends: '@acme/tsconfig/server.json' } })).toBeUndefined();
    expect(edition({ 'tsconfig.json': {} })).toBeUndefined();
    // Parts of a library bring no errors with a cause.
    expect(edition({ 'tsconfig.json': options({ lib: ['es2022.array'] }) })).toBeUndefined();
  });
});
