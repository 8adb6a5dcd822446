import { relations } from 'drizzle-orm';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';

export const customers = pgTable('customers', { id: integer().primaryKey(), name: text().notNull() });
export const orders = pgTable('orders', {
  id: integer().primaryKey(),
  customerId: integer('customer_id').notNull(),
  shipToId: integer('ship_to_id'),
});
export const lines = pgTable('lines', { id: integer().primaryKey(), orderId: integer('order_id'), sku: text() });

export const customerRelations = relations(customers, ({ many }) => ({
  orders: many(orders, { relationName: 'customer' }),
  shipped: many(orders, { relationName: 'shipTo' }),
}));
export const orderRelations = relations(orders, ({ one, many }) => ({
  customer: one(customers, { fields: [orders.customerId], references: [customers.id], relationName: 'customer' }),
  shipTo: one(customers, { fields: [orders.shipToId], references: [customers.id], relationName: 'shipTo' }),
  lines: many(lines),
}));
export const lineRelations = relations(lines, ({ one }) => ({
  order: one(orders, { fields: [lines.orderId], references: [orders.id] }),
}));
