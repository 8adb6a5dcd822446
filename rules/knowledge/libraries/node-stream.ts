import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const callbacks: Operation['callbacks'] = { last: { runs: 'event', rejection: 'lost' } };
const listener: Thing = { call: { returns: 'this', callbacks: { 1: { runs: 'event', rejection: 'lost' } } } };

const emitters = {
  'EventEmitter|EventEmitter2|EventEmitter3|EventEmitterAsyncResource': 'EventEmitter',
  'once|on|getEventListeners|listenerCount|setMaxListeners|addAbortListener': pure,
  'errorMonitor|captureRejectionSymbol|defaultMaxListeners': {},
} satisfies Record<string, Shape>;

const streams = {
  'Readable|Writable|Duplex|Transform|PassThrough|Stream': {
    new: { returns: 'Stream' },
    members: {
      'from|fromWeb|toWeb': { call: { returns: 'Stream' } },
      'isDisturbed|isErrored|isReadable': pure,
    },
  },
  pipeline: { call: { callbacks } },
  'finished|compose|addAbortSignal': { call: { callbacks } },
  'setDefaultHighWaterMark|getDefaultHighWaterMark|isReadable|isWritable|isErrored': pure,
  'ReadableStream|WritableStream|TransformStream': { new: { returns: 'global#Stream' } },
  'arrayBuffer|blob|buffer|bytes|json|text': pure,
  promises: 'Module',
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'node-events',
    packages: ['events', 'eventemitter2', 'eventemitter3'],
    exports: { ...emitters, default: 'EventEmitter' },
    things: {
      EventEmitter: { new: { returns: 'Emitter' }, members: emitters },
      Emitter: {
        members: {
          'on|once|addListener|prependListener|prependOnceListener|many|addEventListener': listener,
          'off|removeListener|removeAllListeners|setMaxListeners': { call: { returns: 'this' } },
          'emit|emitAsync|eventNames|listeners|rawListeners|listenerCount|getMaxListeners': pure,
        },
      },
    },
  }),
  defineLibrary({
    id: 'node-stream',
    packages: ['stream', 'stream/promises', 'stream/web', 'stream/consumers', 'readable-stream', 'through2'],
    exports: { ...streams, default: 'Module' },
    things: {
      Module: { call: { returns: 'Stream' }, new: { returns: 'Stream' }, members: streams },
      Stream: {
        extends: 'node-events#Emitter',
        members: {
          pipe: { call: { returns: 'Stream' } },
          'pause|resume|setEncoding|unpipe|destroy|setDefaultEncoding': { call: { returns: 'this' } },
          'read|push|unshift|write|end|cork|uncork|isPaused|iterator|toArray': pure,
          'map|filter|flatMap|take|drop|compose': {
            call: { returns: 'Stream', callbacks: { 0: { runs: 'each' } } },
          },
          'forEach|some|every|find|reduce': { call: { callbacks: { 0: { runs: 'each' } } } },
        },
      },
    },
  }),
];
