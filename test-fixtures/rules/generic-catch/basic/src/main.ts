import express, { type NextFunction, type Request, type Response } from 'express';
import jwt from 'jsonwebtoken';
import pg from 'pg';
import { z } from 'zod';
import { logger } from './logger.js';

const app = express();
const pool = new pg.Pool();
const Order = z.object({ id: z.string() });

// doc: bad
export async function signedIn(request: Request, response: Response, next: NextFunction) {
  try {
    const { id } = jwt.verify(String(request.headers.authorization), 'key') as { id: string };
    request.app.locals.user = await pool.query('select * from users where id = $1', [id]);
    next();
  } catch {
 // ^^^^^ generic-catch[warning,high]: If `pool.query` fails for any reason, an outage too, the client is told 401.
    response.status(401).json({ error: 'invalid token' });
  }
}
// doc: end

// doc: good
export async function signedInNarrowed(request: Request, response: Response, next: NextFunction) {
  try {
    const { id } = jwt.verify(String(request.headers.authorization), 'key') as { id: string };
    request.app.locals.user = await pool.query('select * from users where id = $1', [id]);
    next();
  } catch (error) {
    if (error instanceof jwt.JsonWebTokenError) {
      response.status(401).json({ error: 'invalid token' });
      return;
    }
    next(error);
  }
}
// doc: end

export function tokenOnly(request: Request, response: Response, next: NextFunction) {
  try {
    request.app.locals.user = jwt.verify(String(request.headers.authorization), 'key');
    next();
  } catch {
    response.status(401).json({ error: 'invalid token' });
  }
}

export async function rates() {
  try {
    return await (await fetch('https://rates.example.com', { signal: AbortSignal.timeout(1000) })).json();
  } catch {
    throw new Error('no rates');
 // ^^^^^ generic-catch[warning,high]: What made `fetch` fail is dropped here: the log will show `Error` and nothing of the reason.
  }
}

export async function ratesStringified() {
  try {
    return await (await fetch('https://rates.example.com', { signal: AbortSignal.timeout(1000) })).json();
  } catch (error: any) {
    logger.error({ err: error }, 'no rates');
    throw new Error(error);
 // ^^^^^ generic-catch[warning,high]: `new Error(error)` makes a text of the caught error
  }
}

export async function ratesInWords() {
  try {
    return await (await fetch('https://rates.example.com', { signal: AbortSignal.timeout(1000) })).json();
  } catch (error: any) {
    throw new Error(`no rates: ${error.message}`);
 // ^^^^^ generic-catch[info,high]: `Error` keeps the words of the caught error and loses its type, stack and cause
  }
}

export async function ratesWithCause() {
  try {
    return await (await fetch('https://rates.example.com', { signal: AbortSignal.timeout(1000) })).json();
  } catch (error) {
    throw new Error('no rates', { cause: error });
  }
}

export async function ratesLogged() {
  try {
    return await (await fetch('https://rates.example.com', { signal: AbortSignal.timeout(1000) })).json();
  } catch (error) {
    logger.error({ err: error }, 'no rates');
    throw new Error('no rates');
  }
}

export function ratesLater(): Promise<unknown> {
  return fetch('https://rates.example.com', { signal: AbortSignal.timeout(1000) }).catch(() => {
    throw new Error('no rates');
 // ^^^^^ generic-catch[warning,high]: What made `fetch` fail is dropped here
  });
}

export function ratesPromised(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    fetch('https://rates.example.com', { signal: AbortSignal.timeout(1000) }).then(resolve, () => {
      reject(new Error('no rates'));
   // ^^^^^^ generic-catch[warning,high]: What made `fetch` fail is dropped here
    });
  });
}

export function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('not valid');
  }
}

app.post('/orders', async (request, response) => {
  try {
    const { id } = Order.parse(request.body);
    await pool.query('insert into orders values ($1)', [id]);
    response.sendStatus(201);
  } catch (error) {
 // ^^^^^ generic-catch[warning,high]: If `pool.query` fails for any reason, an outage too, the client is told 400.
    logger.warn({ err: error }, 'order refused');
    response.sendStatus(400);
  }
});

app.put('/orders', async (request, response) => {
  let id: string;
  try {
    ({ id } = Order.parse(request.body));
  } catch {
    response.sendStatus(400);
    return;
  }
  try {
    await pool.query('update orders set seen = true where id = $1', [id]);
    response.sendStatus(204);
  } catch {
 // ^^^^^ generic-catch[warning,high]: If `pool.query` fails, the client gets 500 and the reason is logged nowhere
    response.status(500).json({ error: 'not updated' });
  }
});

app.delete('/orders/:id', async (request, response) => {
  try {
    await pool.query('delete from orders where id = $1', [request.params.id]);
    response.sendStatus(204);
  } catch (error) {
    logger.error({ err: error }, 'order not deleted');
    response.status(500).json({ error: 'not deleted' });
  }
});

app.get('/explained/:id', async (request, response) => {
  try {
    response.json(await pool.query('select * from orders where id = $1', [request.params.id]));
  } catch {
    // Whoever asks must not learn whether the order exists or we are down.
    response.sendStatus(404);
  }
});

app.use(signedIn, signedInNarrowed, tokenOnly);
app.listen(3000);
