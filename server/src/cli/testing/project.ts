import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const DIST = fileURLToPath(new URL('../../../../dist/', import.meta.url));

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Setting {
  /** Relative to the project's folder. */
  cwd?: string;
  env?: Record<string, string>;
  /** What stands on standard input. */
  input?: string;
}

/** A folder of its own with these files and a manifest, gone after the test. */
export function createProject(files: Record<string, string | Buffer>) {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'readylint-cli-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const at = (path: string) => join(root, path);
  for (const [path, content] of Object.entries({ 'package.json': MANIFEST, ...files })) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  }
  const start = (args: string[], { cwd = '', env = {}, input = '' }: Setting = {}) => {
    const child = startCommand(args, resolve(root, cwd), env);
    child.stdin?.end(input);
    return child;
  };
  const write = (path: string, content: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  return {
    root,
    at,
    start,
    write,
    has: (path: string) => existsSync(at(path)),
    remove: (path: string) => rmSync(at(path)),
    bytes: (path: string) => readFileSync(at(path)),
    text: (path: string) => readFileSync(at(path), 'utf8'),
    run: (args: string[], setting?: Setting) => outcomeOf(start(args, setting)),
  };
}

const MANIFEST = '{ "name": "shop", "private": true }\n';

/** What a user runs: the built command, in a process of its own. */
function startCommand(args: string[], cwd: string, env: Record<string, string>): ChildProcess {
  const { NO_COLOR, FORCE_COLOR, NODE_OPTIONS, ...inherited } = process.env;
  return spawn(process.execPath, [join(DIST, 'readylint.js'), ...args], {
    cwd,
    env: { ...inherited, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

export function outcomeOf(child: ChildProcess): Promise<Outcome> {
  const outcome: Outcome = { code: null, stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    outcome.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    outcome.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...outcome, code }));
  });
}

/** NODE_OPTIONS that run a piece of code before the command. */
export function before(code: string): Record<string, string> {
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

/** Code for `before`: something happens when the command has read a source file whose name ends so. */
export function whenRead(ending: string, action: string): Record<string, string> {
  return before(`
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const { openSync: open, closeSync: close } = fs;
    let seen;
    let happened = false;
    fs.openSync = (path, ...rest) => {
      const file = open(path, ...rest);
      if (!happened && String(path).endsWith(${JSON.stringify(ending)})) seen = { file, path };
      return file;
    };
    fs.closeSync = (file) => {
      close(file);
      if (happened || file !== seen?.file) return;
      happened = true;
      const { path } = seen;
      ${action}
    };
    syncBuiltinESMExports();
  `);
}
