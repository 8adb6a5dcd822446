import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const users = pgTable('users', { id: integer('id'), name: text('name') });
export const clients = pgTable('clients', { id: integer('id'), userId: integer('user_id') });
export const invoices = pgTable('invoices', { id: integer('id'), userId: integer('user_id'), clientId: integer('client_id'), total: integer('total'), status: text('status') });
export const currencies = pgTable('currencies', { code: text('code') });
