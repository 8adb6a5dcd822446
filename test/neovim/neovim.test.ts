import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RATES, SERVICE } from '../../server/src/lsp/testing/sample.ts';

const VERSION = /NVIM v([\d.]+)/.exec(
  spawnSync('nvim', ['--version'], { encoding: 'utf8' }).stdout ?? '',
)?.[1];
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'readylint-neovim-')));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "shop", "dependencies": { "express": "4.21.0" } }');
  writeFileSync(join(folder, 'src/server.ts'), SERVICE);
  writeFileSync(join(folder, 'src/rates.ts'), RATES);
});

afterEach(() => rmSync(folder, { recursive: true }));

describe.skipIf(VERSION === undefined)(`Neovim ${VERSION ?? '(not installed: skipped)'}`, () => {
  it('shows the findings, takes the safe fixes, writes the file, and checks the workspace', () => {
    const toldPath = join(folder, 'told.json');
    const { stderr } = spawnSync('nvim', ['--headless', '--clean', '-S', here('drive.lua')], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        READYLINT_NODE: process.execPath,
        READYLINT_COMMAND: here('../../dist/readylint.js'),
        READYLINT_TOLD: toldPath,
      },
    });
    const told = JSON.parse(readFileSync(toldPath, 'utf8'));
    expect({ failed: told.failed, stderr }).toEqual({ failed: undefined, stderr: '' });
    expect(told.found).toEqual(['console-left', 'missing-error-handler', 'unguarded-async-handler']);
    expect(told.hover).toContain('Reported:');
    expect(told.title).toBe('Fix all that readylint can safely fix');
    expect(told.left).toEqual(['missing-error-handler', 'unguarded-async-handler']);
    expect(readFileSync(join(folder, 'src/server.ts'), 'utf8')).toBe(SERVICE.replace('debugger;\n', ''));
    // With those of the helper, which is not open.
    expect(told.everywhere).toBeGreaterThan(told.left.length);
  });
});
