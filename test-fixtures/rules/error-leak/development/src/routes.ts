import type { Express } from 'express';
import pg from 'pg';

const pool = new pg.Pool();

/** One of its calls stands under no condition. */
export function routes(app: Express, prefix: string) {
  app.get(`${prefix}orders`, async (_request, response) => {
    try {
      response.json((await pool.query('select * from orders limit 10')).rows);
    } catch (error: any) {
      response.status(500).json({ error: error.message });
                                      // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text
    }
  });
}
