import { defineLibrary, type Shape, type Thing } from '../../kit/library.ts';

const pure: Thing = { call: {} };
const chained: Thing = { call: { returns: 'this' } };
/** A decorator, a module, a guard: it says how, and does nothing by itself. */
const others: Record<string, Shape> = { '*': { call: {}, new: {}, members: { '*': pure } } };

export default [
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
