import { type Accepts, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: { callbacks: { all: { runs: 'inline' } } } };
const checks: Operation = { effect: 'validate' };
const tells: Operation = { effect: 'validate', fails: 'result' };
const builds: Operation = { returns: 'this', callbacks: { all: { runs: 'inline' } } };
const makes: Operation = { returns: 'Schema', callbacks: { all: { runs: 'inline' } } };
const schema: Thing = { call: makes, new: { returns: 'Schema' } };
/** Schemas that look at no more than what they are given. */
const accepting = (accepts: Accepts, returns = 'Schema'): Thing => ({
  call: { ...makes, returns, accepts },
  new: { returns, accepts },
});

const valibot = {
  'parse|parseAsync|assert': { call: { ...checks, loose: true } },
  'safeParse|safeParseAsync': { call: { ...tells, raw: 'output' } },
  is: { call: tells },
  'parser|parserAsync|safeParser|safeParserAsync': { call: { returns: { call: checks } } },
  // Types of what a schema lets through.
  'InferOutput|InferInput|BaseIssue|BaseSchema|GenericSchema': { new: {} },
  ValiError: { new: {} },
  'any|unknown': accepting('anything'),
  string: accepting('text'),
  'object|strictObject': accepting('members'),
  looseObject: accepting('others'),
  'record|array|map|set': accepting('elements'),
  'optional|nullable|nullish|undefinedable': accepting('argument'),
  '*': { call: makes },
} satisfies Record<string, Shape>;

const yup = {
  'addMethod|setLocale|isSchema|reach|getIn|printValue': pure,
  ValidationError: { new: {}, members: { '*': pure } },
  'InferType|Asserts': { new: {} },
  mixed: accepting('anything'),
  string: accepting('text'),
  object: accepting('members'),
  '*': schema,
} satisfies Record<string, Shape>;

const joi = {
  'assert|attempt': { call: checks },
  'isSchema|isError|isRef|isExpression|checkPreferences|in|override': pure,
  ValidationError: { new: {} },
  any: accepting('anything'),
  string: accepting('text'),
  object: accepting('members'),
  '*': schema,
} satisfies Record<string, Shape>;

const superstruct = {
  'assert|create|mask': { call: checks },
  'is|validate': { call: tells },
  'Infer|StructError|Describe': { new: {} },
  Struct: { new: { returns: 'Struct' } },
  'any|unknown': accepting('anything', 'Struct'),
  string: accepting('text', 'Struct'),
  object: accepting('members', 'Struct'),
  type: accepting('others', 'Struct'),
  'record|array': accepting('elements', 'Struct'),
  'optional|nullable': accepting('argument', 'Struct'),
  '*': { call: { returns: 'Struct', callbacks: { all: { runs: 'inline' } } } },
} satisfies Record<string, Shape>;

const validator = {
  'trim|ltrim|rtrim|escape|unescape|stripLow|blacklist|whitelist|normalizeEmail|toBoolean|toDate|toFloat|toInt|toString':
    pure,
  '*': { call: tells },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'valibot',
    packages: ['valibot', '@valibot/to-json-schema', '@valibot/i18n'],
    exports: { ...valibot, 'default|v': { members: valibot } },
    things: { Schema: { schema: true } },
  }),
  defineLibrary({
    id: 'arktype',
    packages: ['arktype'],
    exports: {
      type: 'Make',
      'scope|module|generic|define|match|regex': { call: { returns: 'Scope' } },
      'ArkErrors|ArkError|TraversalError': { new: {} },
      '*': pure,
    },
    things: {
      Make: {
        call: { returns: 'Type', accepts: 'members' },
        members: {
          'errors|raw': {},
          'enumerated|unit|or|and|merge|instanceOf|valueOf': { call: { returns: 'Type' } },
          '*': 'Type',
        },
      },
      Scope: {
        call: { returns: 'Type' },
        members: { 'export|import': { call: { returns: 'Scope' } }, type: 'Make', '*': 'Type' },
      },
      Type: {
        call: tells,
        members: {
          'assert|from': { call: checks },
          allows: { call: tells },
          'infer|inferIn|t|expression|description|json|meta': {},
          'toJsonSchema|toString': pure,
          '*': { call: builds },
        },
      },
    },
  }),
  defineLibrary({
    id: 'yup',
    packages: ['yup'],
    exports: { ...yup, default: { members: yup } },
    things: {
      Schema: {
        members: {
          'validate|validateSync|validateAt|validateSyncAt': { call: { ...checks, loose: true } },
          'isValid|isValidSync': { call: tells },
          cast: { call: { carries: { from: 0 } } },
          'isType|describe|getDefault|resolve': pure,
          fields: { members: { '*': 'Schema' } },
          'spec|type|tests': {},
          'required|optional|defined|nullable|nonNullable|notRequired|default|label|meta|min|max|trim': {
            call: { ...builds, accepts: 'receiver' },
          },
          '*': { call: builds },
        },
      },
    },
  }),
  defineLibrary({
    id: 'joi',
    packages: ['joi', '@hapi/joi', 'joi-browser'],
    exports: { ...joi, 'default|Joi|joi': 'Namespace' },
    things: {
      Namespace: { members: joi },
      Schema: {
        members: {
          validate: { call: { ...tells, raw: 'value' } },
          'validateAsync|attempt': { call: checks },
          'describe|isSchema|createError': pure,
          '$_terms|type|schemaType': {},
          'required|optional|default|label|description|meta|messages|min|max|trim': {
            call: { ...builds, accepts: 'receiver' },
          },
          unknown: { call: { ...builds, accepts: 'others' } },
          '*': { call: builds },
        },
      },
    },
  }),
  defineLibrary({
    id: 'superstruct',
    packages: ['superstruct'],
    exports: superstruct,
    things: {
      Struct: {
        members: {
          'assert|create|mask': { call: checks },
          'is|validate': { call: tells },
          'schema|type|TYPE': {},
          'coercer|refiner|entries|validator': pure,
        },
      },
    },
  }),
  defineLibrary({
    id: 'validator',
    packages: ['validator', 'validator/*'],
    exports: { ...validator, default: { call: tells, members: validator } },
  }),
];
