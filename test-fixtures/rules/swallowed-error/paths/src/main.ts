import * as Sentry from '@sentry/node';
import express from 'express';
import pg from 'pg';
import winston from 'winston';

const app = express();
const log = winston.createLogger();
const pool = new pg.Pool();
const failed: string[] = [];
let failures = 0;
let healthy = true;
let lastError: unknown;

class NotThere extends Error {}

async function load(id: string) {
  return pool.query('select * from things where id = $1 limit 1', [id]);
}

// Every failure but one kind vanishes.
export async function partly(id: string) {
  let rows: unknown[] = [];
  try {
    rows = (await load(id)).rows;
  } catch (error: any) {
 // ^^^^^ swallowed-error[warning,high]: If `load` fails
    if (error?.result?.length > 0) {
      rows = error.result;
    }
  }
  return rows;
}

export async function kindsAskedInVain(id: string) {
  try {
    return await load(id);
  } catch (error: any) {
 // ^^^^^ swallowed-error[warning,high]: If `load` fails
    if (error.code === '23505') {
      log.warn('twice', error);
    }
    return null;
  }
}

export async function onlyOneKindGoesOn(id: string) {
  try {
    return await load(id);
  } catch (error: any) {
    if (error.code === '42P01') return null;
    throw error;
  }
}

export async function otherKindsThrown(id: string) {
  try {
    return await load(id);
  } catch (error) {
    if (!(error instanceof NotThere)) throw error;
  }
  return null;
}

export async function kindsSwitched(id: string) {
  try {
    return await load(id);
  } catch (error: any) {
    switch (error.code) {
      case '42P01':
        return null;
      default:
        throw error;
    }
  }
}

export async function textOfIt(id: string) {
  try {
    return await load(id);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    failed.push(message);
    return null;
  }
}

export async function textOnlyTaken(id: string) {
  try {
    return await load(id);
  } catch (error: any) {
 // ^^^^^ swallowed-error[warning,high]: If `load` fails
    const code = error.code;
    if (code === '42P01') failed.push(id);
    return undefined;
  }
}

export async function counted(id: string) {
  try {
    return await load(id);
  } catch {
    failures++;
    return null;
  }
}

export async function noted(id: string) {
  try {
    return await load(id);
  } catch {
    healthy = false;
    return null;
  }
}

export async function kept(id: string) {
  try {
    return await load(id);
  } catch (e) {
    lastError = e;
    return null;
  }
}

export async function reported(id: string) {
  try {
    return await load(id);
  } catch (e) {
    Sentry.captureException(e);
    return null;
  }
}

export async function toldByResult(id: string) {
  try {
    return { ok: true, rows: await load(id) };
  } catch {
    return { ok: false };
  }
}

export async function toldByNothing(id: string) {
  try {
    return { rows: (await load(id)).rows };
  } catch {
 // ^^^^^ swallowed-error[warning,high]: `toldByNothing` returns `{ rows: [] }`, as if there were nothing to find
    return { rows: [] };
  }
}

export async function isUp() {
  try {
    await pool.query('select 1');
    return true;
  } catch {
    return false;
  }
}

export async function defaulted(id: string) {
  let thing = null;
  try {
    thing = await load(id);
  } catch {
 // ^^^^^ swallowed-error[warning,high]: `defaulted` goes on as if it had worked
    thing = null;
  }
  return thing;
}

export async function secondTry(id: string) {
  try {
    return await load(id);
  } catch {
    return load(`old-${id}`);
  }
}

app.get('/things/:id', async (request, response) => {
  try {
    response.json(await load(request.params.id));
  } catch {
 // ^^^^^ swallowed-error[warning,high]: If `load` fails
    response.json([]);
  }
});

app.get('/answered/:id', async (request, response, next) => {
  try {
    response.json(await load(request.params.id));
  } catch (error) {
    next(error);
  }
});

app.get('/state', (_request, response) => {
  response.json({ failures, healthy, failed, lastError: Boolean(lastError) });
});
app.listen(3000);
