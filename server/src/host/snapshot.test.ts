import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { changesBetween, takeSnapshot } from './snapshot.ts';

function createFolder(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'readylint-snapshot-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return { root, write, look: () => takeSnapshot(root) };
}

test('sees what a session may read, and nothing else', () => {
  const { look } = createFolder({
    'src/a.ts': '',
    'src/.gitignore': '',
    'readylint.base.json': '',
    'package.json': '',
    'tsconfig.build.json': '',
    'README.md': '',
    'app.log': '',
    'node_modules/x/index.js': '',
    'dist/a.js': '',
  });
  expect([...look().keys()].sort()).toEqual([
    'package.json',
    'readylint.base.json',
    'src/.gitignore',
    'src/a.ts',
    'tsconfig.build.json',
  ]);
});

test('names what came, went, moved and changed, with the same length too', () => {
  const { root, write, look } = createFolder({ 'a.ts': '1', 'b.ts': '1', 'old/c.ts': '1', 'd.ts': '1' });
  const before = look();
  expect(changesBetween(before, look())).toEqual([]);
  write('a.ts', '2');
  utimesSync(join(root, 'a.ts'), 1, 1);
  rmSync(join(root, 'b.ts'));
  renameSync(join(root, 'old'), join(root, 'new'));
  write('e.ts', '1');
  expect(changesBetween(before, look())).toEqual(['a.ts', 'b.ts', 'e.ts', 'new/c.ts', 'old/c.ts']);
});

test('a folder that is not there holds nothing', () => {
  expect([...takeSnapshot('/nowhere-at-all')]).toEqual([]);
});
