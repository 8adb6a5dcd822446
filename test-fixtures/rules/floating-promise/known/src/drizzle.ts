import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text } from 'drizzle-orm/pg-core';

const db = drizzle('postgres://localhost');
const orders = pgTable('orders', { id: text('id') });

// known: drizzle floating-promise bad
export async function bad(): Promise<void> {
  db.insert(orders).values({ id: 'a' });
//@3-11 floating-promise[error,high]: `db.insert` is never executed: drizzle starts its work when the result is awaited, and nobody awaits this
}

// known: drizzle floating-promise good
export async function good(): Promise<void> {
  await db.insert(orders).values({ id: 'a' });
}
