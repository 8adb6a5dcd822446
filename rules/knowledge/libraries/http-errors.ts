import { defineLibrary, type Thing } from '../../kit/library.ts';

/** A class of errors, which makes one without `new` as well. */
const made: Thing = { call: {}, new: {} };

/** Errors that carry the status of an answer. */
export default [
  defineLibrary({
    id: 'http-errors',
    packages: ['http-errors'],
    exports: { default: 'Make', '*': made },
    things: { Make: { ...made, members: { '*': made } } },
  }),
  defineLibrary({
    id: 'boom',
    packages: ['@hapi/boom', 'boom'],
    exports: { default: 'Boom', '*': made },
    things: { Boom: { ...made, members: { '*': made } } },
  }),
];
