import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const tells: Operation = { effect: 'validate', fails: 'result' };
const chain: Thing = { call: { returns: 'Chain' } };

export default [
  defineLibrary({
    id: 'express-validator',
    packages: ['express-validator', 'express-validator/*'],
    exports: {
      'body|check|query|param|header|cookie|buildCheckFunction|oneOf|checkSchema|checkExact': chain,
      ExpressValidator: {
        new: {
          returns: { members: { validationResult: { call: { ...tells, returns: 'Result' } }, '*': chain } },
        },
      },
      'ValidationChain|ContextRunner': { new: { returns: 'Chain' } },
      // A chain only records: this is where the answer is read.
      validationResult: { call: { ...tells, returns: 'Result' }, members: { withDefaults: pure } },
      matchedData: pure,
      'Result|ValidationError|Meta|Schema|FieldValidationError': { new: { returns: 'Result' } },
    },
    things: {
      Chain: {
        call: {},
        members: {
          run: { call: { ...tells, returns: 'Result' } },
          'custom|customSanitizer': {
            call: {
              returns: 'this',
              callbacks: {
                0: {
                  runs: 'middleware',
                  params: [null, { members: { req: 'express#Request' } }],
                  rejection: 'handled',
                },
              },
            },
          },
          builder: {},
          '*': { call: { returns: 'this' } },
        },
      },
      Result: {
        members: {
          'isEmpty|mapped|throw|array': pure,
          formatWith: { call: { returns: 'this' } },
          'context|errors': {},
        },
      },
    },
  }),
  defineLibrary({
    id: 'celebrate',
    packages: [
      'celebrate',
      'express-joi-validation',
      'koa-validate',
      'zod-express-middleware',
      'zod-express',
      'express-zod-api',
    ],
    exports: {
      'celebrate|celebrator|createValidator|validateRequest|validateRequestBody|validateRequestParams|validateRequestQuery|processRequest|processRequestBody':
        { call: { effect: 'validate' } },
      Joi: 'joi#Namespace',
      'errors|isCelebrateError': pure,
      'Segments|Modes': {},
      '*': { call: {}, new: {} },
    },
  }),
  defineLibrary({
    // One middleware looks at every request by the service's OpenAPI document.
    id: 'openapi-validators',
    packages: ['express-openapi-validator', 'openapi-validator-middleware', 'koa-openapi-validator'],
    exports: {
      'middleware|install|validate|init': {
        call: { effect: 'validate', unless: 'validateRequests' },
      },
      OpenApiValidator: { new: { returns: { members: { 'middleware|install': { call: {} } } } } },
      '*': { call: {}, new: {} },
    },
  }),
  defineLibrary({
    id: 'env-validators',
    packages: [
      'envalid',
      '@t3-oss/env-core',
      '@t3-oss/env-nextjs',
      '@t3-oss/env-nuxt',
      'znv',
      'env-var',
      'dotenv-safe',
      '@julr/vite-plugin-validate-env',
    ],
    exports: {
      'cleanEnv|customCleanEnv|createEnv|parseEnv': { call: { effect: 'validate' } },
      'get|from': { call: { returns: 'Variable' } },
      default: {
        call: {},
        members: {
          'get|from': { call: { returns: 'Variable' } },
          config: { call: { effect: 'validate' } },
          '*': { call: {} },
        },
      },
      config: { call: { effect: 'validate' } },
      '*': { call: {}, new: {} },
    },
    things: {
      Variable: { members: { get: { call: { returns: 'Variable' } }, '*': { call: { returns: 'this' } } } },
    },
  }),
];
