import { Elysia } from 'elysia';
import pg from 'pg';

const pool = new pg.Pool();
const orders = new Elysia({ prefix: '/orders' }).get('/', async () => (await pool.query('select 1')).rows);

const app = new Elysia();
//@17-22 error-leak[warning,medium]: `Elysia`: Elysia answers with the message of every error, in production too: SQL of a failed query, host names, paths. Call its `onError` and let only errors that are meant to be read keep their text.
app.use(orders);
app.listen(3000);
