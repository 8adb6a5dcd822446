import { Elysia } from 'elysia';
import pg from 'pg';

const pool = new pg.Pool();
const query = async () => (await pool.query('select 1')).rows;

new Elysia()
  .onError(({ error, code, set, status }) => {
    if (code === 'VALIDATION') return { error: error.message };
    if (code === 'NOT_FOUND') return status(404, error.message);
    set.status = 500;
    return { error: error.message };
                 // ^^^^^^^^^^^^^ error-leak[warning,high]: `error.message` sends the text of every unexpected error to the client
  })
  .get('/orders', query)
  .listen(3000);

new Elysia()
  .onError((context) => new Response(context.error.toString()))
                                  // ^^^^^^^^^^^^^ error-leak[warning,high]: sends the text of every unexpected error
  .get('/orders', query)
  .listen(3001);

new Elysia()
  .onError(({ error }) => error)
                       // ^^^^^ error-leak[warning,medium]: `error` sends the fields of every unexpected error
  .get('/orders', query)
  .listen(3002);

new Elysia()
  .onError(({ code, error }) => {
    console.error(error);
    switch (code) {
      case 'PARSE':
        return error.message;
      default:
        return 'Internal server error';
    }
  })
  .get('/orders', query)
  .listen(3003);

new Elysia()
  .onError((context) => {
    if (context.code === 'VALIDATION') return context.error.message;
    return { path: context.path, error: 'failed' };
  })
  .get('/orders', query)
  .listen(3004);
