import Koa from 'koa';
import { pool } from './db.js';
import { router } from './trpc.js';

const app = new Koa();

app.use(async (ctx) => {
  try {
    ctx.body = (await pool.query('select 1')).rows;
  } catch (error: any) {
    ctx.status = 500;
    ctx.body = { error: error.message };
                     // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text
  }
});
app.listen(3000);
export { router };
