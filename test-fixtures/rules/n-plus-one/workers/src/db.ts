import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import { pgTable, text } from 'drizzle-orm/pg-core';

export const teams = pgTable('teams', { id: text().primaryKey(), owner: text() });
export const users = pgTable('users', { id: text().primaryKey(), team: text(), status: text() });

type Replicated<Q extends PgDatabase<never>> = Q & { onReplica(): Q };

// An object that is declared to be a client is one.
const withReplica = <Q extends PgDatabase<never>>(primary: Q, replica: Q): Replicated<Q> => ({
  ...primary,
  get select() {
    return replica.select.bind(replica);
  },
  onReplica: () => replica,
});

const primary = drizzle('postgres://primary');

export const db = withReplica(primary, drizzle('postgres://replica'));

export const connectDb = async () => db;

export type Database = Awaited<ReturnType<typeof connectDb>>;
