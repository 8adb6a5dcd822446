import { type Callback, defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

/** Builders of functions that a browser calls by name: what `'use server'` exports, with schemas before them. */

const pure: Thing = { call: {} };
const action: Callback = { runs: 'route', params: ['Options'], rejection: 'handled' };
const middleware: Callback = { runs: 'middleware', params: ['Options'], rejection: 'handled' };
const through: Operation = { returns: 'this', callbacks: { 0: middleware } };
/** Of the builder itself: where failures are told. */
const told: Operation['callbacks'] = {
  '0.handleServerError': { runs: 'error-handler' },
  '0.handleReturnedServerError': { runs: 'error-handler' },
};

export default [
  defineLibrary({
    id: 'next-safe-action',
    packages: ['next-safe-action', 'next-safe-action/*'],
    exports: {
      createSafeActionClient: { call: { returns: 'Client', callbacks: told } },
      createMiddleware: {
        call: { returns: { members: { define: { call: { callbacks: { 0: middleware } } } } } },
      },
      '*': { call: {}, new: {} },
    },
    things: {
      Client: {
        // Before version 7 it is called itself: `action(schema, async (input, context) => …)`.
        call: {
          callbacks: {
            1: {
              runs: 'route',
              params: [{ input: 'arguments', declared: true }, 'Options'],
              rejection: 'handled',
            },
          },
        },
        members: {
          'schema|inputSchema': { call: { returns: 'this', accepts: 'argument' } },
          'outputSchema|metadata|bindArgsSchemas|clone': { call: { returns: 'this' } },
          use: { call: through },
          'action|stateAction': { call: { callbacks: { 0: action } } },
        },
      },
      Options: {
        members: {
          'parsedInput|bindArgsParsedInputs': { input: 'arguments', declared: true },
          'clientInput|bindArgsClientInputs': { input: 'arguments' },
          'ctx|metadata': {},
          next: pure,
        },
      },
    },
  }),
  defineLibrary({
    id: 'zsa',
    packages: ['zsa'],
    exports: {
      'createServerAction|createServerActionProcedure|chainServerActionProcedures': {
        call: { returns: 'Action' },
      },
      ZSAError: { new: {} },
      '*': { call: {} },
    },
    things: {
      Action: {
        members: {
          input: { call: { returns: 'this', accepts: 'argument' } },
          'output|experimental_shapeError|timeout|retry|onError|onStart|onSuccess|onComplete|onInputParseError|createServerAction':
            { call: { returns: 'this' } },
          handler: { call: { returns: 'this', callbacks: { 0: action } } },
        },
      },
      Options: {
        members: {
          input: { input: 'arguments', declared: true },
          'ctx|meta|request|responseMeta|previousState': {},
        },
      },
    },
  }),
  defineLibrary({
    id: 'tanstack-start',
    packages: ['@tanstack/react-start', '@tanstack/solid-start', '@tanstack/start'],
    exports: {
      createServerFn: { call: { returns: 'ServerFunction' } },
      createMiddleware: { call: { returns: 'Middleware' } },
      '*': { call: {}, new: {} },
    },
    things: {
      ServerFunction: {
        members: {
          'validator|inputValidator': { call: { returns: 'this', accepts: 'argument' } },
          'middleware|type': { call: { returns: 'this' } },
          handler: { call: { callbacks: { 0: action } } },
        },
      },
      Middleware: {
        members: {
          'validator|inputValidator|middleware|client': { call: { returns: 'this' } },
          server: { call: through },
        },
      },
      Options: {
        members: {
          data: { input: 'arguments', declared: true },
          'context|method|signal|request|pathname': {},
          next: pure,
        },
      },
    },
  }),
];
