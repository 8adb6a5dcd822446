import { defineLibrary, type Operation } from '../../kit/library.ts';

const read: Operation = { effect: 'read', lazy: true, returns: 'Rows' };
const write: Operation = { effect: 'write', lazy: true, returns: 'Rows' };

export default defineLibrary({
  id: 'prisma',
  packages: ['@prisma/client', '@prisma/client/edge', '.prisma/client'],
  exports: {
    PrismaClient: { new: { returns: 'Client' } },
    Prisma: 'Namespace',
    default: { members: { PrismaClient: { new: { returns: 'Client' } }, Prisma: 'Namespace' } },
  },
  things: {
    Client: {
      members: {
        $transaction: { call: { effect: 'write', callbacks: { 0: { runs: 'transaction', params: ['Client'] } } } },
        '$queryRaw|$queryRawUnsafe|$queryRawTyped': { call: read },
        '$executeRaw|$executeRawUnsafe': { call: write },
        '$connect|$disconnect': { call: { effect: 'connect' } },
        '$extends|$on|$use': { call: { returns: 'Client' } },
        '*': 'Model',
      },
    },
    Model: {
      members: {
        'findUnique|findUniqueOrThrow|findFirst|findFirstOrThrow|findMany|count|aggregate|groupBy|findRaw|aggregateRaw': { call: read },
        'create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany': { call: write },
      },
    },
    // A fluent call leads from a record to its relation, in the same query.
    Rows: { members: { '*': { call: { effect: 'read', lazy: true, returns: 'Rows' } } }, awaited: {} },
    Namespace: { members: { 'TransactionClient|DefaultPrismaClient': { new: { returns: 'Client' } }, '*': {} } },
  },
});
