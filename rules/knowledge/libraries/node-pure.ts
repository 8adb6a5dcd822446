import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const callbacks: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };

/** A builtin module: the same names stand under its default export. */
function builtin(
  id: string,
  packages: string[],
  members: Record<string, Shape>,
  things: Record<string, Thing> = {},
) {
  return defineLibrary({
    id,
    packages,
    exports: { ...members, default: 'Module' },
    things: { ...things, Module: { members } },
  });
}

export default [
  builtin('node-path', ['path', 'path/posix', 'path/win32', 'upath', 'pathe'], {
    'posix|win32': 'Module',
    'sep|delimiter': {},
    // What a name may not leave the folder by is taken off.
    basename: { call: { carries: { from: 0, as: 'encoded' } } },
    'join|resolve|normalize': { call: { carries: { from: 'all', as: 'text' } } },
    '*': pure,
  }),
  builtin(
    'node-crypto',
    ['crypto'],
    {
      'createHash|createHmac|createSign|createVerify|createCipheriv|createDecipheriv|createCipher|createDecipher':
        {
          call: { returns: 'Hash' },
        },
      'Hash|Hmac|Cipher|Decipher': { new: { returns: 'Hash' } },
      'createDiffieHellman|createECDH|getDiffieHellman': { call: { returns: 'Hash' } },
      'pbkdf2|scrypt|randomBytes|randomFill|randomInt|generateKey|generateKeyPair|hkdf|checkPrime|generatePrime':
        {
          call: { callbacks },
        },
      X509Certificate: { new: { returns: 'Hash' } },
      webcrypto: 'global#Crypto',
      'subtle|constants|KeyObject': { members: { '*': pure } },
      '*': pure,
    },
    {
      Hash: {
        extends: 'node-stream#Stream',
        members: { 'update|setAAD|setAuthTag|setAutoPadding': { call: { returns: 'this' } }, '*': pure },
      },
    },
  ),
  builtin('node-os', ['os'], { 'EOL|constants|devNull': {}, '*': pure }),
  builtin('node-util', ['util', 'util/types'], {
    // What promisify hands out is its argument, with a promise in place of the callback.
    'promisify|callbackify|deprecate': { call: { returns: 'argument:0' } },
    'debuglog|inherits': pure,
    'inspect|types': { call: {}, members: { '*': pure } },
    'TextEncoder|TextDecoder': { new: { returns: { members: { 'encode|decode|encodeInto': pure } } } },
    '*': pure,
  }),
  builtin('node-url', ['url', 'querystring', 'punycode'], {
    URL: { new: { returns: 'global#URL' }, members: { 'canParse|parse': pure } },
    URLSearchParams: { new: { returns: 'global#Entries' } },
    '*': pure,
  }),
  builtin('node-zlib', ['zlib'], {
    'gzip|gunzip|deflate|inflate|deflateRaw|inflateRaw|unzip|brotliCompress|brotliDecompress|zstdCompress|zstdDecompress':
      {
        call: { fails: 'callback', callbacks },
      },
    'createGzip|createGunzip|createDeflate|createInflate|createUnzip|createBrotliCompress|createBrotliDecompress':
      {
        call: { returns: 'node-stream#Stream' },
      },
    constants: {},
    '*': pure,
  }),
  builtin('node-buffer', ['buffer', 'string_decoder'], {
    Buffer: {
      call: { returns: 'global#Buffer' },
      new: { returns: 'global#Buffer' },
      members: { 'from|alloc|allocUnsafe|concat': { call: { returns: 'global#Buffer' } }, '*': pure },
    },
    'Blob|File': { new: { returns: 'global#Body' } },
    StringDecoder: { new: { returns: { members: { '*': pure } } } },
    '*': pure,
  }),
  builtin('node-assert', ['assert', 'assert/strict'], {
    'strict|ok|equal|deepEqual': { call: {}, members: { '*': pure } },
    '*': pure,
  }),
  builtin('node-timers', ['timers', 'timers/promises'], {
    'setTimeout|setInterval|setImmediate': {
      call: { returns: 'global#Timer', callbacks: { 0: { runs: 'timer', rejection: 'lost' } } },
    },
    'clearTimeout|clearInterval|clearImmediate': pure,
    scheduler: { members: { '*': pure } },
    promises: { members: { '*': pure } },
  }),
  builtin(
    'node-async-hooks',
    ['async_hooks'],
    {
      'AsyncLocalStorage|AsyncResource': { new: { returns: 'Storage' }, members: { 'bind|snapshot': pure } },
      '*': pure,
    },
    {
      Storage: {
        members: {
          'run|exit|runInAsyncScope': { call: { callbacks: { all: { runs: 'inline' } } } },
          '*': pure,
        },
      },
    },
  ),
  builtin(
    'node-worker-threads',
    ['worker_threads', 'cluster'],
    {
      Worker: { new: { effect: 'spawn', fails: 'event', returns: 'Worker' } },
      fork: { call: { effect: 'spawn', fails: 'event', returns: 'Worker' } },
      parentPort: 'Worker',
      'MessageChannel|MessagePort|BroadcastChannel': { new: { returns: 'Worker' } },
      on: { call: { callbacks } },
      '*': pure,
    },
    { Worker: { extends: 'node-events#Emitter', members: { '*': pure } } },
  ),
  builtin(
    'node-readline',
    ['readline', 'readline/promises'],
    {
      'createInterface|Interface': { call: { returns: 'Interface' }, new: { returns: 'Interface' } },
      promises: 'Module',
      '*': pure,
    },
    {
      Interface: {
        extends: 'node-events#Emitter',
        members: { question: { call: { callbacks } }, '*': pure },
      },
    },
  ),
  builtin('node-perf-hooks', ['perf_hooks'], {
    performance: { members: { '*': pure } },
    PerformanceObserver: {
      new: { returns: { members: { '*': pure } }, callbacks: { 0: { runs: 'event' } } },
    },
    '*': pure,
  }),
  builtin('node-module', ['module', 'v8', 'vm', 'inspector', 'diagnostics_channel', 'tty', 'repl'], {
    '*': { call: {}, new: {} },
  }),
];
