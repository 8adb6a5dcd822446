import express from 'express';
import pg from 'pg';
import { forbidden, Gone, Missing, StorageError } from './errors.js';

const app = express();
const pool = new pg.Pool();

export async function a(id: string) {
  try {
    return await pool.query('select 1 where $1', [id]);
  } catch (error) {
    console.error('select failed', error);
//@5-17 console-left: `console.error` writes unstructured text
    throw forbidden('no');
 // ^^^^^ generic-catch[warning,high]: the answer is 403 (`forbidden`)
  }
}

export async function b(id: string) {
  try {
    return await pool.query('select 1 where $1', [id]);
  } catch {
    throw new Gone(id);
 // ^^^^^ generic-catch[warning,high]: the answer is 410 (`Gone`)
  }
}

export async function c(id: string) {
  try {
    return await pool.query('select 1 where $1', [id]);
  } catch {
    throw new Missing(id);
 // ^^^^^ generic-catch[warning,high]: the answer is 404 (`Missing`)
  }
}

export async function d(id: string) {
  try {
    return await pool.query('select 1 where $1', [id]);
  } catch (error) {
    throw new StorageError(error);
  }
}

export async function e(id: string) {
  try {
    return await pool.query('select 1 where $1', [id]);
  } catch (error) {
    switch ((error as { code: string }).code) {
      case '23505':
        throw new Gone(id);
      default:
        throw error;
    }
  }
}

app.listen(3000);
