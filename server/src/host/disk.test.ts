import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { kindAt, replaceFile } from './disk.ts';

function fileWith(content: string | Buffer) {
  const folder = mkdtempSync(join(tmpdir(), 'readylint-disk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'a.ts');
  writeFileSync(path, content);
  return { folder, path, bytes: () => readFileSync(path) };
}

test('replaces the text and keeps the mode', () => {
  const { folder, path, bytes } = fileWith('before\r\n');
  chmodSync(path, 0o640);
  expect(replaceFile(path, 'before\r\n', 'after\r\n')).toBe('written');
  expect(bytes().toString()).toBe('after\r\n');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['a.ts']);
});

test.each([
  ['the checked text left it out', 'before', 'after'],
  ['the checked text holds it', '\uFEFFbefore', '\uFEFFafter'],
  ['the fix took it away', '\uFEFFbefore', 'after'],
])('keeps a byte order mark: %s', (_, before, after) => {
  const { path, bytes } = fileWith('\uFEFFbefore');
  expect(replaceFile(path, before, after)).toBe('written');
  expect(bytes().toString('hex')).toBe(Buffer.from('\uFEFFafter').toString('hex'));
});

test('adds no byte order mark', () => {
  const { path, bytes } = fileWith('before');
  replaceFile(path, 'before', 'after');
  expect(bytes().toString()).toBe('after');
});

test('a file with another text stays as it is', () => {
  const { folder, path, bytes } = fileWith('typed meanwhile');
  expect(replaceFile(path, 'before', 'after')).toBe('changed');
  expect(bytes().toString()).toBe('typed meanwhile');
  expect(readdirSync(folder)).toEqual(['a.ts']);
});

test('a file whose bytes the text cannot give back stays as it is', () => {
  const latin = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
  const { path, bytes } = fileWith(latin);
  expect(replaceFile(path, latin.toString('utf8'), 'after')).toBe('not utf-8');
  expect(bytes().equals(latin)).toBe(true);
});

test('a file that is gone is an error, and nothing is left behind', () => {
  const { folder, path } = fileWith('before');
  rmSync(path);
  expect(() => replaceFile(path, 'before', 'after')).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual([]);
});

test('kindAt tells files, folders and nothing apart', () => {
  const { folder, path } = fileWith('');
  expect([kindAt(folder), kindAt(path), kindAt(join(folder, 'b.ts')), kindAt(join(path, 'below'))]).toEqual([
    'folder',
    'file',
    undefined,
    undefined,
  ]);
});
