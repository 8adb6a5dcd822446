import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const READS = [
  'access',
  'exists',
  'fstat',
  'glob',
  'lstat',
  'open',
  'opendir',
  'read',
  'readdir',
  'readFile',
  'readlink',
  'readv',
  'realpath',
  'stat',
  'statfs',
  'pathExists',
  'readJson',
  'readJSON',
];
const WRITES = [
  'appendFile',
  'chmod',
  'chown',
  'close',
  'copyFile',
  'cp',
  'fchmod',
  'fdatasync',
  'fsync',
  'ftruncate',
  'futimes',
  'link',
  'lchown',
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'rmdir',
  'symlink',
  'truncate',
  'unlink',
  'utimes',
  'write',
  'writeFile',
  'writev',
  'copy',
  'createFile',
  'emptyDir',
  'ensureDir',
  'ensureFile',
  'ensureLink',
  'ensureSymlink',
  'mkdirp',
  'mkdirs',
  'move',
  'outputFile',
  'outputJson',
  'outputJSON',
  'remove',
  'writeJson',
  'writeJSON',
];

const alternatives = (names: readonly string[], suffix = '') => names.map((name) => name + suffix).join('|');
/** A callback takes the place of the promise; it is told of the error. */
const callbacks: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };
const synchronous = {
  [alternatives(READS, 'Sync')]: { call: { effect: 'file-read', sync: true } },
  [alternatives(WRITES, 'Sync')]: { call: { effect: 'file-write', sync: true } },
  createReadStream: { call: { effect: 'file-read', fails: 'event', returns: 'node-stream#Stream' } },
  createWriteStream: { call: { effect: 'file-write', fails: 'event', returns: 'node-stream#Stream' } },
  'watch|watchFile': { call: { fails: 'event', callbacks, returns: 'node-events#Emitter' } },
  unwatchFile: { call: {} },
  constants: {},
  'Stats|Dirent|ReadStream|WriteStream|FSWatcher|PathLike': { new: {} },
} satisfies Record<string, Thing>;
const promised = {
  [alternatives(READS)]: { call: { effect: 'file-read' } },
  [alternatives(WRITES)]: { call: { effect: 'file-write' } },
  open: { call: { effect: 'file-read', returns: 'Handle' } },
  watch: { call: { effect: 'file-read' } },
  constants: {},
  FileHandle: { new: { returns: 'Handle' } },
} satisfies Record<string, Thing>;
const called = {
  ...synchronous,
  [alternatives(READS)]: { call: { effect: 'file-read', fails: 'callback', callbacks } },
  [alternatives(WRITES)]: { call: { effect: 'file-write', fails: 'callback', callbacks } },
} satisfies Record<string, Thing>;

const Handle: Thing = {
  members: {
    'read|readFile|readv|readLines|stat': { call: { effect: 'file-read' } },
    'appendFile|chmod|chown|datasync|sync|truncate|utimes|write|writeFile|writev': {
      call: { effect: 'file-write' },
    },
    createReadStream: { call: { effect: 'file-read', fails: 'event', returns: 'node-stream#Stream' } },
    createWriteStream: { call: { effect: 'file-write', fails: 'event', returns: 'node-stream#Stream' } },
    close: { call: {} },
  },
};

function library(id: string, packages: string[], members: Record<string, Shape>) {
  const all = { ...members, promises: 'Promises' };
  return defineLibrary({
    id,
    packages,
    exports: { ...all, default: 'Module' },
    things: { Module: { members: all }, Promises: { members: promised }, Handle },
  });
}

export default [
  library('node-fs', ['fs', 'graceful-fs'], called),
  library('node-fs-promises', ['fs/promises'], promised),
  // Promises unless a callback is handed over.
  // Its `watch` is the one with a callback.
  library('fs-extra', ['fs-extra'], { ...promised, ...synchronous }),
];
