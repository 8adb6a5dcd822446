import { drizzle } from 'drizzle-orm/node-postgres';
import { boolean, pgTable, text } from 'drizzle-orm/pg-core';

export const db = drizzle(process.env.DATABASE_URL ?? '');
export const users = pgTable('users', { id: text(), name: text(), isAdmin: boolean() });
