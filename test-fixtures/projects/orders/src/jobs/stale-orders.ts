import cron from 'node-cron';
import { config } from '../config.js';
import { type OrderRow, query } from '../db.js';
import { logger } from '../lib/logger.js';
import { trackingStatus } from '../services/carrier.js';

export function startJobs() {
  cron.schedule('*/15 * * * *', cancelStaleOrders);
  cron.schedule('0 * * * *', async () => {
    const shipped = await query<OrderRow>("SELECT * FROM orders WHERE status = 'shipped'");
    const statuses = await Promise.all(shipped.map((order) => trackingStatus(order.tracking_code!)));
    logger.info({ checked: statuses.length }, 'tracking refreshed');
  });
}

async function cancelStaleOrders() {
  const stale = await query<OrderRow>(
    `SELECT * FROM orders WHERE status = 'open' AND created_at < now() - interval '${config.staleAfterHours} hours'`,
  );
  console.log(`found ${stale.length} stale orders`);
  stale.forEach(async (order) => {
    await query("UPDATE orders SET status = 'cancelled' WHERE id = $1", [order.id]);
    logger.info({ orderId: order.id }, 'stale order cancelled');
  });
}
