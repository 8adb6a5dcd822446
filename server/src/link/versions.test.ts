import { describe, expect, it } from 'vitest';
import { LOCKFILES, majorOf } from './lockfiles.ts';
import { readManifest } from './manifests.ts';
import { Versions } from './versions.ts';

const LOCKS: Record<string, string> = {
  'package-lock.json': JSON.stringify({
    packages: {
      '': {},
      'node_modules/express': { version: '4.18.2' },
      'node_modules/a/node_modules/express': { version: '5.0.0' },
    },
  }),
  'npm-shrinkwrap.json': JSON.stringify({ dependencies: { express: { version: '4.18.2' } } }),
  'pnpm-lock.yaml':
    "packages:\n\n  '@nestjs/common@11.0.1':\n    resolution: {}\n\n  express@4.18.2(supports-color@9.0.0):\n    resolution: {}\n",
  'yarn.lock':
    '"@nestjs/common@^11.0.0":\n  version "11.0.1"\n  resolved "x"\n\nexpress@^4.18.0, express@~4.18.1:\n  version "4.18.2"\n',
  'bun.lock': '{ "packages": { "express": ["express@4.18.2", "", {}, "sha"], }, }',
};

describe('versions', () => {
  it.each(Object.entries(LOCKS))('are read from %s', (name, text) => {
    const locked = LOCKFILES.find((one) => one.name === name)?.read(text);
    expect(locked?.get('express')).toBe('4.18.2');
  });

  it('are read from both generations of yarn and pnpm', () => {
    const read = (name: string, text: string) => LOCKFILES.find((one) => one.name === name)?.read(text);
    const berry = '"express@npm:^4.18.0":\n  version: 4.18.2\n  resolution: "express@npm:4.18.2"\n';
    expect(read('yarn.lock', berry)?.get('express')).toBe('4.18.2');
    expect(
      read('pnpm-lock.yaml', 'packages:\n\n  /@nestjs/common/11.0.1:\n    dev: false\n')?.get(
        '@nestjs/common',
      ),
    ).toBe('11.0.1');
  });

  it.each([
    ['^4.18.2', 4],
    ['>=5 <6', 5],
    ['~0.3.1', 0],
    ['4.x', 4],
    ['npm:other@3.1.0', 3],
    ['^4 || ^5', 5],
    ['12.0.0-beta.1', 12],
    ['latest', Number.NaN],
    ['workspace:*', Number.NaN],
  ])('%s is of major %s', (text, major) => expect(majorOf(text)).toBe(major));

  it('come from what is installed, else from what is locked, else from what is asked for', () => {
    const files: Record<string, string> = {
      'apps/api/package.json': '{ "dependencies": { "a": "^1.0.0", "b": "^1.0.0", "c": "^1.0.0" } }',
      'package-lock.json': JSON.stringify({
        packages: {
          'node_modules/a': { version: '2.0.0' },
          'node_modules/b': { version: '2.0.0' },
          'node_modules/e': { version: '5.0.0' },
        },
      }),
      'node_modules/a/package.json': '{ "version": "3.0.0" }',
    };
    const manifests = new Map([['apps/api', readManifest('apps/api', files['apps/api/package.json'] ?? '')]]);
    const versions = new Versions(manifests, (path) => files[path]);
    const of = (name: string) => versions.of('apps/api/src/main.ts', name);
    expect(of('a')).toEqual({ major: 3, text: '3.0.0', from: 'installed', asked: true });
    expect(of('b')).toEqual({ major: 2, text: '2.0.0', from: 'lockfile', asked: true });
    expect(of('c')).toEqual({ major: 1, text: '^1.0.0', from: 'range', asked: true });
    expect(of('d')).toBeUndefined();
    expect(of('e')).toEqual({ major: 5, text: '5.0.0', from: 'lockfile' });
  });
});
