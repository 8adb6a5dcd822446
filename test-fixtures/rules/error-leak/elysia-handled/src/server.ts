import { Elysia } from 'elysia';
import pg from 'pg';

const pool = new pg.Pool();
const app = new Elysia();
app.onError(({ set }) => {
  set.status = 500;
  return 'Internal server error';
});
app.get('/orders', async () => (await pool.query('select 1')).rows);
app.listen(3000);
