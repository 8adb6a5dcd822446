import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
/** Failure becomes a value, and has to be read from it. */
const caught: Operation = {
  fails: 'result',
  callbacks: { all: { runs: 'inline', rejection: 'handled' } },
  returns: 'Result',
};

export default [
  defineLibrary({
    id: 'await-to-js',
    packages: ['await-to-js'],
    exports: { 'default|to': { call: { fails: 'result', returns: 'Pair' } } },
    things: { Pair: {} },
  }),
  defineLibrary({
    id: 'neverthrow',
    packages: ['neverthrow', 'ts-results', 'ts-results-es', 'oxide.ts'],
    exports: {
      'ResultAsync|Result|Ok|Err': {
        new: { returns: 'Result' },
        members: {
          'fromPromise|fromSafePromise|fromThrowable|fromAsyncThrowable|combine|combineWithAllErrors|wrap|wrapAsync':
            { call: caught },
        },
      },
      'fromPromise|fromSafePromise|fromThrowable|fromAsyncThrowable|safeTry': { call: caught },
      'ok|err|okAsync|errAsync': { call: { returns: 'Result' } },
    },
    things: {
      Result: {
        call: { returns: 'Result' },
        members: {
          'map|mapErr|andThen|andTee|andThrough|orElse|orTee|asyncMap|asyncAndThen': {
            call: { returns: 'Result', callbacks: { 0: { runs: 'inline' } } },
          },
          match: { call: { callbacks: { all: { runs: 'inline' } } } },
          '*': pure,
        },
      },
    },
  }),
];
