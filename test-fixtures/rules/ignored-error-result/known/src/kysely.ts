import { Kysely, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';

const db = new Kysely({ dialect: new PostgresDialect({ pool: new pg.Pool() }) });
const migrator = new Migrator({ db, provider: { getMigrations: async () => ({}) } });

// known: kysely ignored-error-result bad
export async function bad() {
  await migrator.migrateToLatest();
//@9-32 ignored-error-result[warning,high]: `migrator.migrateToLatest` never rejects: its failure is in `error` of what it gives, which is not read here,
}

// known: kysely ignored-error-result good
export async function good() {
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('refused', { cause: error });
}
