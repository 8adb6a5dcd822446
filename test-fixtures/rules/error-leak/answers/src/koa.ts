import Boom from '@hapi/boom';
import createError from 'http-errors';
import Koa from 'koa';
import pg from 'pg';
import pino from 'pino';

const pool = new pg.Pool();
const logger = pino();
const app = new Koa();

app.use(async (ctx) => {
  try {
    ctx.body = (await pool.query('select 1')).rows;
  } catch (error: any) {
    throw createError(400, error.message);
//@28-40 error-leak[warning,high]: `error.message` sends the text of whatever failed to the client: SQL, host names and paths of the server can be in it. Log the error and answer with a fixed text, and keep the real one for errors that are meant to be read.
  }
});

app.use(async (ctx) => {
  try {
    ctx.body = (await pool.query('select 1')).rows;
  } catch (error: any) {
    throw Boom.badRequest(error.message);
//@27-39 error-leak[warning,high]: `error.message` sends the text of whatever failed to the client: SQL, host names and paths of the server can be in it. Log the error and answer with a fixed text, and keep the real one for errors that are meant to be read.
  }
});

app.use(async (ctx) => {
  try {
    ctx.body = (await pool.query('select 1')).rows;
  } catch (error: any) {
    ctx.throw(400, error.message);
//@20-32 error-leak[warning,high]: `error.message` sends the text of whatever failed to the client: SQL, host names and paths of the server can be in it. Log the error and answer with a fixed text, and keep the real one for errors that are meant to be read.
  }
});

app.use(async (ctx) => {
  try {
    ctx.body = (await pool.query('select 1')).rows;
  } catch (error) {
    logger.error({ err: error }, 'no orders');
    throw createError(502, 'No orders');
  }
});

app.use(async (ctx) => {
  try {
    ctx.body = (await pool.query('select 1')).rows;
  } catch (error) {
    logger.error({ err: error }, 'no orders');
    throw Boom.badGateway('No orders');
  }
});

app.use(async (ctx) => {
  try {
    ctx.body = (await pool.query('select 1')).rows;
  } catch (error: any) {
    logger.error({ err: error }, 'no orders');
    // What is the server's fault is answered without its words.
    ctx.throw(502, error.message);
  }
});
