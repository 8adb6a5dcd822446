import type { QueryKind } from './queries.ts';
import type { QueryWay } from './query-ways.ts';

/** How a library does for many at once what it does for one, in words that finish a message. */
export function batchForm({ query: { callee, kind, method }, byPairs }: QueryWay): string {
  const { library } = callee;
  if (byPairs && kind === 'read') return BY_PAIRS[library] ?? ANY_PAIRS;
  return FORMS_OF[`${library}.${method}`] ?? FORMS[library]?.[kind as keyof Forms] ?? anyBatchForm(kind);
}

const ANY_PAIRS =
  'ask once before the loop for all that it compares together, and look the answers up in a map of both keys';

/** Where two columns are compared, a list for one of them would find more, and a list for each the wrong ones. */
const BY_PAIRS: Readonly<Record<string, string>> = {
  prisma:
    'ask once with `findMany` and an `OR` of the pairs before the loop and look the answers up in a map',
  typeorm: 'ask once with the pairs as a list in `where` and look the answers up in a map',
  mongoose: 'ask once with an `$or` of the pairs before the loop and look the answers up in a map',
  mongodb: 'ask once with an `$or` of the pairs before the loop and look the answers up in a map',
  sequelize: 'ask once with an `Op.or` of the pairs and look the answers up in a map',
};

/** Where one method has a form of its own. */
const FORMS_OF: Readonly<Record<string, string>> = {
  'typeorm.remove': 'hand all of them to one `remove`',
  'typeorm.softRemove': 'hand all of them to one `softRemove`',
  'typeorm.save': 'hand all of them to one `save`',
};

interface Forms {
  update?: string;
  read?: string;
  insert?: string;
  delete?: string;
  cache?: string;
}

const mongo: Forms = {
  update: 'write all of them with one `updateMany` and `$in`',
  read: 'ask once with `$in` before the loop and look the answers up in a map',
  insert: 'hand all of them to one `insertMany`',
  delete: 'delete them with one `deleteMany` and `$in`',
};
const redis: Forms = { cache: 'ask for all keys with one `mget`, or send them in one pipeline' };

const FORMS: Readonly<Record<string, Forms>> = {
  prisma: {
    update: 'write all of them with one `updateMany` and `in`',
    read: 'ask once with `findMany` and `in` before the loop, or with `include` or `groupBy`, and look the answers up in a map',
    insert: 'hand all of them to one `createMany`',
    delete: 'delete them with one `deleteMany` and `in`',
  },
  drizzle: {
    update: 'write all of them with one `update` and `inArray`',
    read: 'ask once with `inArray` or a join before the loop and look the answers up in a map',
    insert: 'hand all rows to one `values([…])`',
    delete: 'delete them with one `inArray`',
  },
  mongoose: mongo,
  mongodb: mongo,
  sequelize: {
    update: 'write all of them with one `update` and the list as the value of the column',
    read: 'ask once with the list as the value of the column, or with `include`, and look the answers up in a map',
    insert: 'hand all rows to one `bulkCreate`',
    delete: 'delete them with one `destroy` and the list as the value of the column',
  },
  typeorm: {
    update: 'write all of them with one `update` and `In(…)`',
    read: 'ask once with `In(…)` or `relations` and look the answers up in a map',
    insert: 'hand all of them to one `insert` or `save`',
    delete: 'delete them with one `delete` and `In(…)`',
  },
  'mikro-orm': {
    read: 'ask once with the list as the value of the key, or with `populate`, and look the answers up in a map',
    insert: '`persist` each and `flush` once after the loop, or hand all to `insertMany`',
    delete: 'delete them with one `nativeDelete` and the list as the value of the key',
  },
  knex: {
    update: 'write all of them with one `whereIn`',
    read: 'ask once with `whereIn` before the loop and look the answers up in a map',
    insert: 'hand all rows to one `insert`',
    delete: 'delete them with one `whereIn`',
  },
  kysely: {
    update: "write all of them with one `where(…, 'in', …)`",
    read: "ask once with `where(…, 'in', …)` before the loop and look the answers up in a map",
    insert: 'hand all rows to one `values`',
    delete: "delete them with one `where(…, 'in', …)`",
  },
  supabase: {
    update: 'write all of them with one `.in(…)`',
    read: 'ask once with `.in(…)` and look the answers up in a map',
    insert: 'hand all rows to one `insert`',
    delete: 'delete them with one `.in(…)`',
  },
  pg: {
    read: 'ask once with `= ANY($1)` before the loop and look the answers up in a map',
    insert: 'write all rows with one statement, by `unnest` or several `VALUES`',
    delete: 'delete them with one `= ANY($1)`',
  },
  firestore: { read: 'ask for all of them with one `getAll`', insert: 'gather the writes in one `batch()`' },
  'aws-dynamodb': {
    read: 'ask for up to 100 keys with one `BatchGetCommand` and look the answers up in a map',
    insert: 'write up to 25 with one `BatchWriteCommand`',
    delete: 'delete up to 25 with one `BatchWriteCommand`',
  },
  ioredis: redis,
  'node-redis': redis,
  'cache-manager': { cache: 'ask for all keys with one `mget`' },
};

/** Where the library has no form of its own, or none that is known. */
function anyBatchForm(kind: QueryKind): string {
  if (kind === 'read')
    return 'ask for all of them with one query before the loop and look the answers up in a map';
  if (kind === 'cache') return 'ask for all keys at once';
  return 'write all of them with one statement';
}
