import { type ItemRow, type OrderRow, query } from '../db.js';
import { logger } from '../lib/logger.js';
import { bookParcel } from './carrier.js';

export interface NewItem {
  sku: string;
  quantity: number;
}

export async function listOrders(customerId: string, sort = 'created_at') {
  const orders = await query<OrderRow>(
    `SELECT * FROM orders WHERE customer_id = $1 ORDER BY ${sort} DESC`,
    [customerId],
  );

  const result = [];
  for (const order of orders) {
    const items = await query<ItemRow>('SELECT * FROM order_items WHERE order_id = $1', [order.id]);
    result.push({ ...order, items });
  }
  return result;
}

export async function findOrder(id: string): Promise<OrderRow | undefined> {
  const [order] = await query<OrderRow>('SELECT * FROM orders WHERE id = $1', [id]);
  return order;
}

export async function createOrder(customerId: string, items: NewItem[]) {
  const [order] = await query<OrderRow>(
    "INSERT INTO orders (customer_id, status, total_cents) VALUES ($1, 'open', 0) RETURNING *",
    [customerId],
  );

  let total = 0;
  for (const item of items) {
    const [product] = await query<{ price_cents: number }>('SELECT price_cents FROM products WHERE sku = $1', [item.sku]);
    total += product.price_cents * item.quantity;
    await query('INSERT INTO order_items (order_id, sku, quantity, price_cents) VALUES ($1, $2, $3, $4)', [
      order.id,
      item.sku,
      item.quantity,
      product.price_cents,
    ]);
    await query('UPDATE products SET stock = stock - $1 WHERE sku = $2', [item.quantity, item.sku]);
  }

  await query('UPDATE orders SET total_cents = $1 WHERE id = $2', [total, order.id]);
  logger.info({ orderId: order.id, total }, 'order created');
  return { ...order, total_cents: total };
}

export async function shipOrder(id: string) {
  const order = await findOrder(id);
  if (!order) {
    throw new Error('Not found');
  }
  console.log('shipping', id);

  const parcel = await bookParcel(order);
  await query("UPDATE orders SET status = 'shipped', tracking_code = $1 WHERE id = $2", [parcel.trackingCode, id]);
  notifyCustomer(order, parcel.trackingCode);
  return parcel;
}

async function notifyCustomer(order: OrderRow, trackingCode: string) {
  const [customer] = await query<{ email: string }>('SELECT email FROM customers WHERE id = $1', [order.customer_id]);
  await query('INSERT INTO outbox (recipient, template, data) VALUES ($1, $2, $3)', [
    customer.email,
    'order-shipped',
    JSON.stringify({ orderId: order.id, trackingCode }),
  ]);
}
