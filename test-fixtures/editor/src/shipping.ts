import type { Order } from './orders.ts';

export function ship(order: Order): void {
  console.log('shipping', order.id);
  if (order.items > 10) console.warn('a large order', order.id);
}
