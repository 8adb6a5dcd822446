// fix: Answer with a fixed text @ src/main.ts:16
import express from 'express';
import pg from 'pg';
import { z } from 'zod';
import { failure, PublicError, publicText, textOf } from './answers.js';
import { logger } from './logger.js';

const app = express();
const pool = new pg.Pool();

app.get('/orders', async (_request, response) => {
  try {
    response.json((await pool.query('select * from orders limit 10')).rows);
  } catch (error: any) {
    logger.error({ err: error }, 'no orders');
    response.status(500).json({ error: 'Internal server error' });
  }
});

app.get('/orders/fixed', async (_request, response) => {
  try {
    response.json((await pool.query('select * from orders limit 10')).rows);
  } catch (error) {
    logger.error({ err: error }, 'no orders');
    response.status(500).json({ error: 'orders cannot be read' });
  }
});

app.get('/ways', async (_request, response) => {
  try {
    response.json((await pool.query('select 1')).rows);
  } catch (error: any) {
    logger.error({ err: error }, 'no orders');
    const message = error instanceof Error ? error.message : 'unknown';
    const { stack } = error;
    response.status(500).json({ error: message });
    response.status(500).json({ stack });
    response.status(500).send(`failed: ${error}`);
    response.status(500).send('failed: ' + error.message);
    response.status(500).send(String(error));
    response.status(500).json(failure('FAILED', error.message || 'unknown'));
    response.status(500).json({ error: textOf(error) });
    response.status(500).json({ error });
    response.status(500).json({ error: publicText(error), code: error.code });
  }
});

app.get('/filtered', async (_request, response) => {
  try {
    response.json((await pool.query('select 1')).rows);
  } catch (error: any) {
    logger.error({ err: error }, 'no orders');
    if (error instanceof PublicError) {
      response.status(409).json({ error: error.message });
      return;
    }
    if (process.env.NODE_ENV === 'development') {
      response.status(500).json({ error: error.message, stack: error.stack });
      return;
    }
    const isDev = process.env.NODE_ENV !== 'production';
    response.status(500).json({
      error: error instanceof PublicError ? error.message : 'failed',
      ...(isDev && { stack: error.stack }),
      detail: isDev ? error.message : undefined,
    });
  }
});

app.post('/orders', async (request, response) => {
  try {
    response.json(z.object({ id: z.string() }).parse(request.body));
  } catch (error: any) {
    response.status(400).json({ error: error.message });
  }
});

app.post('/known', async (request, response) => {
  try {
    await pool.query('insert into orders values ($1)', [request.body.id]);
    response.sendStatus(201);
  } catch (error) {
    if (error instanceof z.ZodError) {
      response.status(400).json({ error: error.issues, text: error.message });
      return;
    }
    throw error;
  }
});

app.listen(3000);
