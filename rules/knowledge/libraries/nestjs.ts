import { type Callback, defineLibrary, type Operation, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const chained: Thing = { call: { returns: 'this' } };
const logs: Operation = { effect: 'log', fails: 'never' };
const validates: Operation = { effect: 'validate' };
const lazyRpc: Operation = { effect: 'rpc', lazy: true, returns: 'rxjs#Observable' };
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
        call: { callbacks: { 0: { runs: 'middleware', params: [null, 'Context'], rejection: 'handled' } } },
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
        new: { returns: { members: { 'get|resolve|create|registerRequestByContextId|introspect': pure } } },
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
          'useGlobalPipes|useGlobalGuards|useGlobalFilters|useGlobalInterceptors|useWebSocketAdapter|enableCors|enableShutdownHooks|enableVersioning|setGlobalPrefix|useLogger|useBodyParser|useStaticAssets|setBaseViewsDir|setViewEngine|set|enable|disable|setLocal|engine|init|register|useRequestLogging':
            chained,
          'get|resolve|select|close|getUrl|flushLogs|registerRequestByContextId|getMicroservices|inject':
            pure,
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
  defineLibrary({
    id: 'nestjs-config',
    packages: ['@nestjs/config'],
    exports: {
      ConfigService: {
        new: {
          returns: {
            members: {
              'get|getOrThrow|set|setEnvFilePaths|getPropertyPath': pure,
              changes$: 'rxjs#Observable',
            },
          },
        },
      },
      registerAs: { call: { callbacks: { 1: { runs: 'inline' } } } },
      ...others,
    },
  }),
  defineLibrary({
    id: 'nestjs-jwt',
    packages: ['@nestjs/jwt'],
    exports: {
      JwtService: {
        new: {
          returns: {
            members: {
              'sign|signAsync|decode': pure,
              'verify|verifyAsync': { call: { effect: 'authenticate' } },
            },
          },
        },
      },
      ...others,
    },
  }),
  defineLibrary({
    id: 'nestjs-passport',
    packages: ['@nestjs/passport'],
    exports: {
      AuthGuard: { call: { returns: { new: { returns: 'Guard' } } } },
      PassportStrategy: { call: { returns: { new: { returns: { members: { '*': pure } } } } } },
      ...others,
    },
    things: {
      Guard: {
        members: {
          canActivate: { call: { effect: 'authenticate' } },
          'handleRequest|getRequest|getAuthenticateOptions|logIn': pure,
        },
      },
    },
  }),
  defineLibrary({
    id: 'nestjs-terminus',
    packages: ['@nestjs/terminus'],
    exports: {
      HealthCheckService: {
        new: { returns: { members: { check: { call: { callbacks: { 0: { runs: 'inline' } } } } } } },
      },
      'HttpHealthIndicator|MicroserviceHealthIndicator|GRPCHealthIndicator': {
        new: {
          returns: {
            members: { 'pingCheck|responseCheck|check|checkService': { call: { effect: 'http' } } },
          },
        },
      },
      'TypeOrmHealthIndicator|PrismaHealthIndicator|MongooseHealthIndicator|SequelizeHealthIndicator|MikroOrmHealthIndicator':
        { new: { returns: { members: { pingCheck: { call: { effect: 'query' } } } } } },
      'MemoryHealthIndicator|DiskHealthIndicator|HealthIndicator|HealthIndicatorService': {
        new: {
          returns: { members: { check: { call: { returns: { members: { '*': pure } } } }, '*': pure } },
        },
      },
      ...others,
    },
    // Of pingCheck: 1 s against the database.
    defaults: [{ since: 0, timeout: 1000, bounds: 'whole', retries: 0 }],
    guards: [{ kind: 'timeout', key: ['timeout'], at: 'last', bounds: 'whole' }],
  }),
  defineLibrary({
    id: 'nestjs-event-emitter',
    packages: ['@nestjs/event-emitter'],
    exports: { EventEmitter2: { new: { returns: 'node-events#Emitter' } }, ...others },
  }),
  defineLibrary({
    id: 'nestjs-microservices',
    packages: ['@nestjs/microservices'],
    exports: {
      'ClientProxy|ClientKafka|ClientKafkaProxy|ClientRedis|ClientRMQ|ClientNats|ClientMqtt|ClientTCP': {
        new: { returns: 'Client' },
      },
      ClientProxyFactory: { members: { create: { call: { returns: 'Client' } } } },
      'ClientGrpc|ClientGrpcProxy': { new: { returns: 'GrpcClient' } },
      'KafkaContext|RmqContext|NatsContext|MqttContext|RedisContext|TcpContext': {
        new: { returns: { members: { '*': { call: { returns: { members: { '*': pure } } } } } } },
      },
      ...others,
    },
    things: {
      Client: {
        members: {
          send: { call: lazyRpc },
          emit: { call: publish },
          connect: { call: { effect: 'connect' } },
          'close|subscribeToResponseOf|on|unwrap': pure,
          status: 'rxjs#Observable',
        },
      },
      GrpcClient: {
        members: {
          'getService|getClientByServiceName': { call: { returns: { members: { '*': { call: lazyRpc } } } } },
          close: pure,
        },
      },
    },
    defaults: [{ since: 0, timeout: null, retries: 0, worst: 'for as long as nobody answers' }],
  }),
  defineLibrary({
    id: 'nestjs-graphql',
    packages: ['@nestjs/graphql', '@nestjs/apollo', '@nestjs/mercurius'],
    exports: {
      GqlExecutionContext: {
        members: { create: { call: { returns: 'Context' } } },
        new: { returns: 'Context' },
      },
      GqlArgumentsHost: { members: { create: { call: { returns: 'Context' } } } },
      ...others,
    },
    things: {
      Context: {
        extends: 'nestjs-common#Context',
        members: {
          getContext: { call: { returns: { members: { req: 'express#Request', res: 'express#Response' } } } },
          'getArgs|getInfo|getRoot': pure,
        },
      },
    },
  }),
  defineLibrary({
    id: 'nestjs-swagger',
    packages: ['@nestjs/swagger', '@nestjs/swagger/*', '@nestjs/mapped-types', 'nestjs-zod'],
    exports: {
      DocumentBuilder: { new: { returns: { members: { build: pure, '*': chained } } } },
      ...others,
    },
  }),
  defineLibrary({
    id: 'nestjs-testing',
    packages: ['@nestjs/testing'],
    exports: {
      Test: { members: { createTestingModule: { call: { returns: 'Builder' } } } },
      'TestingModule|TestingModuleBuilder': { new: { returns: 'Builder' } },
    },
    things: {
      Builder: {
        extends: 'nestjs-core#App',
        members: {
          'overrideProvider|overrideGuard|overridePipe|overrideInterceptor|overrideFilter|overrideModule|useValue|useClass|useFactory|useModule|useMocker|setLogger|compile':
            chained,
          'createNestApplication|createNestMicroservice': { call: { returns: 'nestjs-core#App' } },
        },
      },
    },
  }),
  defineLibrary({
    id: 'nestjs-others',
    packages: [
      '@nestjs/throttler',
      '@nestjs/websockets',
      '@nestjs/cqrs',
      '@nestjs/serve-static',
      '@nestjs/devtools-integration',
      'nestjs-cls',
      'nestjs-i18n',
    ],
    exports: {
      'CommandBus|QueryBus|EventBus|EventPublisher|UnhandledExceptionBus': { new: { returns: 'Bus' } },
      'AggregateRoot|ClsService|I18nService|ThrottlerGuard|ThrottlerStorageService': {
        new: { returns: { members: { '*': pure } } },
      },
      ...others,
    },
    // The handlers of a bus are the project's own; it hands over within the process.
    things: {
      Bus: {
        members: {
          'execute|publish|publishAll|register|mergeObjectContext|mergeClassContext': pure,
          '*': pure,
        },
      },
    },
  }),
];
