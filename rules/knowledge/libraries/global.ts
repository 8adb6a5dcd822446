import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';
import { autoImported } from './h3.ts';

const pure: Thing = { call: {} };
const text: Thing = { call: { carries: { from: 0, as: 'text' } } };
const made: Thing = { new: {} };
const timer: Thing = { call: { returns: 'Timer', callbacks: { 0: { runs: 'timer', rejection: 'lost' } } } };
const listener: Operation = { returns: 'this', callbacks: { 1: { runs: 'event', rejection: 'lost' } } };
const settled: Operation = { returns: 'Promise', callbacks: { all: { runs: 'inline' } } };
const each: Operation = { returns: 'Array', callbacks: { 0: { runs: 'each' } } };

const AMBIENT = ['D1Database', 'R2Bucket', 'KVNamespace', 'ExportedHandler'];

/** What the language and the runtime hand out without an import. */
export default defineLibrary({
  id: 'global',
  packages: ['<global>'],
  exports: {
    fetch: { call: { effect: 'http', returns: 'Response' } },
    Response: {
      new: { returns: 'Response' },
      members: { 'json|error|redirect': { call: { returns: 'Response' } } },
    },
    Request: { new: { returns: 'Request' } },
    'Headers|URLSearchParams|FormData': { new: { returns: 'Entries' } },
    URL: {
      new: { returns: 'URL', carries: { from: 0, as: 'text', keeps: true } },
      members: { 'canParse|createObjectURL|revokeObjectURL': pure, parse: { call: { returns: 'URL' } } },
    },
    'Blob|File': { new: { returns: 'Body' } },
    'setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|requestIdleCallback': timer,
    'clearTimeout|clearInterval|clearImmediate|cancelAnimationFrame': pure,
    process: 'Process',
    JSON: {
      members: {
        parse: { call: { callbacks: { 1: { runs: 'inline' } }, carries: { from: 0, as: 'any' } } },
        stringify: { call: { callbacks: { 1: { runs: 'inline' } }, carries: { from: 0, as: 'text' } } },
      },
    },
    Promise: {
      new: {
        returns: 'Promise',
        callbacks: { 0: { runs: 'inline', params: [pure, pure], rejection: 'lost' } },
      },
      members: {
        'all|allSettled': { call: { returns: 'Promise' } },
        'race|any|resolve|reject': { call: { returns: 'Promise' } },
        try: { call: { returns: 'Promise', callbacks: { 0: { runs: 'inline' } } } },
        withResolvers: { call: { returns: { members: { promise: 'Promise', 'resolve|reject': pure } } } },
      },
    },
    AbortSignal: {
      new: { returns: 'Signal' },
      members: { 'timeout|any|abort': { call: { returns: 'Signal' } } },
    },
    AbortController: { new: { returns: { members: { signal: 'Signal', abort: pure } } } },
    structuredClone: { call: { carries: { from: 0 } } },
    'encodeURIComponent|btoa': { call: { carries: { from: 0, as: 'encoded' } } },
    'atob|decodeURIComponent|encodeURI|decodeURI|escape|unescape': text,
    'parseInt|parseFloat': { call: { carries: { from: 0, as: 'number' } } },
    'isNaN|isFinite|reportError|gc': pure,
    crypto: 'Crypto',
    WebSocket: { new: { effect: 'connect', fails: 'event', returns: 'WebSocket' } },
    EventSource: { new: { effect: 'connect', fails: 'event', returns: 'WebSocket' } },
    XMLHttpRequest: {
      new: {
        returns: {
          members: {
            send: { call: { effect: 'http', fails: 'event' } },
            addEventListener: { call: listener },
            '*': pure,
          },
        },
      },
    },
    'EventTarget|BroadcastChannel|MessagePort': { new: { returns: 'WebSocket' } },
    MessageChannel: { new: { returns: { members: { 'port1|port2': 'WebSocket' } } } },
    'localStorage|sessionStorage': { members: { '*': pure } },
    'performance|navigator': { members: { '*': pure } },
    Bun: 'Bun',
    Deno: 'Deno',
    Object: {
      call: {},
      new: {},
      members: {
        'entries|keys|values|getOwnPropertyNames|getOwnPropertySymbols': { call: { returns: 'Array' } },
        groupBy: { call: { callbacks: { 1: { runs: 'each' } } } },
        'assign|fromEntries': { call: { carries: { from: 'all' } } },
        '*': pure,
      },
    },
    Array: {
      call: { returns: 'Array' },
      new: { returns: 'Array' },
      members: {
        from: { call: { returns: 'Array', callbacks: { 1: { runs: 'each' } }, carries: { from: 0 } } },
        of: { call: { returns: 'Array' } },
        fromAsync: { call: { returns: { awaited: 'Array' }, callbacks: { 1: { runs: 'each' } } } },
        isArray: pure,
      },
    },
    String: { call: { carries: { from: 0, as: 'text' } }, new: {}, members: { '*': pure } },
    'Number|BigInt': {
      call: { carries: { from: 0, as: 'number' } },
      new: {},
      members: { 'parseInt|parseFloat': { call: { carries: { from: 0, as: 'number' } } }, '*': pure },
    },
    'Boolean|Symbol': { call: {}, new: {}, members: { '*': pure } },
    'Math|Reflect|Atomics|WebAssembly': { members: { '*': pure } },
    Intl: {
      members: { '*': { call: { returns: 'Format' }, new: { returns: 'Format' }, members: { '*': pure } } },
    },
    Date: { call: {}, new: { returns: 'Date' }, members: { 'now|parse|UTC': pure } },
    RegExp: { call: { returns: 'RegExp' }, new: { returns: 'RegExp' }, members: { escape: pure } },
    'Map|ReadonlyMap': {
      new: { returns: 'Map' },
      members: { groupBy: { call: { returns: 'Map', callbacks: { 1: { runs: 'each' } } } } },
    },
    'Set|ReadonlySet|WeakMap|WeakSet': { new: { returns: 'Map' } },
    'WeakRef|FinalizationRegistry': { new: { returns: { members: { 'deref|register|unregister': pure } } } },
    'Error|TypeError|RangeError|SyntaxError|ReferenceError|EvalError|URIError|AggregateError|DOMException': {
      call: {},
      new: {},
      members: { '*': pure },
    },
    // What a file of Nitro uses without an import, and the types that Cloudflare's runtime declares for all files.
    ...autoImported,
    ...Object.fromEntries(AMBIENT.map((name) => [name, `cloudflare-workers#exports.${name}`])),
    Proxy: { new: { returns: 'argument:0' } },
    'Event|CustomEvent|Function|MutationObserver|IntersectionObserver|ResizeObserver': made,
    Buffer: {
      call: { returns: 'Buffer' },
      new: { returns: 'Buffer' },
      members: {
        from: { call: { returns: 'Buffer', carries: { from: 0, as: 'text' } } },
        'alloc|allocUnsafe|concat|copyBytesFrom': { call: { returns: 'Buffer' } },
        'isBuffer|byteLength|compare|isEncoding': pure,
      },
    },
    'Uint8Array|Uint16Array|Uint32Array|Int8Array|Int16Array|Int32Array|Float32Array|Float64Array|BigInt64Array|BigUint64Array|Uint8ClampedArray|ArrayBuffer|SharedArrayBuffer|DataView':
      {
        new: { returns: 'Buffer' },
        members: { 'from|of': { call: { returns: 'Buffer' } }, isView: pure },
      },
    'TextEncoder|TextDecoder': { new: { returns: { members: { 'encode|decode|encodeInto': pure } } } },
    'ReadableStream|WritableStream|TransformStream|CompressionStream|DecompressionStream|TextDecoderStream|TextEncoderStream':
      {
        new: { returns: 'Stream' },
        members: { from: { call: { returns: 'Stream' } } },
      },
  },
  things: {
    // Reading the body is a second phase of the same exchange: what bounds the call has to cover it too.
    Body: {
      members: {
        'json|text|arrayBuffer|blob|formData|bytes': pure,
        body: 'Stream',
        stream: { call: { returns: 'Stream' } },
        slice: { call: { returns: 'Body' } },
      },
    },
    Response: {
      extends: 'Body',
      members: {
        'ok|status|statusText|url|redirected|type': {},
        headers: 'Entries',
        clone: { call: { returns: 'Response' } },
      },
    },
    Request: {
      extends: 'Body',
      members: {
        'json|text|arrayBuffer|blob|bytes': { call: { returns: { input: 'body' } } },
        formData: { call: { returns: { extends: 'Entries', input: 'body' } } },
        url: { input: 'query' },
        method: {},
        headers: { extends: 'Entries', input: 'headers' },
        signal: 'Signal',
        clone: { call: { returns: 'Request' } },
      },
    },
    Entries: {
      members: {
        'get|getAll': { call: { carries: { from: 'receiver', as: 'text' } } },
        'append|delete|getSetCookie|has|set|sort|toString': pure,
        'entries|keys|values': { call: { returns: 'Array' } },
        forEach: { call: { callbacks: { 0: { runs: 'each', rejection: 'lost' } } } },
      },
    },
    URL: { members: { searchParams: 'Entries', 'toString|toJSON': pure } },
    Signal: {
      members: {
        'aborted|reason': {},
        throwIfAborted: pure,
        'addEventListener|removeEventListener': { call: listener },
      },
    },
    Stream: {
      members: {
        'cancel|abort|close|getReader|getWriter|pipeTo': pure,
        'pipeThrough|tee|values': { call: { returns: 'Stream' } },
        'readable|writable': 'Stream',
      },
    },
    Timer: { members: { 'ref|unref|refresh': { call: { returns: 'this' } }, 'hasRef|close': pure } },
    WebSocket: {
      members: {
        'addEventListener|removeEventListener': { call: listener },
        'send|close|postMessage|dispatchEvent|start': pure,
      },
    },
    Promise: { members: { 'then|catch|finally': { call: settled } } },
    Process: {
      members: {
        'on|once|addListener|prependListener|prependOnceListener': { call: listener },
        'exit|abort|reallyExit': { call: { effect: 'exit' } },
        nextTick: { call: { callbacks: { 0: { runs: 'timer', rejection: 'lost' } } } },
        'stdout|stderr': {
          members: { write: { call: { effect: 'log' } }, 'on|once': { call: listener }, '*': pure },
        },
        stdin: { members: { 'on|once': { call: listener }, '*': { call: { returns: 'this' } } } },
        hrtime: { call: {}, members: { bigint: pure } },
        memoryUsage: { call: {}, members: { rss: pure } },
        'env|versions|release|config|argv|execArgv|report|features': {},
        '*': pure,
      },
    },
    Crypto: { members: { 'randomUUID|getRandomValues': pure, subtle: { members: { '*': pure } } } },
    Array: {
      element: {},
      members: {
        forEach: { call: { callbacks: { 0: { runs: 'each', rejection: 'lost' } } } },
        'map|flatMap|filter|sort|toSorted': { call: each },
        'some|every|find|findIndex|findLast|findLastIndex|reduce|reduceRight': {
          call: { callbacks: { 0: { runs: 'each' } } },
        },
        'slice|concat|splice|toSpliced|flat|reverse|toReversed|fill|with|entries|keys|values': {
          call: { returns: 'Array' },
        },
        'push|pop|shift|unshift|includes|indexOf|lastIndexOf|join|at|toString': pure,
      },
    },
    Map: {
      members: {
        'get|has|delete|clear|size': pure,
        'set|add': { call: { returns: 'this' } },
        'entries|keys|values': { call: { returns: 'Array' } },
        forEach: { call: { callbacks: { 0: { runs: 'each', rejection: 'lost' } } } },
        'union|intersection|difference|symmetricDifference': { call: { returns: 'Map' } },
        'isSubsetOf|isSupersetOf|isDisjointFrom': pure,
      },
    },
    Date: { members: { '*': pure } },
    RegExp: { members: { 'test|exec|toString': pure } },
    Format: { members: { '*': pure } },
    Buffer: { members: { 'subarray|slice': { call: { returns: 'Buffer' } }, '*': pure } },
    Bun: {
      members: {
        serve: {
          call: {
            effect: 'listen',
            callbacks: { '0.fetch': { runs: 'route', params: ['Request'], rejection: 'handled' } },
            returns: { members: { '*': pure } },
          },
        },
        file: {
          call: {
            returns: {
              members: {
                'json|text|arrayBuffer|bytes|stream|exists|formData': { call: { effect: 'file-read' } },
                'write|delete|unlink': { call: { effect: 'file-write' } },
              },
            },
          },
        },
        write: { call: { effect: 'file-write' } },
        '$|spawn|spawnSync': { call: { effect: 'spawn' } },
        password: { members: { '*': pure } },
        env: {},
        '*': pure,
      },
    },
    Deno: {
      members: {
        serve: {
          call: {
            effect: 'listen',
            callbacks: { last: { runs: 'route', params: ['Request'], rejection: 'handled' } },
            returns: { members: { '*': pure } },
          },
        },
        'readFile|readTextFile|readFileSync|readTextFileSync|readDir|readDirSync|stat|statSync|lstat|open|openSync':
          { call: { effect: 'file-read' } },
        'writeFile|writeTextFile|writeFileSync|writeTextFileSync|mkdir|mkdirSync|remove|removeSync|rename|copyFile|makeTempDir|makeTempFile':
          { call: { effect: 'file-write' } },
        Command: {
          new: { returns: { members: { 'output|outputSync|spawn': { call: { effect: 'spawn' } } } } },
        },
        'connect|connectTls': { call: { effect: 'connect' } },
        'listen|listenTls': { call: { effect: 'listen' } },
        exit: { call: { effect: 'exit' } },
        addSignalListener: { call: { callbacks: { 1: { runs: 'event', rejection: 'lost' } } } },
        env: { members: { '*': pure } },
        '*': pure,
      },
    },
  },
  // Node's fetch: 10 s to connect, 300 s to the headers, 300 s between two pieces of the body.
  defaults: [
    {
      since: 0,
      timeout: 300_000,
      bounds: 'headers',
      retries: 0,
      worst: 'about 5 min, and without end while a byte comes now and then',
    },
  ],
  guards: [{ kind: 'signal', key: ['signal'], at: 1, bounds: 'whole' }],
});
