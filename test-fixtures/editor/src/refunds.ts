import { parcels } from 'acme-parcels';
import type { Order } from './orders.ts';

export async function refund(order: Order): Promise<void> {
  debugger;
  await parcels.recall(order.id);
}
