import { type Accepts, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const inline: Operation['callbacks'] = { all: { runs: 'inline', params: [null, 'Check'] } };
const checks: Operation = { effect: 'validate', loose: true };
const tells: Operation = { effect: 'validate', fails: 'result', returns: 'Result' };
const validation = {
  'parse|parseAsync|decode|decodeAsync|encode|encodeAsync': { call: checks },
  'safeParse|safeParseAsync|spa|safeDecode|safeDecodeAsync|safeEncode|safeEncodeAsync': { call: tells },
} satisfies Record<string, Shape>;
const factory: Thing = { call: { returns: 'Schema', callbacks: inline }, new: { returns: 'Schema' } };
const accepting = (accepts: Accepts): Thing => ({ call: { returns: 'Schema', callbacks: inline, accepts } });
const on = (accepts: Accepts): Thing => ({ call: { returns: 'this', callbacks: inline, accepts } });
const names = {
  ...validation,
  'ZodError|ZodRealError|$ZodError': { new: { returns: 'Error' }, members: { 'create|assert': pure } },
  // These stand for what a schema lets through, not for the schema.
  'infer|input|output|TypeOf|Infer|ZodIssue|ZodIssueBase|RefinementCtx|ZodFormattedError|ZodRawShape|SafeParseReturnType|SafeParseSuccess|SafeParseError|ZodSafeParseResult|ZodErrorMap':
    { new: {} },
  'prettifyError|treeifyError|flattenError|formatError|toJSONSchema|config|setErrorMap|getErrorMap|getParsedType|registry|globalRegistry|locales|NEVER|INVALID|OK|util|regexes':
    { call: {}, members: { '*': pure } },
  'ZodIssueCode|ZodParsedType|ZodFirstPartyTypeKind': {},
  'any|unknown': accepting('anything'),
  string: accepting('text'),
  'object|strictObject': accepting('members'),
  looseObject: accepting('others'),
  'record|array|map|set': accepting('elements'),
  'optional|nullable|nullish|custom': accepting('argument'),
  'coerce|iso|core': { members: { '*': factory } },
  '*': factory,
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'zod',
    packages: [
      'zod',
      'zod/v3',
      'zod/v4',
      'zod/v4/core',
      'zod/mini',
      'zod/v4-mini',
      'zod/v4/mini',
      'astro/zod',
      '@asteasolutions/zod-to-openapi',
      'drizzle-zod',
    ],
    exports: { ...names, 'default|z|zod': 'Namespace' },
    things: {
      Namespace: { members: names },
      Schema: {
        members: {
          ...validation,
          'isOptional|isNullable|toJSONSchema|implement|implementAsync|strictImplement': {
            call: { returns: 'this' },
          },
          'enum|Enum|Values|options|def|_def|_zod|_type|_input|_output|description|minLength|maxLength|value':
            {},
          shape: { element: 'Schema', members: { '*': 'Schema' } },
          element: 'Schema',
          'passthrough|loose|nonstrict': on('others'),
          'optional|nullable|nullish|default|describe|meta|brand|readonly|partial|deepPartial|min|max|nonempty|trim|toLowerCase|toUpperCase':
            on('receiver'),
          '*': { call: { returns: 'this', callbacks: inline } },
        },
      },
      Result: { members: { error: 'Error', 'success|data': {} } },
      Check: { members: { 'addIssue|addIssues': pure, 'path|issues|value': {} } },
      Error: {
        members: {
          'format|flatten|addIssue|addIssues|toString': pure,
          'issues|errors|message|isEmpty|formErrors': {},
        },
      },
    },
  }),
  defineLibrary({
    id: 'zod-helpers',
    packages: [
      'zod-validation-error',
      'zod-validation-error/*',
      'zod-to-json-schema',
      'zod-openapi',
      'zod-openapi/*',
      'zod-form-data',
      'drizzle-valibot',
      'drizzle-typebox',
    ],
    exports: { '*': { call: {}, new: {}, members: { '*': pure } } },
  }),
];
