import pg from 'pg';
import { config } from './config.js';

export const pool = new pg.Pool({ connectionString: config.databaseUrl });

export interface OrderRow {
  id: string;
  customer_id: string;
  status: 'open' | 'paid' | 'shipped' | 'cancelled';
  total_cents: number;
  tracking_code: string | null;
  created_at: Date;
}

export interface ItemRow {
  id: string;
  order_id: string;
  sku: string;
  quantity: number;
  price_cents: number;
}

export async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const started = Date.now();
  const result = await pool.query<Row>(text, values);
  if (Date.now() - started > 500) {
    console.warn(`slow query (${Date.now() - started} ms): ${text}`);
  }
  return result.rows;
}
