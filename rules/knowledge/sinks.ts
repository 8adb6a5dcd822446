import type { Sink, SinkKind, SinkTable } from '../kit/sinks.ts';

/** A unique key has to be a plain value: Prisma refuses anything else there. */
const keyed: SinkTable = {
  'findFirst|findFirstOrThrow|deleteMany': { '0.where': 'lookup' },
  'findMany|count|aggregate|groupBy': { '0.where': 'search' },
  'create|createMany|createManyAndReturn|update': { '0.data': 'record' },
  'updateMany|updateManyAndReturn': { '0.where': 'lookup', '0.data': 'record' },
  upsert: { '0.create': 'record', '0.update': 'record' },
};

/** MongoDB's operators are keys of plain objects, so that any filter may be one; `$where` is run as code. */
const documents: SinkTable = {
  'findOne|findById|exists|deleteOne|deleteMany|remove|findOneAndDelete|findOneAndRemove|findByIdAndDelete|findByIdAndRemove':
    { 0: 'lookup', '0.$where': 'code' },
  'find|count|countDocuments|where': { 0: 'search', '0.$where': 'code' },
  distinct: { 1: 'search' },
  'updateOne|updateMany|update|replaceOne|findOneAndUpdate|findOneAndReplace|findByIdAndUpdate': {
    0: 'lookup',
    1: 'record',
  },
  'create|insertOne|insertMany|insert': { 0: 'record' },
};

const text: SinkTable = { 'query|execute|exec|prepare|raw|unsafe|batch': { 0: 'sql' } };
const builder: SinkTable = {
  'raw|whereRaw|orWhereRaw|havingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw': { 0: 'sql' },
  'insert|update|upsert': { 0: 'record' },
};
/** A part of a condition is text for TypeORM. */
const conditions: SinkTable = {
  'where|andWhere|orWhere|having|andHaving|orHaving|orderBy|addOrderBy|groupBy|addSelect': { 0: 'sql' },
  'values|set': { 0: 'record' },
};
const entities: SinkTable = { 'save|insert|upsert': { 0: 'record' }, update: { 1: 'record' } };
const files: SinkTable = {
  'readFile|readFileSync|createReadStream|readdir|readdirSync|readJson|readJSON|opendir|open|openSync|stat|statSync':
    { 0: 'path' },
  'writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|unlink|unlinkSync|rm|rmSync|rmdir|rmdirSync|mkdir|mkdirSync|outputFile|remove|ensureDir|writeJson|truncate':
    { 0: 'path' },
  'rename|renameSync|copyFile|copyFileSync|cp|cpSync|move|copy': { 0: 'path', 1: 'path' },
};
const shell: SinkTable = {
  'exec|execSync|execaCommand|execaCommandSync|command|commandSync': { 0: 'command' },
};
const http: SinkTable = { 'get|post|put|patch|delete|head|options|request|fetch|stream': { 0: 'url' } };
const browser: SinkTable = { goto: { 0: 'url' }, setContent: { 0: 'page' } };
const answers: SinkTable = {
  'redirect|back': { 0: 'redirect', 1: 'redirect' },
  'sendFile|sendfile|download': { 0: 'path' },
};

/** By thing; the key '' of a table stands for calling or constructing the thing itself. */
const SINKS: Readonly<Record<string, SinkTable>> = {
  'prisma#Model': keyed,
  'prisma#Client': { '$queryRawUnsafe|$executeRawUnsafe': { 0: 'sql' } },
  'prisma#Value': { raw: { 0: 'sql' } },
  'prisma#Namespace': { raw: { 0: 'sql' } },
  'mongoose#Model': { ...documents, '': { 0: 'record' } },
  'mongodb#Collection': documents,
  'sequelize#Sequelize': { 'query|literal': { 0: 'sql' } },
  'sequelize#exports': { literal: { 0: 'sql' } },
  'sequelize#ModelClass': { 'create|bulkCreate|update|upsert|build': { 0: 'record' } },
  'sequelize#Record': { 'update|set': { 0: 'record' } },
  'typeorm#DataSource': text,
  'typeorm#Manager': { query: { 0: 'sql' }, 'save|insert|upsert': { 1: 'record' }, update: { 2: 'record' } },
  'typeorm#Repository': { query: { 0: 'sql' }, ...entities },
  'typeorm#Runner': text,
  'typeorm#Builder': conditions,
  'typeorm#Change': conditions,
  'drizzle#Change': { 'values|set|onConflictDoUpdate': { 0: 'record' } },
  'drizzle#Value': { raw: { 0: 'sql' } },
  'knex#Client': builder,
  'knex#Builder': builder,
  'kysely#Change': { 'values|set': { 0: 'record' } },
  'kysely#exports.sql': { 'raw|lit': { 0: 'sql' } },
  'pg#Pool': text,
  'pg#Client': text,
  'mysql#Pool': text,
  'mysql#Connection': text,
  'mysql-promise#Pool': text,
  'mysql-promise#Connection': text,
  'better-sqlite3#Database': text,
  'sqlite3#Database': { 'run|get|all|each|exec|prepare': { 0: 'sql' } },
  'sqlite#Database': { 'run|get|all|each|exec|prepare': { 0: 'sql' } },
  'libsql#Client': text,
  'postgres#Sql': { unsafe: { 0: 'sql' } },
  'cloudflare-workers#D1': { 'prepare|exec': { 0: 'sql' } },
  'clickhouse#Client': { insert: { '0.values': 'record' }, 'query|command|exec': { '0.query': 'sql' } },
  'mssql#Request': { 'query|batch': { 0: 'sql' } },
  'supabase#Table': { 'insert|update|upsert': { 0: 'record' } },
  'firestore#Document': { 'set|update|create': { 0: 'record' } },
  'firestore#Query': { add: { 0: 'record' } },
  'node-fs#exports': files,
  'node-fs#Module': files,
  'node-fs#Promises': files,
  'node-fs-promises#exports': files,
  'node-fs-promises#Module': files,
  'fs-extra#exports': files,
  'fs-extra#Module': files,
  'node-child-process#exports': shell,
  'node-child-process#Module': shell,
  'execa#exports': shell,
  'global#exports.RegExp': { '': { 0: 'regex' } },
  'global#exports.fetch': { '': { 0: 'url' } },
  'global#exports.Function': { '': { 0: 'code' } },
  'global#exports.eval': { '': { 0: 'code' } },
  'axios#Client': { ...http, '': { 0: 'url' } },
  'got#Client': { ...http, '': { 0: 'url' } },
  'ky#Client': { ...http, '': { 0: 'url' } },
  'undici#exports.fetch': { '': { 0: 'url' } },
  'node-fetch#exports.default': { '': { 0: 'url' } },
  'ofetch#Client': { '': { 0: 'url' } },
  'stripe#Resource': { create: { 0: 'charge' } },
  'node-http#Module': { 'get|request': { 0: 'url' } },
  'puppeteer#Page': browser,
  'playwright#Page': browser,
  'express#Response': answers,
  'next#Response': { redirect: { 0: 'redirect', 1: 'redirect' } },
  'fastify#Reply': { redirect: { 0: 'redirect', 1: 'redirect' } },
  'koa#Context': { redirect: { 0: 'redirect' } },
  'hono#Context': { redirect: { 0: 'redirect' } },
  'next-server#exports.NextResponse': { redirect: { 0: 'redirect' } },
  'next-navigation#exports': { 'redirect|permanentRedirect': { 0: 'redirect' } },
  'react-router-server#exports': { redirect: { 0: 'redirect' } },
  'sveltekit#exports': { redirect: { 1: 'redirect' } },
  'elysia#Context': { redirect: { 0: 'redirect' } },
  'h3#exports': { sendRedirect: { 1: 'redirect' }, redirect: { 0: 'redirect' } },
  'nitro#exports': { sendRedirect: { 1: 'redirect' } },
};

const none: readonly Sink[] = [];
const flat = new Map(Object.entries(SINKS).map(([thing, table]) => [thing, byName(table)]));

/** The sinks of a call: `mongoose#Model.find`, with the method's name as it is written where the table has no list. */
export function sinksOf(api: string, written: string | undefined): readonly Sink[] {
  const end = api.lastIndexOf('.');
  const thing = flat.get(api);
  // A thing whose members are things of its own kind is what is called itself: `stripe.paymentIntents.create(…)`.
  const own = thing?.get('') ?? (written === undefined ? undefined : thing?.get(written));
  if (own) return own;
  const name = api.slice(end + 1);
  return flat.get(api.slice(0, end))?.get(name === '*' ? (written ?? name) : name) ?? none;
}

function byName(table: SinkTable): Map<string, Sink[]> {
  return new Map(
    Object.entries(table).flatMap(([names, places]) => {
      const sinks = Object.entries(places).map(([place, kind]) => sinkAt(place, kind));
      return names.split('|').map((name) => [name, sinks] as const);
    }),
  );
}

function sinkAt(place: string, kind: SinkKind): Sink {
  const [argument, ...at] = place.split('.');
  return { kind, argument: Number(argument), at };
}
