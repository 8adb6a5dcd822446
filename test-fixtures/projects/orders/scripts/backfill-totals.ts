import { pool } from '../src/db.js';

const dryRun = process.argv.includes('--dry-run');

const { rows } = await pool.query('SELECT id FROM orders WHERE total_cents = 0');
console.log(`${rows.length} orders without a total${dryRun ? ' (dry run)' : ''}`);

for (const { id } of rows) {
  const { rows: sums } = await pool.query(
    'SELECT coalesce(sum(quantity * price_cents), 0) AS total FROM order_items WHERE order_id = $1',
    [id],
  );
  console.log(`${id}: ${sums[0].total}`);
  if (!dryRun) {
    await pool.query('UPDATE orders SET total_cents = $1 WHERE id = $2', [sums[0].total, id]);
  }
}

await pool.end();
