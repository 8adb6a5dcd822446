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
          'compile|compileAsync': { call: { returns: 'Validate', accepts: 'argument' } },
          getSchema: { call: { returns: 'Validate' } },
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
      'TypeCompiler|TypeSystem|Schema': {
        members: { Compile: { call: { returns: 'Checker', accepts: 'argument' } }, '*': pure },
      },
      'Compile|TypeCheck|Validator': {
        call: { returns: 'Checker', accepts: 'argument' },
        new: { returns: 'Checker', accepts: 'argument' },
      },
      'Static|StaticDecode|TSchema|TObject': { new: {} },
      Type: {
        members: {
          'Any|Unknown': { call: { returns: 'Schema', accepts: 'anything' } },
          String: { call: { returns: 'Schema', accepts: 'text' } },
          Object: { call: { returns: 'Schema', accepts: 'members' } },
          'Record|Array': { call: { returns: 'Schema', accepts: 'elements' } },
          'Optional|Partial|Readonly': { call: { returns: 'Schema', accepts: 'argument' } },
          '*': { call: { returns: 'Schema' } },
        },
      },
      '*': { call: {}, new: {}, members: { '*': { call: { returns: 'Schema' } } } },
    },
    things: {
      Schema: { schema: true },
      Checker: { members: { 'Check|Errors': { call: tells }, 'Parse|Decode': { call: checks }, '*': pure } },
    },
  }),
];
