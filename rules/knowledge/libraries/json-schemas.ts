import { defineLibrary, type Operation, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: { callbacks: { all: { runs: 'inline' } } } };
const checks: Operation = { effect: 'validate' };
const tells: Operation = { effect: 'validate', fails: 'result' };

export default [
  defineLibrary({
    id: 'ajv',
    packages: ['ajv', 'ajv/*', 'ajv-formats', 'ajv-errors', 'ajv-keywords', '@fastify/ajv-compiler'],
    exports: {
      'default|Ajv|Ajv2019|Ajv2020': 'Class',
      'ValidateFunction|AnyValidateFunction': { new: { returns: 'Validate' } },
      '*': { call: {}, new: {} },
    },
    things: {
      // The plugins' default export is called with the instance.
      Class: { call: { returns: 'Ajv' }, new: { returns: 'Ajv' }, members: { 'default|Ajv': 'Class' } },
      Ajv: {
        members: {
          'compile|getSchema': { call: { returns: 'Validate' } },
          compileAsync: { call: { returns: 'Validate' } },
          'validate|validateSchema': { call: tells },
          'addSchema|addMetaSchema|addFormat|addKeyword|addVocabulary|removeSchema|removeKeyword': {
            call: { returns: 'this' },
          },
          'errorsText|getKeyword': pure,
          'errors|formats|schemas|opts': {},
        },
      },
      Validate: { call: tells, members: { 'errors|schema|schemaEnv': {} } },
    },
  }),
  defineLibrary({
    id: 'typebox',
    packages: ['@sinclair/typebox', '@sinclair/typebox/*', 'typebox', 'typebox/*'],
    exports: {
      Value: {
        members: {
          'Parse|Assert|Decode': { call: { ...checks, loose: true } },
          'Check|Errors': { call: tells },
          // They change what they are given, and refuse nothing.
          'Cast|Convert|Clean|Default': { call: { carries: { from: 'all' } } },
          '*': pure,
        },
      },
      'TypeCompiler|TypeSystem|Schema': { members: { Compile: { call: { returns: 'Checker' } }, '*': pure } },
      'Compile|TypeCheck|Validator': { call: { returns: 'Checker' }, new: { returns: 'Checker' } },
      'Static|StaticDecode|TSchema|TObject': { new: {} },
      '*': { call: {}, new: {}, members: { '*': { call: { returns: 'Schema' } } } },
    },
    things: {
      Schema: { schema: true },
      Checker: { members: { 'Check|Errors': { call: tells }, 'Parse|Decode': { call: checks }, '*': pure } },
    },
  }),
];
