import type { Rewritten } from './batched-source.ts';

const READ = 'Ask for all of `ids` with one query before the loop';
const insert = (method: string) => `Insert all of \`names\` with one \`${method}\``;

/** How people ask row by row in each library: `run` gives the rows of some ids and writes others, one at a time. */
export const LAYERS: readonly Rewritten[] = [
  {
    name: 'drizzle-orm',
    titles: [READ, insert('values')],
    source: `import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { Pool } from 'pg';

const users = pgTable('users', { id: integer().primaryKey().generatedByDefaultAsIdentity(), name: text().notNull() });

export async function run(connectionString: string, ids: number[], names: string[]) {
  const pool = new Pool({ connectionString, max: 1 });
  const db = drizzle(pool);
  const found: ({ id: number; name: string } | undefined)[] = [];
  for (const id of ids) {
    const [user] = await db.select().from(users).where(eq(users.id, id)).limit(1);
    found.push(user);
  }
  for (const name of names) {
    await db.insert(users).values({ name });
  }
  await pool.end();
  return found;
}`,
  },
  {
    name: 'kysely',
    titles: [READ, insert('values')],
    source: `import { type Generated, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

export async function run(connectionString: string, ids: number[], names: string[]) {
  const pool = new Pool({ connectionString, max: 1 });
  const db = new Kysely<{ users: { id: Generated<number>; name: string } }>({ dialect: new PostgresDialect({ pool }) });
  const found = await Promise.all(
    ids.map(async (id) => await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()),
  );
  for (const name of names) await db.insertInto('users').values({ name }).execute();
  await db.destroy();
  return found;
}`,
  },
  {
    name: 'knex',
    titles: [READ, insert('insert')],
    source: `import knex from 'knex';

export async function run(connection: string, ids: number[], names: string[]) {
  const db = knex({ client: 'pg', connection, pool: { min: 0, max: 1 } });
  const found: ({ id: number; name: string } | undefined)[] = [];
  for (const id of ids) found.push(await db('users').where({ id }).first());
  for (const name of names) await db('users').insert({ name });
  await db.destroy();
  return found;
}`,
  },
  {
    name: 'typeorm',
    titles: [READ, insert('insert')],
    source: `import { DataSource, EntitySchema } from 'typeorm';

interface User {
  id: number;
  name: string;
}
const Users = new EntitySchema<User>({
  name: 'users',
  columns: { id: { type: 'int', primary: true, generated: true }, name: { type: 'text' } },
});

export async function run(url: string, ids: number[], names: string[]) {
  const source = new DataSource({ type: 'postgres', url, entities: [Users], poolSize: 1 });
  await source.initialize();
  const users = source.getRepository(Users);
  const found: (User | null)[] = [];
  for (const id of ids) {
    found.push(await users.findOneBy({ id }));
  }
  for (const name of names) await users.insert({ name });
  await source.destroy();
  return found.map((one) => one && { id: one.id, name: one.name });
}`,
  },
  {
    name: '@mikro-orm/postgresql',
    // Its `insertMany` takes rows of an entity that has to be named.
    titles: [READ],
    source: `import { EntitySchema, MikroORM } from '@mikro-orm/postgresql';

interface User {
  id: number;
  name: string;
}
const Users = new EntitySchema<User>({
  name: 'Users',
  tableName: 'users',
  properties: { id: { type: 'number', primary: true }, name: { type: 'string' } },
});

export async function run(clientUrl: string, ids: number[], names: string[]) {
  const orm = await MikroORM.init({ clientUrl, entities: [Users], pool: { min: 0, max: 1 }, discovery: { warnWhenNoEntities: false } });
  const em = orm.em.fork();
  const found: (User | null)[] = [];
  for (const id of ids) found.push(await em.findOne(Users, { id }));
  await em.insertMany<User>(Users, names.map((name) => ({ name })));
  await orm.close();
  return found.map((one) => one && { id: one.id, name: one.name });
}`,
  },
  {
    name: 'sequelize',
    titles: [READ, insert('bulkCreate')],
    source: `import { DataTypes, Model, Sequelize } from 'sequelize';

class User extends Model {
  declare id: number;
  declare name: string;
}

export async function run(url: string, ids: number[], names: string[]) {
  const sequelize = new Sequelize(url, { logging: false, pool: { max: 1 } });
  User.init(
    { id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true }, name: DataTypes.TEXT },
    { sequelize, tableName: 'users', timestamps: false },
  );
  const found: (User | null)[] = [];
  for (const id of ids) found.push(await User.findOne({ where: { id } }));
  for (const name of names) await User.create({ name });
  await sequelize.close();
  return found.map((one) => one && { id: one.id, name: one.name });
}`,
  },
];
