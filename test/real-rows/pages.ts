import type { Rewritten } from './batched-source.ts';

const styled = (limit: string) => `Read at most \`PAGE_SIZE\` rows by \`${limit}\`, as other reads do`;
const FOUND = 'found.map(({ id, name }) => ({ id, name }))';

/** A list without a limit in code that has one elsewhere: `run` adds a user, and gives all there are. */
export const PAGES: readonly Rewritten[] = [
  {
    name: 'drizzle-orm',
    titles: [styled('limit')],
    source: `import { desc } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { Pool } from 'pg';

const PAGE_SIZE = 2;
const users = pgTable('users', { id: integer().primaryKey().generatedByDefaultAsIdentity(), name: text().notNull() });

export async function run(connectionString: string) {
  const pool = new Pool({ connectionString, max: 1 });
  const db = drizzle(pool);
  await db.insert(users).values({ name: 'Zoe' });
  await db.select().from(users).orderBy(desc(users.id)).limit(PAGE_SIZE);
  const found = await db.select().from(users).orderBy(users.id);
  await pool.end();
  return ${FOUND};
}`,
  },
  {
    name: 'kysely',
    titles: [styled('limit')],
    source: `import { type Generated, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

const PAGE_SIZE = 2;

export async function run(connectionString: string) {
  const pool = new Pool({ connectionString, max: 1 });
  const db = new Kysely<{ users: { id: Generated<number>; name: string } }>({ dialect: new PostgresDialect({ pool }) });
  await db.insertInto('users').values({ name: 'Zoe' }).execute();
  await db.selectFrom('users').selectAll().orderBy('id', 'desc').limit(PAGE_SIZE).execute();
  const found = await db.selectFrom('users').selectAll().orderBy('id').execute();
  await db.destroy();
  return ${FOUND};
}`,
  },
  {
    name: 'knex',
    titles: [styled('limit')],
    source: `import knex from 'knex';

const PAGE_SIZE = 2;

export async function run(connection: string) {
  const db = knex({ client: 'pg', connection, pool: { min: 0, max: 1 } });
  await db('users').insert({ name: 'Zoe' });
  await db('users').select('*').orderBy('id', 'desc').limit(PAGE_SIZE);
  const found: { id: number; name: string }[] = await db('users').select('*').orderBy('id');
  await db.destroy();
  return ${FOUND};
}`,
  },
  {
    name: 'typeorm',
    titles: [styled('take')],
    source: `import { DataSource, EntitySchema } from 'typeorm';

const PAGE_SIZE = 2;
interface User {
  id: number;
  name: string;
}
const Users = new EntitySchema<User>({
  name: 'users',
  columns: { id: { type: 'int', primary: true, generated: true }, name: { type: 'text' } },
});

export async function run(url: string) {
  const source = new DataSource({ type: 'postgres', url, entities: [Users], poolSize: 1 });
  await source.initialize();
  const users = source.getRepository(Users);
  await users.insert({ name: 'Zoe' });
  await users.find({ order: { id: 'DESC' }, take: PAGE_SIZE });
  const found = await users.find({ order: { id: 'ASC' } });
  await source.destroy();
  return ${FOUND};
}`,
  },
  {
    name: '@mikro-orm/postgresql',
    titles: [styled('limit')],
    source: `import { EntitySchema, MikroORM } from '@mikro-orm/postgresql';

const PAGE_SIZE = 2;
interface User {
  id: number;
  name: string;
}
const Users = new EntitySchema<User>({
  name: 'Users',
  tableName: 'users',
  properties: { id: { type: 'number', primary: true }, name: { type: 'string' } },
});

export async function run(clientUrl: string) {
  const orm = await MikroORM.init({ clientUrl, entities: [Users], pool: { min: 0, max: 1 }, discovery: { warnWhenNoEntities: false } });
  const em = orm.em.fork();
  await em.insert(Users, { name: 'Zoe' });
  await em.find(Users, {}, { orderBy: { id: 'DESC' }, limit: PAGE_SIZE });
  const found = await em.find(Users, {}, { orderBy: { id: 'ASC' } });
  await orm.close();
  return ${FOUND};
}`,
  },
  {
    name: 'sequelize',
    titles: [styled('limit')],
    source: `import { DataTypes, Model, Sequelize } from 'sequelize';

const PAGE_SIZE = 2;
class User extends Model {
  declare id: number;
  declare name: string;
}

export async function run(url: string) {
  const sequelize = new Sequelize(url, { logging: false, pool: { max: 1 } });
  User.init(
    { id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true }, name: DataTypes.TEXT },
    { sequelize, tableName: 'users', timestamps: false },
  );
  await User.create({ name: 'Zoe' });
  await User.findAll({ order: [['id', 'DESC']], limit: PAGE_SIZE });
  const found = await User.findAll({ order: [['id', 'ASC']] });
  await sequelize.close();
  return ${FOUND};
}`,
  },
];
