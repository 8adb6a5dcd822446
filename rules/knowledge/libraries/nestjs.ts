import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const given: Thing = { call: { returns: 'instance:0' } };
const chained: Thing = { call: { returns: 'this' } };
const logs: Operation = { effect: 'log', fails: 'never' };
const validates: Operation = { effect: 'validate' };
const publish: Operation = { effect: 'publish', returns: 'rxjs#Observable' };
const middleware: Callback = {
  runs: 'middleware',
  params: ['express#Request', 'express#Response', 'express#Next'],
  rejection: 'lost',
};
const logger = { 'log|error|warn|debug|verbose|fatal': { call: logs } } satisfies Record<string, Shape>;
/** A decorator, a module, a guard: it says how, and does nothing by itself. */
const others: Record<string, Shape> = { '*': { call: {}, new: {}, members: { '*': pure } } };

export default [
  defineLibrary({
    id: 'nestjs-common',
    packages: ['@nestjs/common', '@nestjs/common/*'],
    exports: {
      'Logger|ConsoleLogger': {
        new: { returns: 'Logger' },
        members: { ...logger, 'overrideLogger|attachBuffer|detachBuffer|flush|isLevelEnabled': pure },
      },
      LoggerService: { new: { returns: 'Logger' } },
      'HttpException|BadRequestException|UnauthorizedException|ForbiddenException|NotFoundException|ConflictException|GoneException|InternalServerErrorException|NotImplementedException|NotAcceptableException|RequestTimeoutException|ServiceUnavailableException|BadGatewayException|GatewayTimeoutException|UnprocessableEntityException|PayloadTooLargeException|PreconditionFailedException|MethodNotAllowedException|UnsupportedMediaTypeException|ImATeapotException|MisdirectedException|HttpVersionNotSupportedException':
        { new: { returns: 'Exception' }, members: { '*': pure } },
      'ArgumentsHost|ExecutionContext': { new: { returns: 'Context' } },
      CallHandler: { new: { returns: { members: { handle: { call: { returns: 'rxjs#Observable' } } } } } },
      MiddlewareConsumer: { new: { returns: 'Consumer' } },
      'INestApplication|INestApplicationContext|INestMicroservice': { new: { returns: 'nestjs-core#App' } },
      'ValidationPipe|StandardSchemaValidationPipe|ParseIntPipe|ParseFloatPipe|ParseBoolPipe|ParseUUIDPipe|ParseEnumPipe|ParseArrayPipe|ParseDatePipe|ParseFilePipe|PipeTransform':
        { new: { returns: { members: { transform: { call: validates }, '*': pure } } } },
      createParamDecorator: {
        call: {
          returns: { call: {} },
          callbacks: { 0: { runs: 'middleware', params: [null, 'Context'], rejection: 'handled' } },
        },
      },
      ...others,
    },
    things: {
      Logger: {
        members: { ...logger, 'setLogLevels|setContext|resetContext|isLevelEnabled|localInstance': pure },
      },
      Exception: {
        members: { 'getStatus|getResponse|initMessage|initCause|initName': pure, 'message|stack|cause': {} },
      },
      Context: {
        members: {
          switchToHttp: { call: { returns: 'HttpHost' } },
          'switchToRpc|switchToWs': {
            call: {
              returns: {
                members: {
                  getData: pure,
                  getContext: pure,
                  getPattern: pure,
                  getClient: { call: { returns: 'socket.io#Socket' } },
                },
              },
            },
          },
          'getHandler|getClass|getArgs|getArgByIndex|getType': pure,
        },
      },
      HttpHost: {
        members: {
          getRequest: { call: { returns: 'express#Request' } },
          getResponse: { call: { returns: 'express#Response' } },
          getNext: { call: { returns: 'express#Next' } },
        },
      },
      Consumer: {
        members: {
          apply: { call: { returns: 'this', callbacks: { all: middleware } } },
          'forRoutes|exclude': chained,
        },
      },
    },
  }),
  defineLibrary({
    id: 'nestjs-core',
    packages: [
      '@nestjs/core',
      '@nestjs/core/*',
      '@nestjs/platform-express',
      '@nestjs/platform-fastify',
      '@nestjs/platform-ws',
      '@nestjs/platform-socket.io',
    ],
    exports: {
      NestFactory: {
        members: { 'create|createMicroservice|createApplicationContext': { call: { returns: 'App' } } },
      },
      'NestExpressApplication|NestFastifyApplication': { new: { returns: 'App' } },
      ModuleRef: {
        new: {
          returns: {
            members: { 'get|resolve|create': given, 'registerRequestByContextId|introspect': pure },
          },
        },
      },
      Reflector: {
        new: { returns: { members: { 'get|getAll|getAllAndMerge|getAllAndOverride': pure } } },
        members: { createDecorator: pure },
      },
      HttpAdapterHost: { new: { returns: { members: { httpAdapter: 'Adapter' } } } },
      'BaseExceptionFilter|AbstractHttpAdapter': { new: { returns: 'Adapter' } },
      ...others,
    },
    things: {
      App: {
        members: {
          listen: {
            call: {
              effect: 'listen',
              returns: 'node-http#Server',
              callbacks: { last: { runs: 'event', rejection: 'lost' } },
            },
          },
          'listenAsync|startAllMicroservices': { call: { effect: 'listen' } },
          use: { call: { returns: 'this', callbacks: { all: middleware } } },
          'useGlobalPipes|useGlobalGuards|useGlobalFilters|useGlobalInterceptors|useWebSocketAdapter|enableCors|enableShutdownHooks|enableVersioning|setGlobalPrefix|useLogger|useBodyParser|useStaticAssets|setBaseViewsDir|setViewEngine|set|enable|disable|setLocal|engine|init|register|enableCsrfProtection|useSecurityHeaders':
            chained,
          'get|resolve': given,
          'select|close|getUrl|flushLogs|registerRequestByContextId|getMicroservices|inject': pure,
          getHttpServer: { call: { returns: 'node-http#Server' } },
          getHttpAdapter: { call: { returns: 'Adapter' } },
          connectMicroservice: { call: { returns: 'App' } },
          'emit|send': { call: publish },
        },
      },
      Adapter: {
        members: {
          getInstance: { call: { returns: 'express#App' } },
          getHttpServer: { call: { returns: 'node-http#Server' } },
          'reply|end|render': { call: { effect: 'respond' } },
          redirect: { call: { effect: 'redirect' } },
          'catch|handleUnknownError|isExceptionObject|isHttpError|status|setHeader|getHeader|isHeadersSent|getRequestUrl|getRequestMethod|getRequestHostname|getType|appendHeader':
            pure,
          use: { call: { callbacks: { all: middleware } } },
          'get|post|put|patch|delete|all': {
            call: { callbacks: { last: { ...middleware, runs: 'route' } } },
          },
        },
      },
    },
  }),
];
