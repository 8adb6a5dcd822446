import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const ended: Callback = { runs: 'event', rejection: 'lost' };
const synchronous: Operation = { effect: 'spawn' };
const run: Operation = { effect: 'spawn', returns: 'Run' };

const childProcess = {
  'exec|execFile': {
    call: { effect: 'spawn', fails: 'callback', returns: 'ChildProcess', callbacks: { last: ended } },
  },
  'spawn|fork': {
    call: {
      effect: 'spawn',
      fails: 'event',
      returns: 'ChildProcess',
      emitsError: 'the program cannot be started',
    },
  },
  'execSync|execFileSync|spawnSync': { call: synchronous },
  'ChildProcess|ChildProcessWithoutNullStreams': { new: { returns: 'ChildProcess' } },
} satisfies Record<string, Shape>;

const ChildProcess: Thing = {
  extends: 'node-events#Emitter',
  members: {
    'stdout|stderr|stdin|stdio': 'node-stream#Stream',
    'kill|send|disconnect|unref|ref': pure,
    'pid|exitCode|killed': {},
  },
};

const execa = {
  'execa|execaCommand|execaNode|command|node|$': 'Execa',
  'execaSync|execaCommandSync|sync|commandSync': { call: synchronous },
  'parseCommandString|getCancelSignal': pure,
} satisfies Record<string, Shape>;

const zx = {
  $: 'Shell',
  'cd|echo|question|sleep|stdin|argv|chalk|os|path|YAML|which|glob|globby|quote|kill|ps|tmpdir|tmpfile|minimist|useBash|expBackoff|nothrow|quiet|tempdir|tempfile':
    {
      call: {},
      members: { '*': pure },
    },
  fs: 'fs-extra#Module',
  fetch: { call: { effect: 'http', returns: 'global#Response' } },
  'within|spinner': { call: { callbacks: { all: { runs: 'inline' } } } },
  retry: { call: { callbacks: { last: { runs: 'retry' } } } },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'node-child-process',
    packages: ['child_process', 'cross-spawn'],
    exports: { ...childProcess, default: 'Module' },
    things: {
      Module: {
        call: { effect: 'spawn', fails: 'event', returns: 'ChildProcess' },
        members: { ...childProcess, sync: { call: synchronous } },
      },
      ChildProcess,
    },
    // exec's bound reaches the shell alone; what the shell started may live on.
    defaults: [{ since: 0, timeout: null, retries: 0, worst: 'for as long as the child lives' }],
    guards: [
      { kind: 'timeout', key: ['timeout'], at: 1 },
      { kind: 'timeout', key: ['timeout'], at: 2 },
      { kind: 'signal', key: ['signal'], at: 1 },
      { kind: 'signal', key: ['signal'], at: 2 },
    ],
  }),
  defineLibrary({
    id: 'execa',
    packages: ['execa', 'nano-spawn', 'tinyexec'],
    exports: { ...execa, 'exec|x': 'Execa', default: 'Execa' },
    things: {
      // Called with options alone it hands out itself, bound to them.
      Execa: { call: run, members: execa },
      Run: {
        extends: 'Execa',
        members: {
          ...ChildProcess.members,
          'pipe|pipeStdout|pipeStderr|pipeAll': { call: run },
          'iterable|readable|writable|duplex|cancel': pure,
        },
      },
    },
    defaults: [{ since: 0, timeout: null, retries: 0, worst: 'for as long as the child lives' }],
    guards: [
      { kind: 'timeout', key: ['timeout'], at: 'last' },
      { kind: 'signal', key: ['cancelSignal'], at: 'last', since: 9 },
      { kind: 'signal', key: ['signal'], at: 'last', until: 8 },
    ],
  }),
  defineLibrary({
    id: 'zx',
    packages: ['zx', 'zx/core'],
    exports: { ...zx, default: 'Shell' },
    things: {
      Shell: { call: run, members: { ...zx, sync: { call: synchronous } } },
      Run: {
        members: {
          'quiet|nothrow|timeout|verbose|stdio|pipe|run': { call: { returns: 'this' } },
          'kill|abort|text|json|lines|buffer|blob': pure,
          'stdout|stderr|stdin': 'node-stream#Stream',
        },
      },
    },
    defaults: [{ since: 0, timeout: null, retries: 0, worst: 'for as long as the child lives' }],
  }),
];
