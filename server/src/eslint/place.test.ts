import { symlinkSync } from 'node:fs';
import type { Rule } from 'eslint';
import { expect, test } from 'vitest';
import { createProject } from '../cli/testing/project.ts';
import { placeOf } from './place.ts';

function createPlaces(files: Record<string, string>) {
  const { root, at } = createProject(files);
  const placed = (path: string, cwd: string, settings = {}) => {
    const context = { filename: at(path), physicalFilename: at(path), cwd: at(cwd), settings };
    return placeOf(context as Rule.RuleContext);
  };
  return { root, at, placed };
}

const FILES = { 'here/src/a.ts': '', 'there/package.json': '{}', 'there/src/b.ts': '' };

test('the root is where ESLint runs, for saved files and for new ones', () => {
  const { root, at, placed } = createPlaces(FILES);
  expect(placed('here/src/a.ts', '')).toEqual({ root, path: 'here/src/a.ts' });
  expect(placed('here/src/new.ts', 'here')).toEqual({ root: at('here'), path: 'src/new.ts' });
});

test('a file outside of it belongs to its package', () => {
  const { at, placed } = createPlaces(FILES);
  expect(placed('there/src/b.ts', 'here')).toEqual({ root: at('there'), path: 'src/b.ts' });
});

test('settings name another one', () => {
  const { at, placed } = createPlaces(FILES);
  const settings = { readylint: { root: 'here' } };
  expect(placed('here/src/a.ts', '', settings)).toEqual({ root: at('here'), path: 'src/a.ts' });
  expect(() => placed('here/src/a.ts', '', { readylint: { root: 'nowhere' } })).toThrow('settings.readylint');
});

test.skipIf(process.platform === 'win32')('a link to the root and the root are one', () => {
  const { root, at, placed } = createPlaces(FILES);
  symlinkSync(root, at('link'));
  expect(placed('link/here/src/a.ts', 'link')).toEqual({ root, path: 'here/src/a.ts' });
});
