import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const invoices = pgTable('invoices', { id: integer('id'), userId: integer('user_id'), status: text('status') });
export const payments = pgTable('payments', { id: integer('id'), invoiceId: integer('invoice_id'), amount: integer('amount') });
