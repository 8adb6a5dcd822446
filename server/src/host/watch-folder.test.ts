import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Watching, watchFolder } from './watch-folder.ts';

let root: string;
let watching: Watching;
let heard: number;
const failures: Error[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'readylint-watch-'));
  mkdirSync(join(root, 'src'));
  heard = 0;
  watching = watchFolder(root, {
    changed: () => {
      heard++;
    },
    failed: (error) => failures.push(error),
  });
});

afterEach(() => {
  watching.close();
  rmSync(root, { recursive: true, force: true });
});

/** Whether something is heard of it. Linux has an event ready when the call returns: two turns read it. */
async function isHeard(work: () => void): Promise<boolean> {
  const before = heard;
  work();
  await nextTurn();
  await nextTurn();
  return heard > before;
}

const write = (path: string) => () => writeFileSync(join(root, path), '1;\n');

describe.skipIf(process.platform !== 'linux')('where each folder is watched by itself', () => {
  it('what is not read is not heard of', async () => {
    expect(await isHeard(write('src/a.ts'))).toBe(true);
    expect(await isHeard(write('src/a.png'))).toBe(false);
    expect(await isHeard(() => mkdirSync(join(root, 'node_modules')))).toBe(false);
  });

  it('a new folder is followed, with those that came along in it', async () => {
    expect(await isHeard(() => mkdirSync(join(root, 'lib/deep'), { recursive: true }))).toBe(true);
    expect(await isHeard(write('lib/a.ts'))).toBe(true);
    expect(await isHeard(write('lib/deep/a.ts'))).toBe(true);
  });

  it('a folder is followed to its new name, and no longer at the old one', async () => {
    expect(await isHeard(() => renameSync(join(root, 'src'), join(root, 'lib')))).toBe(true);
    expect(await isHeard(write('lib/a.ts'))).toBe(true);
    expect(await isHeard(() => rmSync(join(root, 'lib'), { recursive: true }))).toBe(true);
    expect(await isHeard(() => mkdirSync(join(root, 'src')))).toBe(true);
    expect(await isHeard(write('src/a.ts'))).toBe(true);
    expect(failures).toEqual([]);
  });
});
