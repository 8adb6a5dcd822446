import { defineLibrary, type Operation, type Shape } from '../../kit/library.ts';

const read: Operation = { effect: 'read', lazy: true, returns: 'Rows' };
const write: Operation = { effect: 'write', lazy: true, returns: 'Rows' };

const module = {
  PrismaClient: { new: { returns: 'Client' } },
  Prisma: 'Namespace',
} satisfies Record<string, Shape>;

export default defineLibrary({
  id: 'prisma',
  packages: [
    '@prisma/client',
    '@prisma/client/*',
    '@prisma/adapter-*',
    '@prisma/extension-*',
    '.prisma/client',
    '.prisma/client/*',
    'nestjs-prisma',
  ],
  exports: {
    ...module,
    PrismaService: { new: { returns: 'Client' } },
    default: { members: module },
    '*': 'Value',
  },
  things: {
    Client: {
      members: {
        $transaction: {
          call: { effect: 'write', callbacks: { 0: { runs: 'transaction', params: ['Client'] } } },
        },
        '$queryRaw|$queryRawUnsafe|$queryRawTyped|$runCommandRaw': { call: read },
        '$executeRaw|$executeRawUnsafe': { call: write },
        '$connect|$disconnect': { call: { effect: 'connect' } },
        $on: { call: { returns: 'Client', callbacks: { 1: { runs: 'event', rejection: 'lost' } } } },
        $use: { call: { returns: 'Client', callbacks: { 0: { runs: 'middleware' } } } },
        $extends: { call: { returns: 'Client' } },
        '$parent|$name': {},
        $metrics: { members: { 'json|prometheus': { call: { effect: 'read' } } } },
        '*': 'Model',
      },
    },
    Model: {
      members: {
        'findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findMany|count|aggregate|groupBy|findRaw|aggregateRaw':
          { call: read },
        'create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany':
          { call: write },
        fields: {},
      },
    },
    // A fluent call leads from a record to its relation, in the same query.
    Rows: {
      extends: 'global#Promise',
      members: { '*': { call: { effect: 'read', lazy: true, returns: 'Rows' } } },
      awaited: {},
    },
    Namespace: {
      members: {
        'TransactionClient|DefaultPrismaClient|PrismaClient': { new: { returns: 'Client' } },
        '*': 'Value',
      },
    },
    // Prisma.sql, Prisma.Decimal, errors, enums and types.
    Value: { call: { returns: 'Value' }, new: { returns: 'Value' }, members: { '*': 'Value' } },
  },
  defaults: [
    { since: 7, timeout: null, retries: 0, worst: 'without end, the driver adapter waits for a connection' },
    {
      since: 0,
      timeout: 10_000,
      bounds: 'connect',
      retries: 0,
      worst: '10 s for a connection, then as long as the query takes',
    },
  ],
  guards: [{ kind: 'timeout', key: ['transactionOptions', 'timeout'], at: 'constructor', bounds: 'whole' }],
});
