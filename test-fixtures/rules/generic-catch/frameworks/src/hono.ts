import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { pool } from './db.js';

export const app = new Hono();

app.get('/a', async (c) => {
  try {
    return c.json(await pool.query('select 1'));
  } catch {
 // ^^^^^ generic-catch[warning,high]: the client is told 404
    return c.json({ error: 'not found' }, 404);
  }
});

app.get('/b', async (c) => {
  try {
    return c.json(await pool.query('select 1'));
  } catch (error) {
    throw new HTTPException(401, { cause: error });
 // ^^^^^ generic-catch[warning,high]: the answer is 401 (`HTTPException`)
  }
});

app.get('/c', async (c) => {
  try {
    return c.json(await pool.query('select 1'));
  } catch (error) {
    console.error('select failed', error);
//@5-17 console-left: `console.error` writes unstructured text
    return c.json({ error: 'failed' }, 500);
  }
});

app.post('/d', async (c) => {
  try {
    return c.json(await c.req.json());
  } catch {
    return c.json({ error: 'not JSON' }, 400);
  }
});
