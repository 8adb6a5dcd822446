import { describe, expect, it } from 'vitest';
import { fileOf, pathWithin, uriOf } from './uris.ts';

describe('fileOf', () => {
  it('decodes what editors encode', () => {
    expect(fileOf('file:///a%20b/%5Bid%5D.ts')).toBe('/a b/[id].ts');
  });

  it.each(['untitled:Untitled-1', 'git:/a.ts?HEAD', 'file://elsewhere/a.ts', 'nonsense'])(
    '%s is no file here',
    (uri) => {
      expect(fileOf(uri)).toBeUndefined();
    },
  );

  it('is undone by uriOf', () => {
    expect(fileOf(uriOf('/a b', 'c#d/[e].ts'))).toBe('/a b/c#d/[e].ts');
  });
});

describe('pathWithin', () => {
  it.each([
    ['/home', '/home/src/a.ts', 'src/a.ts'],
    ['/home', '/home/..hidden/a.ts', '..hidden/a.ts'],
    ['/home', '/home', undefined],
    ['/home', '/homeshop/a.ts', undefined],
    ['/home/deep', '/home/a.ts', undefined],
  ])('%s, %s', (folder, file, path) => {
    expect(pathWithin(folder, file)).toBe(path);
  });
});
