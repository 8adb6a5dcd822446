// fix: Log the error with `request.log.error` @ src/orders.ts:12
import fastify from 'fastify';
import pg from 'pg';

const app = fastify({ logger: true });
const pool = new pg.Pool();

// known: fastify swallowed-error bad

app.get('/orders', async (request) => {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (err) {
    request.log.error({ err }, 'pool.query failed');
    return [];
  }
});

// known: fastify swallowed-error good

app.get('/logged', async (request) => {
  try {
    return (await pool.query('select id from orders')).rows;
  } catch (error) {
    request.log.error({ err: error }, 'no orders');
    return [];
  }
});

// known: fastify sensitive-log bad
app.get('/told', async (request) => {
  const { email, password } = request.body as { email: string; password: string };
  request.log.info({ email, password }, 'signed in');
});

// known: fastify sensitive-log good
app.get('/counted', async (request) => {
  const { email, password } = request.body as { email: string; password: string };
  request.log.info({ email, hasPassword: password !== '' }, 'signed in');
});

// known: fastify lost-log-argument bad
app.get('/lost', async (request) => {
  const error: unknown = new Error(request.url);
  request.log.error('no orders', error);
});

// known: fastify lost-log-argument good
app.get('/kept', async (request) => {
  const error: unknown = new Error(request.url);
  request.log.error(error, 'no orders');
});
