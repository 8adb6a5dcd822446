import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DiskCache } from './disk-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readylint-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filled = (entries: Record<string, string>, build = 'b1') => {
  const cache = new DiskCache(folder, build);
  for (const [key, text] of Object.entries(entries)) cache.put(key, text);
  cache.save();
};
const path = () => join(folder, 'b1.cache');

it('gives back what was put, whatever it holds', () => {
  filled({ a: 'line\nline\n', b: 'é\u0000🙂', c: '' });
  const cache = new DiskCache(folder, 'b1');
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([
    'line\nline\n',
    'é\u0000🙂',
    '',
    undefined,
  ]);
});

it('keeps what stands behind an entry whose key is of several words', () => {
  filled({ 'blind spots': '[]', b: '2' });
  const cache = new DiskCache(folder, 'b1');
  expect([cache.get('blind spots'), cache.get('b')]).toEqual(['[]', '2']);
});

it('keeps earlier entries when others are added', () => {
  filled({ a: '1' });
  filled({ b: '2' });
  const cache = new DiskCache(folder, 'b1');
  expect([cache.get('a'), cache.get('b')]).toEqual(['1', '2']);
});

it('lets go what it read, and loses nothing of it when it is saved', () => {
  filled({ a: '1' });
  const cache = new DiskCache(folder, 'b1');
  expect(cache.get('a')).toBe('1');
  cache.release();
  expect(cache.get('a')).toBe(undefined);
  cache.put('b', '2');
  cache.save();
  const next = new DiskCache(folder, 'b1');
  expect([next.get('a'), next.get('b')]).toEqual(['1', '2']);
});

it('ignores a spoilt entry, and rewrites it when it is put again', () => {
  filled({ a: 'first', b: 'second' });
  const bytes = readFileSync(path());
  bytes[bytes.indexOf('second')] = 88;
  writeFileSync(path(), bytes);
  const cache = new DiskCache(folder, 'b1');
  expect([cache.get('a'), cache.get('b')]).toEqual(['first', undefined]);
  filled({ b: 'second' });
  expect(new DiskCache(folder, 'b1').get('b')).toBe('second');
});

it('reads what is whole of a file that was cut off', () => {
  filled({ a: 'first', b: 'second' });
  writeFileSync(path(), readFileSync(path()).subarray(0, -4));
  const cache = new DiskCache(folder, 'b1');
  expect([cache.get('a'), cache.get('b')]).toEqual(['first', undefined]);
});

it('is empty for a file of something else, and for another build', () => {
  writeFileSync(path(), 'not a cache at all');
  expect(new DiskCache(folder, 'b1').get('a')).toBeUndefined();
  filled({ a: '1' });
  expect(new DiskCache(folder, 'b2').get('a')).toBeUndefined();
});

it('leaves one file behind, whoever saves', () => {
  filled({ a: '1' });
  filled({ a: '2' }, 'b2');
  expect(readdirSync(folder)).toEqual(['b2.cache']);
});

it('does without where nothing can be written', () => {
  const cache = new DiskCache(join(path(), 'below-a-file'), 'b1');
  writeFileSync(path(), '');
  cache.put('a', '1');
  expect(() => cache.save()).not.toThrow();
});
