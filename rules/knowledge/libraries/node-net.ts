import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const connect: Thing = {
  call: {
    effect: 'connect',
    fails: 'event',
    returns: 'Socket',
    callbacks: { last: { runs: 'event', rejection: 'lost' } },
  },
};
const createServer: Operation = {
  returns: 'Server',
  callbacks: { last: { runs: 'event', params: ['Socket'], rejection: 'lost' } },
};
const exports = {
  'connect|createConnection': connect,
  createServer: { call: createServer },
  'Server|TLSServer': { new: createServer },
  createSocket: { call: { returns: 'Socket' } },
  'Socket|TLSSocket': { new: { returns: 'Socket' } },
  'isIP|isIPv4|isIPv6|createSecureContext|checkServerIdentity|getCiphers|setDefaultAutoSelectFamily': pure,
} satisfies Record<string, Thing>;

const names = {
  'lookup|resolve|resolve4|resolve6|resolveMx|resolveTxt|resolveSrv|resolveNs|resolveCname|reverse': {
    call: { effect: 'rpc', callbacks: { last: { runs: 'event', rejection: 'lost' } } },
  },
  'setServers|getServers|setDefaultResultOrder': pure,
} satisfies Record<string, Thing>;

const dns = defineLibrary({
  id: 'node-dns',
  packages: ['dns', 'dns/promises'],
  exports: { ...names, default: 'Module', promises: 'Module', Resolver: { new: { returns: 'Module' } } },
  things: { Module: { members: { ...names, promises: 'Module', Resolver: { new: { returns: 'Module' } } } } },
  // Whoever answers for names, the system's resolver or the one of Node, gives up by itself.
  defaults: [{ since: 0, timeout: 40_000, retries: 3, worst: 'up to some 40 s' }],
});

const net = defineLibrary({
  id: 'node-net',
  packages: ['net', 'tls', 'dgram'],
  exports: { ...exports, default: 'Module' },
  things: {
    Module: { members: exports },
    Server: {
      extends: 'node-events#Emitter',
      members: {
        listen: {
          call: {
            effect: 'listen',
            returns: 'this',
            callbacks: { last: { runs: 'event', rejection: 'lost' } },
          },
        },
        'close|address|ref|unref|getConnections': pure,
      },
    },
    Socket: {
      extends: 'node-stream#Stream',
      members: {
        connect,
        send: { call: { effect: 'message', fails: 'callback' } },
        bind: { call: { effect: 'listen' } },
        'write|end|destroy|close|address': pure,
        'setTimeout|setNoDelay|setKeepAlive|ref|unref': { call: { returns: 'this' } },
      },
    },
  },
});

export default [dns, net];
