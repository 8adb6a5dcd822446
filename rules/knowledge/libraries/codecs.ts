import { defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: { callbacks: { all: { runs: 'inline' } } } };
const checks: Operation = { effect: 'validate' };
const tells: Operation = { effect: 'validate', fails: 'result' };
const ioTs = {
  // A codec is a type too, of what it lets through.
  'TypeOf|OutputOf|Errors|ValidationError': { new: {} },
  '*': { call: { returns: 'Codec' }, new: { returns: 'Codec' }, extends: 'Codec' },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'io-ts',
    packages: ['io-ts', 'io-ts/*', 'io-ts-types', 'io-ts-types/*'],
    exports: ioTs,
    things: {
      Codec: {
        members: {
          'decode|validate': { call: tells },
          'is|guard': { call: tells },
          'encode|asDecoder|asEncoder': pure,
          pipe: { call: { returns: 'Codec' } },
          'props|name|type|types|codomain': {},
        },
      },
    },
  }),
  defineLibrary({
    id: 'runtypes',
    packages: ['runtypes'],
    exports: {
      'Static|Parsed': { new: {} },
      'ValidationError|RuntypeError': { new: {} },
      '*': { call: { returns: 'Runtype' }, extends: 'Runtype' },
    },
    things: {
      Runtype: {
        members: {
          'check|assert|parse': { call: checks },
          'validate|guard|inspect': { call: tells },
          'fields|reflect|tag': {},
          '*': { call: { returns: 'Runtype', callbacks: { all: { runs: 'inline' } } } },
        },
      },
    },
  }),
];
