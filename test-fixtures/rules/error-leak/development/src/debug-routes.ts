import type { Express } from 'express';
import pg from 'pg';

const pool = new pg.Pool();

export function debugRoutes(app: Express) {
  app.get('/debug/orders', async (_request, response) => {
    try {
      response.json((await pool.query('select * from orders limit 10')).rows);
    } catch (error: any) {
      response.status(500).json({ error: error.message });
    }
  });
}
