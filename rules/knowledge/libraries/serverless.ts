import { type Callback, defineLibrary, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const handles = (
  runs: Callback['runs'],
  params: Callback['params'] = [],
): Readonly<Record<string, Callback>> => ({
  last: { runs, params, rejection: 'handled' },
});
/** Of a type of functions: what a function of that type is called with. */
const typedAs = (
  runs: Callback['runs'],
  params: NonNullable<Callback['params']>,
): Readonly<Record<string, Callback>> => ({
  0: { runs, params, rejection: 'handled' },
});
const storage: Thing = { call: { effect: 'storage' } };
const others: Record<string, Shape> = { '*': { call: {}, new: {}, members: { '*': pure } } };

const FUNCTION_TRIGGERS =
  'onValueCreated|onValueUpdated|onValueDeleted|onValueWritten|onDocumentCreated|onDocumentUpdated|onDocumentDeleted|onDocumentWritten|onMessagePublished|onObjectFinalized|onObjectDeleted|onObjectArchived|onCustomEventPublished|onTaskDispatched|beforeUserCreated|beforeUserSignedIn|onCreate|onUpdate|onDelete|onWrite|onPublish|onFinalize|onArchive|onComplete|onDispatch';

const firebase = {
  onRequest: { call: { callbacks: handles('route', ['express#Request', 'express#Response']) } },
  onCall: { call: { callbacks: handles('route', [{ members: { data: { input: 'body' }, '*': {} } }]) } },
  [FUNCTION_TRIGGERS]: { call: { callbacks: handles('job') } },
  'onSchedule|onRun': { call: { callbacks: handles('schedule') } },
  HttpsError: { new: {} },
  logger: { members: { 'log|info|warn|error|debug|write': { call: { effect: 'log', fails: 'never' } } } },
  'config|setGlobalOptions|defineSecret|defineString|defineInt|defineBoolean|onInit': pure,
  // The older way in: `functions.region(…).firestore.document(…).onCreate(…)`.
  'https|firestore|pubsub|auth|storage|database|tasks|scheduler|remoteConfig|analytics|identity|params|eventarc':
    'Builder',
  'runWith|region': { call: { returns: 'Builder' } },
} satisfies Record<string, Shape>;

export default [
  defineLibrary({
    id: 'lambda-handlers',
    packages: ['aws-lambda', '@types/aws-lambda'],
    exports: {
      'APIGatewayProxyHandler|APIGatewayProxyHandlerV2|APIGatewayProxyHandlerV2WithJWTAuthorizer|ALBHandler|APIGatewayRequestAuthorizerHandler|LambdaFunctionURLHandler':
        { new: { callbacks: typedAs('route', ['ApiEvent', 'Context']) } },
      'Handler|APIGatewayAuthorizerHandler|APIGatewayTokenAuthorizerHandler|CloudFrontRequestHandler|AppSyncResolverHandler':
        { new: { callbacks: typedAs('route', [null, 'Context']) } },
      'APIGatewayProxyEvent|APIGatewayProxyEventV2|APIGatewayProxyEventV2WithJWTAuthorizer|APIGatewayEvent|ALBEvent|LambdaFunctionURLEvent|APIGatewayRequestAuthorizerEvent|APIGatewayProxyWithCognitoAuthorizerEvent':
        { new: { returns: 'ApiEvent' } },
      'SQSHandler|SNSHandler|S3Handler|DynamoDBStreamHandler|KinesisStreamHandler|EventBridgeHandler|MSKHandler|PostConfirmationTriggerHandler':
        {
          new: { callbacks: typedAs('job', ['Records', 'Context']) },
        },
      'SQSEvent|SNSEvent|S3Event|DynamoDBStreamEvent|KinesisStreamEvent|EventBridgeEvent|MSKEvent': {
        new: { returns: 'Records' },
      },
      'SQSRecord|SNSEventRecord|S3EventRecord|KinesisStreamRecord': { new: { returns: 'Record' } },
      ScheduledHandler: { new: { callbacks: typedAs('schedule', [null, 'Context']) } },
      Context: { new: { returns: 'Context' } },
      '*': { new: {} },
    },
    things: {
      Context: { members: { 'getRemainingTimeInMillis|done|fail|succeed': pure } },
      ApiEvent: {
        members: {
          body: { input: 'body' },
          'queryStringParameters|multiValueQueryStringParameters|rawQueryString': { input: 'query' },
          'pathParameters|path|rawPath': { input: 'params' },
          'headers|multiValueHeaders': { input: 'headers' },
          cookies: { input: 'cookies' },
          '*': {},
        },
      },
      // Put there by services that may call it.
      Records: { members: { Records: { element: 'Record' }, detail: { input: 'event' }, '*': {} } },
      Record: { members: { 'body|Sns|s3|kinesis|dynamodb': { input: 'event' }, '*': {} } },
    },
  }),
  defineLibrary({
    id: 'middy',
    packages: ['@middy/core', '@middy/*', 'middy'],
    exports: {
      default: { call: { returns: 'Middy', callbacks: { 0: { runs: 'route', rejection: 'handled' } } } },
      ...others,
    },
    things: {
      Middy: {
        call: {},
        members: {
          'handler|before|after': {
            call: { returns: 'this', callbacks: { 0: { runs: 'route', rejection: 'handled' } } },
          },
          onError: {
            call: { returns: 'this', callbacks: { 0: { runs: 'error-handler', rejection: 'handled' } } },
          },
          use: { call: { returns: 'this' } },
        },
      },
    },
  }),
  defineLibrary({
    id: 'cloudflare-workers',
    packages: ['@cloudflare/workers-types', '@cloudflare/workers-types/*', 'cloudflare:*'],
    exports: {
      KVNamespace: {
        new: {
          returns: { members: { 'get|getWithMetadata|put|delete|list': { call: { effect: 'cache' } } } },
        },
      },
      D1Database: { new: { returns: 'D1' } },
      D1PreparedStatement: { new: { returns: 'Statement' } },
      R2Bucket: {
        new: {
          returns: {
            members: { 'get|put|delete|head|list|createMultipartUpload|resumeMultipartUpload': storage },
          },
        },
      },
      Queue: { new: { returns: { members: { 'send|sendBatch': { call: { effect: 'enqueue' } } } } } },
      'Fetcher|DurableObjectStub': { new: { returns: 'Fetcher' } },
      DurableObjectNamespace: {
        new: {
          returns: {
            members: {
              'idFromName|idFromString|newUniqueId': pure,
              'get|getByName': { call: { returns: 'Fetcher' } },
            },
          },
        },
      },
      DurableObjectState: { new: { returns: 'State' } },
      Ai: { new: { returns: { members: { run: { call: { effect: 'llm' } } } } } },
      ExecutionContext: { new: { returns: 'Execution' } },
      ExportedHandler: {
        new: {
          callbacks: {
            '0.fetch': { runs: 'route', params: ['global#Request', null, 'Execution'], rejection: 'handled' },
            '0.queue': { runs: 'job', rejection: 'handled' },
            '0.scheduled': { runs: 'schedule', params: [null, null, 'Execution'], rejection: 'handled' },
          },
        },
      },
      ...others,
    },
    things: {
      D1: {
        members: {
          withSession: { call: { returns: 'this' } },
          prepare: { call: { returns: 'Statement' } },
          'batch|exec': { call: { effect: 'query' } },
          dump: { call: { effect: 'read' } },
        },
      },
      Statement: {
        members: {
          bind: { call: { returns: 'this' } },
          'first|all|raw': { call: { effect: 'read' } },
          run: { call: { effect: 'query' } },
        },
      },
      Fetcher: {
        members: {
          fetch: { call: { effect: 'http', returns: 'global#Response' } },
          '*': { call: { effect: 'rpc' } },
        },
      },
      Execution: { members: { 'waitUntil|passThroughOnException': pure } },
      State: {
        members: {
          'waitUntil|acceptWebSocket|getWebSockets': pure,
          blockConcurrencyWhile: { call: { callbacks: { 0: { runs: 'inline' } } } },
          storage: {
            members: {
              'get|list|getAlarm': { call: { effect: 'read' } },
              'put|delete|deleteAll|setAlarm|deleteAlarm|sync': { call: { effect: 'write' } },
              transaction: { call: { effect: 'write', callbacks: { 0: { runs: 'transaction' } } } },
              sql: { members: { exec: { call: { effect: 'query' } } } },
            },
          },
        },
      },
    },
  }),
  defineLibrary({
    id: 'firebase-functions',
    packages: ['firebase-functions', 'firebase-functions/*'],
    exports: { ...firebase, default: { members: firebase }, '*': { call: {}, new: {} } },
    things: {
      Builder: { members: { ...firebase, '*': { call: { returns: 'Builder' } } } },
    },
  }),
];
