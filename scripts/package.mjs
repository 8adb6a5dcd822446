// Packages the extension: `node scripts/package.mjs [target …]`, by default for this machine's platform and for all.
// A platform's package carries the native parser for it; the universal one has no binary and uses the portable parser.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** VS Code's name of a platform -> the parser's. */
const BINDINGS = {
  'linux-x64': 'linux-x64-gnu',
  'linux-arm64': 'linux-arm64-gnu',
  'linux-armhf': 'linux-arm-gnueabihf',
  'alpine-x64': 'linux-x64-musl',
  'alpine-arm64': 'linux-arm64-musl',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'win32-x64-msvc',
  'win32-arm64': 'win32-arm64-msvc',
};

const root = resolve(import.meta.dirname, '..');
const packages = join(root, 'out/packages');
const manifest = readJson(join(root, 'package.json'));

const targets = process.argv.slice(2);
for (const target of targets.length > 0 ? targets : [`${process.platform}-${process.arch}`, 'universal']) {
  packageFor(target);
}

function packageFor(target) {
  const binding = BINDINGS[target];
  if (!binding && target !== 'universal') {
    throw new Error(
      `There is no package for ${target}; known are universal, ${Object.keys(BINDINGS).join(', ')}.`,
    );
  }
  const stage = join(root, 'out/stage', target);
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  for (const name of [
    'dist',
    'schema',
    'media',
    'l10n',
    'package.nls.json',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
    '.vscodeignore',
  ]) {
    cpSync(join(root, name), join(stage, name), { recursive: true });
  }
  const dependencies = binding ? stageParser(stage, binding) : {};
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(shipped(dependencies), null, 2)}\n`);
  vsce(stage, target);
}

/** The manifest without what belongs to the repository and to npm. */
function shipped(dependencies) {
  const { scripts, devDependencies, peerDependencies, peerDependenciesMeta, files, bin, exports, ...rest } =
    manifest;
  return { ...rest, dependencies };
}

/** vsce asks npm which packages belong to the extension, so what the parser depends on has to be there too. */
function stageParser(stage, binding) {
  const parser = readJson(join(root, 'node_modules/oxc-parser/package.json'));
  copyPackage(stage, 'oxc-parser');
  for (const name of Object.keys(parser.dependencies)) {
    const nested = join('oxc-parser/node_modules', name);
    if (!existsSync(join(root, 'node_modules', nested))) copyPackage(stage, name);
  }
  const name = `@oxc-parser/binding-${binding}`;
  if (existsSync(join(root, 'node_modules', name))) copyPackage(stage, name);
  else fetchPackage(stage, name, parser.version);
  return { 'oxc-parser': parser.version, [name]: parser.version };
}

function copyPackage(stage, name) {
  cpSync(join(root, 'node_modules', name), join(stage, 'node_modules', name), { recursive: true });
}

/** `npm install` refuses a package for another platform; `npm pack` only fetches it. */
function fetchPackage(stage, name, version) {
  const folder = join(stage, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  const packed = npmPack(`${name}@${version}`, stage);
  const archive = join(stage, JSON.parse(packed)[0].filename);
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
  rmSync(archive);
}

function npmPack(wanted, destination) {
  try {
    return execFileSync('npm', ['pack', wanted, '--json', '--pack-destination', destination], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  } catch {
    throw new Error(`${wanted}, the parser for this platform, could not be fetched: npm says above why.`);
  }
}

function vsce(stage, target) {
  mkdirSync(packages, { recursive: true });
  const out = join(packages, `${manifest.name}-${target}.vsix`);
  const args = target === 'universal' ? [] : ['--target', target];
  const cli = join(root, 'node_modules/@vscode/vsce/vsce');
  execFileSync(process.execPath, [cli, 'package', '--out', out, ...args], {
    cwd: stage,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  console.log(out);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
