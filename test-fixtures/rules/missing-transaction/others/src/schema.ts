import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const invoices = pgTable('invoices', { id: integer('id'), total: integer('total') });
export const lines = pgTable('lines', { invoiceId: integer('invoice_id'), name: text('name') });
